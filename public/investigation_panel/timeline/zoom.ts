import { isWithin, type TimeRange } from './time_range';
import { isDated, type TimelineEntry } from './timeline_entries';

/** How much of the time is seen: all of it, or some minutes to either side of the event investigated. */
export const zooms = ['whole', 'fifteen_minutes', 'five_minutes', 'one_minute'] as const;
export type Zoom = (typeof zooms)[number];

const MINUTE = 60_000;

/** To either side. */
const LENGTHS: Readonly<Record<Exclude<Zoom, 'whole'>, number>> = {
  fifteen_minutes: 15 * MINUTE,
  five_minutes: 5 * MINUTE,
  one_minute: MINUTE,
};

/** What is left free at the ends of the whole window, of its length, so that nothing stands on the edge. */
const MARGIN = 0.03;
const SHORTEST_MARGIN = 2_500;

/**
 * The range that is seen.
 *
 * @param anchor when the event investigated happened
 */
export function zoomRange(
  zoom: Zoom,
  entries: readonly TimelineEntry[],
  anchor: number
): TimeRange {
  if (zoom !== 'whole') return { from: anchor - LENGTHS[zoom], to: anchor + LENGTHS[zoom] };
  const instants = entries.filter(isDated).map(({ instant }) => instant);
  const from = instants.reduce((first, each) => Math.min(first, each), anchor);
  const to = instants.reduce((last, each) => Math.max(last, each), anchor);
  const margin = Math.max((to - from) * MARGIN, SHORTEST_MARGIN);
  return { from: from - margin, to: to + margin };
}

/** The zoom that shows most and still all but the alerts, which may be days away. */
export function tightestZoom(entries: readonly TimelineEntry[], anchor: number): Zoom {
  const close = entries.filter(isDated).filter(({ lane }) => lane !== 'alerts');
  const holdsAll = (zoom: Zoom) => {
    const range = zoomRange(zoom, entries, anchor);
    return close.every(({ instant }) => isWithin(instant, range));
  };
  return zooms.findLast(holdsAll) ?? 'whole';
}
