import { i18n } from '@kbn/i18n';
import { entryWords } from './entry_words';
import type { TimelineEntry } from './timeline_entries';

/** What stands on a mark: what happened, or how many things. */
export function markWords(entries: readonly TimelineEntry[]): string {
  const [first] = entries;
  if (first !== undefined && entries.length === 1) return entryWords(first.subject);
  return i18n.translate('publicIpDiscovery.timeline.group', {
    defaultMessage: '{count, plural, one {# event} other {# events}}',
    values: { count: entries.length },
  });
}
