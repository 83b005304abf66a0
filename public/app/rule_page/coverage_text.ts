import { i18n } from '@kbn/i18n';
import { absoluteTime } from '../components/format_time';
import type { CoverageKind, CoverageSegment } from './coverage_segments';
import { durationText } from '../components/duration_text';

/** What a stretch of time is called. */
export function coverageLabel(kind: CoverageKind): string {
  switch (kind) {
    case 'searched':
      return i18n.translate('publicIpDiscovery.coverage.searched', { defaultMessage: 'Searched' });
    case 'searched_again':
      return i18n.translate('publicIpDiscovery.coverage.searchedAgain', {
        defaultMessage: 'Failed, searched again since',
      });
    case 'failed':
      return i18n.translate('publicIpDiscovery.coverage.failed', {
        defaultMessage: 'Failed, waits to be searched again',
      });
    case 'waiting':
      return i18n.translate('publicIpDiscovery.coverage.waiting', {
        defaultMessage: 'Waits for a run',
      });
    case 'stopped':
      return i18n.translate('publicIpDiscovery.coverage.stopped', {
        defaultMessage: 'Not searched while the rule is off',
      });
    case 'skipped':
      return i18n.translate('publicIpDiscovery.coverage.skipped', {
        defaultMessage: 'Skipped, beyond the catch-up limit',
      });
    case 'before':
      return i18n.translate('publicIpDiscovery.coverage.before', {
        defaultMessage: 'Before the first run that is remembered',
      });
  }
}

/** A stretch in one sentence: what it is, from when to when, and how long. */
export function coverageSentence({ kind, from, to, milliseconds }: CoverageSegment): string {
  const locale = i18n.getLocale();
  return i18n.translate('publicIpDiscovery.coverage.segment', {
    defaultMessage: '{label}: {from} to {to}, {duration}',
    values: {
      label: coverageLabel(kind),
      from: absoluteTime(Date.parse(from), locale),
      to: absoluteTime(Date.parse(to), locale),
      duration: durationText(milliseconds),
    },
  });
}
