import { i18n } from '@kbn/i18n';
import { EventPager } from '../lineage/event_pager';
import { OpenedPanel } from '../lineage/opened_panel';
import { EntriesTable } from './entries_table';
import { markWords } from './mark_words';
import type { TimelineEntry } from './timeline_entries';

export interface OpenedEntriesProps {
  readonly id: string;
  /** Oldest first; at least one. */
  readonly entries: readonly TimelineEntry[];
  readonly onClose: () => void;
}

/** What was opened on the timeline: the events of one entry, or the entries of several to be opened in turn. */
export function OpenedEntries({ id, entries, onClose }: OpenedEntriesProps) {
  const [first, second] = entries;
  return (
    <OpenedPanel id={id} title={markWords(entries)} onClose={onClose}>
      {first !== undefined && second === undefined ? (
        <EventPager events={first.events} />
      ) : (
        <EntriesTable
          entries={entries}
          caption={i18n.translate('publicIpDiscovery.timelineTable.groupCaption', {
            defaultMessage: 'Events that are close together, in the order of time',
          })}
        />
      )}
    </OpenedPanel>
  );
}
