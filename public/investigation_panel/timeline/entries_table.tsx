import {
  EuiScreenReaderOnly,
  EuiTable,
  EuiTableBody,
  EuiTableHeader,
  EuiTableHeaderCell,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { EntryRow } from './entry_row';
import type { TimelineEntry } from './timeline_entries';

export interface EntriesTableProps {
  readonly entries: readonly TimelineEntry[];
  readonly caption: string;
}

/** Entries of the timeline as rows, each with its events to open. */
export function EntriesTable({ entries, caption }: EntriesTableProps) {
  return (
    <div css={{ overflowX: 'auto' }}>
      <EuiTable
        compressed
        responsiveBreakpoint={false}
        tableLayout="auto"
        css={{ minInlineSize: '28em' }}
        data-test-subj="timelineTable"
      >
        <EuiScreenReaderOnly>
          <caption>{caption}</caption>
        </EuiScreenReaderOnly>
        <EuiTableHeader>
          <EuiTableHeaderCell width="2.5em">
            <EuiScreenReaderOnly>
              <span>
                {i18n.translate('publicIpDiscovery.timelineTable.details', {
                  defaultMessage: 'Details',
                })}
              </span>
            </EuiScreenReaderOnly>
          </EuiTableHeaderCell>
          <EuiTableHeaderCell>
            {i18n.translate('publicIpDiscovery.timelineTable.time', { defaultMessage: 'Time' })}
          </EuiTableHeaderCell>
          <EuiTableHeaderCell>
            {i18n.translate('publicIpDiscovery.timelineTable.lane', { defaultMessage: 'Lane' })}
          </EuiTableHeaderCell>
          <EuiTableHeaderCell>
            {i18n.translate('publicIpDiscovery.timelineTable.what', { defaultMessage: 'What' })}
          </EuiTableHeaderCell>
        </EuiTableHeader>
        <EuiTableBody>
          {entries.map((entry) => (
            <EntryRow key={entry.id} entry={entry} />
          ))}
        </EuiTableBody>
      </EuiTable>
    </div>
  );
}
