import {
  EuiTable,
  EuiTableBody,
  EuiTableHeader,
  EuiTableHeaderCell,
  EuiTableRow,
  EuiTableRowCell,
  EuiScreenReaderOnly,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { PivotKind, PivotState } from '../../../common/api';
import { columnLabel } from './column_label';
import { EventRow } from './event_row';
import { LoadMoreRow } from './load_more_row';
import { MarkerRow } from './marker_row';
import { pivotColumns } from './pivot_columns';
import { useSideEvents } from './use_side_events';

export interface FoundEventsProps {
  /** Among the buttons of the guide, from 0. */
  readonly place: number;
  readonly kind: PivotKind;
  readonly found: Extract<PivotState, { kind: 'found' }>;
  readonly isNarrow: boolean;
}

/** The events of a pivot in the order of time, with the event itself marked between what came before and after it. */
export function FoundEvents({ place, kind, found, isNarrow }: FoundEventsProps) {
  const before = useSideEvents(place, found, 'before');
  const after = useSideEvents(place, found, 'after');
  const columns = pivotColumns(kind);
  // The time and the button that opens a row stand before the columns.
  const width = columns.length + 2;
  return (
    <div css={{ overflowX: 'auto' }}>
      <EuiTable
        compressed
        responsiveBreakpoint={false}
        tableLayout="auto"
        css={{ minInlineSize: isNarrow ? '40em' : '60em' }}
        data-test-subj="pivotEvents"
      >
        <EuiTableHeader>
          <EuiTableHeaderCell width="2.5em">
            <EuiScreenReaderOnly>
              <span>
                {i18n.translate('publicIpDiscovery.pivotEvents.details', {
                  defaultMessage: 'All fields',
                })}
              </span>
            </EuiScreenReaderOnly>
          </EuiTableHeaderCell>
          <EuiTableHeaderCell>
            {i18n.translate('publicIpDiscovery.pivotEvents.time', { defaultMessage: 'Time' })}
          </EuiTableHeaderCell>
          {columns.map(({ id }) => (
            // Values may break anywhere, which would let a column shrink to one letter.
            <EuiTableHeaderCell key={id} css={{ minInlineSize: '9em' }}>
              {columnLabel(id)}
            </EuiTableHeaderCell>
          ))}
        </EuiTableHeader>
        <EuiTableBody>
          <LoadMoreRow side="before" events={before} width={width} />
          {before.events.toReversed().map((event) => (
            <EventRow key={`${event.index} ${event.id}`} event={event} columns={columns} />
          ))}
          <MarkerRow width={width} />
          {after.events.map((event) => (
            <EventRow key={`${event.index} ${event.id}`} event={event} columns={columns} />
          ))}
          {after.events.length === 0 && (
            <EuiTableRow>
              <EuiTableRowCell colSpan={width}>
                {i18n.translate('publicIpDiscovery.pivotEvents.nothingAfter', {
                  defaultMessage: 'Nothing after the event in this window.',
                })}
              </EuiTableRowCell>
            </EuiTableRow>
          )}
          <LoadMoreRow side="after" events={after} width={width} />
        </EuiTableBody>
      </EuiTable>
    </div>
  );
}
