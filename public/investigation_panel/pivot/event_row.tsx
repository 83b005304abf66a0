import { EuiTableRow, EuiTableRowCell, useGeneratedHtmlId } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useState } from 'react';
import type { PivotEvent } from '../../../common/api';
import { EventTime } from '../../app/components/event_time';
import { DocumentFieldsList } from '../values/document_fields_list';
import { PlainValues } from '../values/plain_value';
import { ExpandRowButton } from '../values/expand_row_button';
import type { PivotColumn } from './pivot_columns';

export interface EventRowProps {
  readonly event: PivotEvent;
  readonly columns: readonly PivotColumn[];
}

/** An event of a pivot, and when it is opened all that was fetched of it. */
export function EventRow({ event, columns }: EventRowProps) {
  const [isOpen, setOpen] = useState(false);
  const detailsId = useGeneratedHtmlId({ prefix: 'pivotEvent' });
  return (
    <>
      <EuiTableRow data-test-subj="pivotEvent">
        <EuiTableRowCell textOnly={false} valign="middle">
          <ExpandRowButton
            isOpen={isOpen}
            controls={detailsId}
            label={i18n.translate('publicIpDiscovery.eventRow.fields', {
              defaultMessage: 'All fields of this event',
            })}
            onToggle={() => setOpen(!isOpen)}
            data-test-subj="expandEvent"
          />
        </EuiTableRowCell>
        <EuiTableRowCell textOnly={false} valign="middle" css={{ whiteSpace: 'nowrap' }}>
          {event.time === null ? '–' : <EventTime iso={event.time} relative="in_title" />}
        </EuiTableRowCell>
        {columns.map(({ id, texts }) => (
          <EuiTableRowCell key={id} textOnly={false} valign="middle">
            <PlainValues texts={texts(event.fields)} limit={240} />
          </EuiTableRowCell>
        ))}
      </EuiTableRow>
      {isOpen && (
        <EuiTableRow id={detailsId}>
          <EuiTableRowCell colSpan={columns.length + 2} textOnly={false}>
            <DocumentFieldsList document={event.fields} />
          </EuiTableRowCell>
        </EuiTableRow>
      )}
    </>
  );
}
