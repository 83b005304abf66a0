import { EuiText, useEuiTheme, useResizeObserver } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { InvestigationResponse } from '../../../common/api';
import { absoluteTime } from '../../app/components/format_time';
import { GapNotes } from '../lineage/gap_notes';
import { textWidth } from '../lineage/text_width';
import { visibleText } from '../values/visible_text';
import { AnchorLine } from './anchor_line';
import { entryValues } from './entry_values';
import { entryWords } from './entry_words';
import { laneGaps } from './lane_gaps';
import { laneMarks, type LaneMark } from './lane_marks';
import { LaneView } from './lane_view';
import { markAfterKey } from './mark_after_key';
import { MarkButton } from './mark_button';
import { markWords } from './mark_words';
import { TimeAxis } from './time_axis';
import { isWithin, type TimeRange } from './time_range';
import { isDated, lanes, type DatedEntry, type TimelineEntry } from './timeline_entries';

/** Rows of a lane; what finds room in none of them is put together. */
const MAX_ROWS = 4;
const MAX_MARK_WIDTH = 260;
const MIN_MARK_WIDTH = 24;
/** Of a mark, beside its text. */
const MARK_PADDING = 18;
/** Until the plot has been measured. */
const ASSUMED_WIDTH = 640;

export interface TimelinePlotProps {
  readonly response: InvestigationResponse;
  readonly entries: readonly TimelineEntry[];
  readonly range: TimeRange;
  readonly anchor: number;
  readonly openId: string | undefined;
  readonly detailsId: string;
  /** @param button gets the focus back when the details are closed */
  readonly onToggle: (id: string, button: HTMLElement) => void;
}

/**
 * The lanes over the axis. `@elastic/charts` draws on a canvas, whose marks no key and no screen reader reaches; so these
 * are elements of the page: every mark is a button.
 */
export function TimelinePlot({
  response,
  entries,
  range,
  anchor,
  openId,
  detailsId,
  onToggle,
}: TimelinePlotProps) {
  const { euiTheme } = useEuiTheme();
  const [plot, setPlot] = useState<HTMLDivElement | null>(null);
  const { width: measured } = useResizeObserver(plot, 'width');
  const width = measured > 0 ? measured : ASSUMED_WIDTH;
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const [focusedId, setFocusedId] = useState<string>();

  const seen = entries.filter(isDated).filter(({ instant }) => isWithin(instant, range));
  const marksOf = new Map(
    lanes.map((lane) => [
      lane,
      laneMarks(
        seen.filter((entry) => entry.lane === lane),
        range,
        { width, rows: MAX_ROWS, markWidth: (all) => markWidth(all, width) }
      ),
    ])
  );
  const ids = [...marksOf.values()]
    .flat()
    .toSorted((one, other) => one.at - other.at)
    .map(({ id }) => id);
  const tabStop = ids.find((id) => id === focusedId) ?? ids[0];

  function followKey(event: KeyboardEvent): void {
    if (tabStop === undefined) return;
    const next = markAfterKey(ids, tabStop, event.key);
    if (next === undefined) return;
    event.preventDefault();
    buttons.current.get(next)?.focus();
  }

  function markView(mark: LaneMark) {
    return (
      <MarkButton
        mark={mark}
        words={markWords(mark.entries)}
        values={markValues(mark.entries)}
        label={markLabel(mark.entries)}
        isOpen={mark.id === openId}
        detailsId={detailsId}
        isTabStop={mark.id === tabStop}
        buttonRef={(button) => {
          if (button === null) buttons.current.delete(mark.id);
          else buttons.current.set(mark.id, button);
        }}
        onFocus={() => setFocusedId(mark.id)}
        onToggle={(button) => onToggle(mark.id, button)}
      />
    );
  }

  return (
    <div
      ref={setPlot}
      role="group"
      aria-label={i18n.translate('publicIpDiscovery.timeline.plotLabel', {
        defaultMessage:
          'Events over time. The left and right arrow keys go from one to the next, Home and End to the first and last.',
      })}
      onKeyDown={followKey}
      css={{
        position: 'relative',
        overflow: 'hidden',
        backgroundColor: euiTheme.colors.backgroundBasePlain,
        borderRadius: euiTheme.size.xs,
      }}
      data-test-subj="timelinePlot"
    >
      <AnchorLine anchor={anchor} range={range} />
      {/* Room for the words at the line. */}
      <div css={{ position: 'relative', marginBlockStart: euiTheme.size.l }}>
        <TimeAxis range={range} width={width} />
        <ul>
          {lanes.map((lane) => {
            const isEmpty = entries.every((entry) => entry.lane !== lane);
            const marks = marksOf.get(lane) ?? [];
            return (
              <LaneView key={lane} lane={lane} marks={marks} markView={markView}>
                {!isEmpty && marks.length === 0 && (
                  <EuiText size="xs" color="subdued">
                    {i18n.translate('publicIpDiscovery.timeline.nothingSeen', {
                      defaultMessage: 'Nothing in this view.',
                    })}
                  </EuiText>
                )}
                <GapNotes gaps={laneGaps(response, lane, isEmpty)} />
              </LaneView>
            );
          })}
        </ul>
      </div>
    </div>
  );
}

function markValues(entries: readonly DatedEntry[]): readonly (string | undefined)[] {
  const [first, second] = entries;
  return first === undefined || second !== undefined ? [] : entryValues(first.subject);
}

function markWidth(entries: readonly DatedEntry[], laneWidth: number): number {
  const most = Math.min(MAX_MARK_WIDTH, laneWidth * 0.6);
  const wanted = textWidth(visibleText(markWords(entries))) + MARK_PADDING;
  return Math.max(Math.min(wanted, most), MIN_MARK_WIDTH);
}

function markLabel(entries: readonly DatedEntry[]): string {
  const [first] = entries;
  const last = entries[entries.length - 1];
  const locale = i18n.getLocale();
  const start = absoluteTime(first?.instant ?? 0, locale);
  if (first === undefined || last === undefined || entries.length === 1) {
    return i18n.translate('publicIpDiscovery.timeline.markLabel', {
      defaultMessage: '{time}: {what}',
      values: { time: start, what: first === undefined ? '' : entryWords(first.subject) },
    });
  }
  return i18n.translate('publicIpDiscovery.timeline.groupLabel', {
    defaultMessage: '{start} to {end}: {count, number} events',
    values: { start, end: absoluteTime(last.instant, locale), count: entries.length },
  });
}
