import { i18n } from '@kbn/i18n';
import type { RunsResponse } from '../../../common/api';
import { IconWithWord } from './icon_with_word';

/** How a run ended. `succeeded` and `warning` are what Kibana says of the last one. */
export type RunOutcomeKind = RunsResponse['runs'][number]['outcome'] | 'succeeded' | 'warning';

/** How a run ended, as an icon and words. */
export function RunOutcome({ outcome }: { readonly outcome: RunOutcomeKind }) {
  const { icon, color } = lookOf(outcome);
  return (
    <IconWithWord icon={icon} color={color}>
      <span data-test-subj={`runOutcome-${outcome}`}>{wordsOf(outcome)}</span>
    </IconWithWord>
  );
}

function lookOf(outcome: RunOutcomeKind): { readonly icon: string; readonly color: string } {
  switch (outcome) {
    case 'complete':
    case 'succeeded':
      return { icon: 'check', color: 'success' };
    case 'limited':
      return { icon: 'clock', color: 'warning' };
    case 'incomplete':
    case 'warning':
      return { icon: 'warning', color: 'warning' };
    case 'failed':
      return { icon: 'cross', color: 'danger' };
  }
}

function wordsOf(outcome: RunOutcomeKind): string {
  switch (outcome) {
    case 'complete':
      return i18n.translate('publicIpDiscovery.runOutcome.complete', {
        defaultMessage: 'Complete',
      });
    case 'succeeded':
      return i18n.translate('publicIpDiscovery.runOutcome.succeeded', {
        defaultMessage: 'Succeeded',
      });
    case 'limited':
      return i18n.translate('publicIpDiscovery.runOutcome.limited', {
        defaultMessage: 'Limit reached, the rest waits',
      });
    case 'incomplete':
      return i18n.translate('publicIpDiscovery.runOutcome.incomplete', {
        defaultMessage: 'Incomplete, will be searched again',
      });
    case 'warning':
      return i18n.translate('publicIpDiscovery.runOutcome.warning', {
        defaultMessage: 'Succeeded with a warning',
      });
    case 'failed':
      return i18n.translate('publicIpDiscovery.runOutcome.failed', {
        defaultMessage: 'Failed, will be searched again',
      });
  }
}
