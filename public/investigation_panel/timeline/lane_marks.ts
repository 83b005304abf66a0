import { markId } from './mark_id';
import { shareOf, type TimeRange } from './time_range';
import type { DatedEntry } from './timeline_entries';

/** A button on a lane: an entry, or several that have no room of their own. All lengths are in pixels. */
export interface LaneMark {
  readonly id: string;
  /** Oldest first; never empty. */
  readonly entries: readonly DatedEntry[];
  /** Where the time of the first of them is. */
  readonly at: number;
  /** From the beginning of the lane. */
  readonly left: number;
  readonly width: number;
  /** From the top, from 0. */
  readonly row: number;
  /** Which of its ends is at the time: the other one where there is no room after it. */
  readonly side: 'start' | 'end';
}

export interface LaneSpace {
  /** Of the lane. */
  readonly width: number;
  readonly rows: number;
  /** What a mark takes for its text, or several take for their number. */
  readonly markWidth: (entries: readonly DatedEntry[]) => number;
}

/** Between marks of one row. */
const GAP = 4;

/**
 * Places entries on a lane so that no mark covers another: in the first row with room, and where no row has any,
 * together with those just before them.
 *
 * @param entries of one lane and within the range, oldest first
 */
export function laneMarks(
  entries: readonly DatedEntry[],
  range: TimeRange,
  space: LaneSpace
): readonly LaneMark[] {
  return entries.reduce<readonly LaneMark[]>(
    (marks, entry) => placed(marks, [entry], range, space),
    []
  );
}

function placed(
  marks: readonly LaneMark[],
  entries: readonly DatedEntry[],
  range: TimeRange,
  space: LaneSpace
): readonly LaneMark[] {
  const box = boxOf(entries, range, space);
  const row = freeRow(marks, box.left, space.rows);
  const last = marks[marks.length - 1];
  if (row === undefined && last !== undefined) {
    return placed(marks.slice(0, -1), [...last.entries, ...entries], range, space);
  }
  return [...marks, { ...box, id: markId(entries), entries, row: row ?? 0 }];
}

/** Marks come from left to right, except where the last ones are turned round at the end of the lane. */
function freeRow(marks: readonly LaneMark[], left: number, rows: number): number | undefined {
  return Array.from({ length: rows }, (_, row) => row).find((row) =>
    marks.every((mark) => mark.row !== row || mark.left + mark.width + GAP <= left)
  );
}

function boxOf(
  entries: readonly DatedEntry[],
  range: TimeRange,
  { width: laneWidth, markWidth }: LaneSpace
): Pick<LaneMark, 'at' | 'left' | 'width' | 'side'> {
  const instant = entries[0]?.instant ?? range.from;
  const at = shareOf(instant, range) * laneWidth;
  const wanted = markWidth(entries);
  if (at + wanted <= laneWidth) return { at, left: at, width: wanted, side: 'start' };
  // Turned round, or on the side with more room where neither has enough: one of its ends stays at the time.
  if (at >= laneWidth / 2) {
    const width = Math.min(wanted, at);
    return { at, left: at - width, width, side: 'end' };
  }
  return { at, left: at, width: laneWidth - at, side: 'start' };
}
