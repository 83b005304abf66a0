import { isWithin, type TimeRange } from './time_range';
import type { TimelineEntry } from './timeline_entries';

/** Whether an entry is in a view. What has no time is in every view, as it may have happened in it. */
export function isSeen({ instant }: TimelineEntry, range: TimeRange): boolean {
  return instant === undefined || isWithin(instant, range);
}
