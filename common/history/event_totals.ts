import type { HistoryEvent } from './history_event';
import { historyInstant } from './newest_first';

/** Events in numbers. */
export interface EventTotals {
  readonly events: number;
  /** Several events can belong to one lookup. */
  readonly lookups: number;
  /** Events that raised an alert. */
  readonly alerts: number;
  /** Of the newest event, as that says it; null if none does. */
  readonly lastTime: string | null;
}

/** Counts events, in whatever order they are. */
export function eventTotals(events: readonly HistoryEvent[]): EventTotals {
  return {
    events: events.length,
    lookups: new Set(events.map(({ lookupKey }) => lookupKey)).size,
    alerts: events.filter(({ alert }) => alert !== null).length,
    lastTime: lastTime(events),
  };
}

function lastTime(events: readonly HistoryEvent[]): string | null {
  let last = -Infinity;
  let time: string | null = null;
  for (const event of events) {
    const at = historyInstant(event) ?? -Infinity;
    if (at > last) {
      last = at;
      time = event.time;
    }
  }
  return time;
}
