import {
  EuiBadge,
  EuiTableRow,
  EuiTableRowCell,
  useEuiTheme,
  useGeneratedHtmlId,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useState } from 'react';
import { EventTime } from '../../app/components/event_time';
import { EventPager } from '../lineage/event_pager';
import { PlainValue } from '../values/plain_value';
import { visibleText } from '../values/visible_text';
import { ExpandRowButton } from '../values/expand_row_button';
import { entryWords } from './entry_words';
import { laneTitle } from './lane_look';
import type { TimelineEntry } from './timeline_entries';

/** An entry of the timeline as a row, and when it is opened its events. */
export function EntryRow({ entry }: { readonly entry: TimelineEntry }) {
  const { instant, lane, subject, isInvestigated, events } = entry;
  const { euiTheme } = useEuiTheme();
  const [isOpen, setOpen] = useState(false);
  const detailsId = useGeneratedHtmlId({ prefix: 'timelineEntry' });
  const words = entryWords(subject);
  return (
    <>
      <EuiTableRow data-test-subj="timelineRow">
        <EuiTableRowCell textOnly={false} valign="middle">
          <ExpandRowButton
            isOpen={isOpen}
            controls={detailsId}
            label={i18n.translate('publicIpDiscovery.timelineTable.open', {
              defaultMessage: 'Details of {what}',
              values: { what: visibleText(words) },
            })}
            onToggle={() => setOpen(!isOpen)}
            data-test-subj="openTimelineRow"
          />
        </EuiTableRowCell>
        <EuiTableRowCell textOnly={false} valign="middle" css={{ whiteSpace: 'nowrap' }}>
          {instant === undefined ? (
            i18n.translate('publicIpDiscovery.timelineTable.timeNotRecorded', {
              defaultMessage: 'not recorded',
            })
          ) : (
            <EventTime iso={new Date(instant).toISOString()} relative="in_title" />
          )}
        </EuiTableRowCell>
        <EuiTableRowCell textOnly={false} valign="middle" css={{ whiteSpace: 'nowrap' }}>
          {laneTitle(lane)}
        </EuiTableRowCell>
        <EuiTableRowCell textOnly={false} valign="middle">
          <div css={{ display: 'flex', flexWrap: 'wrap', gap: euiTheme.size.xs }}>
            <PlainValue text={words} limit={240} />
            {isInvestigated && (
              <EuiBadge color="hollow">
                {i18n.translate('publicIpDiscovery.timelineTable.investigated', {
                  defaultMessage: 'investigated',
                })}
              </EuiBadge>
            )}
          </div>
        </EuiTableRowCell>
      </EuiTableRow>
      {isOpen && (
        <EuiTableRow id={detailsId}>
          <EuiTableRowCell colSpan={4} textOnly={false}>
            <EventPager events={events} />
          </EuiTableRowCell>
        </EuiTableRow>
      )}
    </>
  );
}
