import { EuiButtonEmpty, useGeneratedHtmlId } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { InvestigationResponse } from '../../../common/api';
import { useOpened } from '../lineage/use_opened';
import { entriesOfMark, markId } from './mark_id';
import { OpenedEntries } from './opened_entries';
import type { TimeRange } from './time_range';
import { isDated, type TimelineEntry } from './timeline_entries';
import { TimelinePlot } from './timeline_plot';

export interface TimelineViewProps {
  readonly response: InvestigationResponse;
  readonly entries: readonly TimelineEntry[];
  readonly range: TimeRange;
  /** When the event investigated happened, in milliseconds since the epoch. */
  readonly anchor: number;
}

/** The lanes, what has no place on them, and below them what was opened. */
export function TimelineView({ response, entries, range, anchor }: TimelineViewProps) {
  const { openId, toggle, close } = useOpened();
  const detailsId = useGeneratedHtmlId({ prefix: 'timelineDetails' });
  const undated = entries.filter((entry) => !isDated(entry));
  const undatedId = markId(undated);
  const opened = openId === undefined ? [] : entriesOfMark(openId, entries);
  return (
    <>
      <TimelinePlot
        response={response}
        entries={entries}
        range={range}
        anchor={anchor}
        openId={openId}
        detailsId={detailsId}
        onToggle={toggle}
      />
      {undated.length > 0 && (
        <EuiButtonEmpty
          size="xs"
          iconType={openId === undatedId ? 'chevronSingleDown' : 'chevronSingleRight'}
          onClick={({ currentTarget }: { currentTarget: HTMLElement }) =>
            toggle(undatedId, currentTarget)
          }
          aria-expanded={openId === undatedId}
          {...(openId === undatedId && { 'aria-controls': detailsId })}
          data-test-subj="timelineUndated"
        >
          {i18n.translate('publicIpDiscovery.timeline.undated', {
            defaultMessage:
              '{count, plural, one {# event without a time} other {# events without a time}}',
            values: { count: undated.length },
          })}
        </EuiButtonEmpty>
      )}
      {opened.length > 0 && (
        <OpenedEntries key={openId} id={detailsId} entries={opened} onClose={close} />
      )}
    </>
  );
}
