import { isoInstant } from '../event';
import type { HistoryEvent } from './history_event';

/** Orders events by their time, the newest first; those that do not say when they happened come last. */
export function newestFirst(events: readonly HistoryEvent[]): readonly HistoryEvent[] {
  return events
    .map((event) => ({ event, at: historyInstant(event) ?? -Infinity }))
    .sort((a, b) => (a.at === b.at ? 0 : b.at - a.at))
    .map(({ event }) => event);
}

/** When an event happened, in milliseconds since the epoch; `undefined` if it does not say. */
export function historyInstant({ time }: Pick<HistoryEvent, 'time'>): number | undefined {
  return time === null ? undefined : isoInstant(time);
}
