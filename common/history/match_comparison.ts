import type { HistoryEvent } from './history_event';
import { newestFirst } from './newest_first';

/** What a change of the rule does to its matches; each list newest first. */
export interface MatchComparison {
  /** Only the changed rule matches these. */
  readonly added: readonly HistoryEvent[];
  /** Only the current rule matches these. */
  readonly removed: readonly HistoryEvent[];
  /** Both match these; what is said of them is by the changed rule. */
  readonly kept: readonly HistoryEvent[];
}

/** Compares what the rule matches with what it would match after a change, over the same time. */
export function matchComparison(
  current: readonly HistoryEvent[],
  changed: readonly HistoryEvent[]
): MatchComparison {
  const before = new Set(current.map(eventKey));
  const after = new Set(changed.map(eventKey));
  return {
    added: newestFirst(changed.filter((event) => !before.has(eventKey(event)))),
    removed: newestFirst(current.filter((event) => !after.has(eventKey(event)))),
    kept: newestFirst(changed.filter((event) => before.has(eventKey(event)))),
  };
}

/** The same for one event, however often it is found. */
export function eventKey({ index, id }: Pick<HistoryEvent, 'index' | 'id'>): string {
  return JSON.stringify([index, id]);
}
