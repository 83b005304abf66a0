import type { SourceId } from '../sources';
import { eventTotals } from './event_totals';
import type { HistoryEvent } from './history_event';
import { historyInstant } from './newest_first';

/** Names that a summary lists. */
const MAX_SUMMARY_NAMES = 10;

/**
 * Days without matches in a row that are listed. A longer gap is none of the time that was searched: a host whose clock
 * is wrong, or that wants to be overlooked, says it.
 */
export const MAX_EMPTY_DAYS = 100;

const DAY = 86_400_000;

/** Matches of one day. */
export interface MatchesOfDay {
  /** `YYYY-MM-DD`, in UTC. */
  readonly day: string;
  readonly count: number;
  /** Only those that have matches. */
  readonly bySource: ReadonlyMap<SourceId | 'unknown', number>;
}

/** Events with the same value; null for those that do not say. */
export interface NamedCount {
  readonly name: string | null;
  readonly count: number;
}

/** The most frequent names, the most frequent first. */
export interface TopNames {
  /** At most ten. */
  readonly names: readonly NamedCount[];
  /** How many names there are beyond these. */
  readonly more: number;
}

/** What a rule matched, in numbers. */
export interface MatchSummary {
  readonly events: number;
  readonly lookups: number;
  /** Events that raised an alert. */
  readonly alerts: number;
  /** Oldest first; days without matches in between are there, with 0, up to {@link MAX_EMPTY_DAYS} in a row. */
  readonly perDay: readonly MatchesOfDay[];
  readonly hosts: TopNames;
  readonly processes: TopNames;
  readonly domains: TopNames;
}

/** Sums up what a rule matched. An event that does not say when it happened is on no day, and counts otherwise. */
export function matchSummary(events: readonly HistoryEvent[]): MatchSummary {
  const { lookups, alerts } = eventTotals(events);
  return {
    events: events.length,
    lookups,
    alerts,
    perDay: perDay(events),
    hosts: topNames(events.map(({ host }) => host)),
    processes: topNames(events.map(({ process }) => process)),
    domains: topNames(events.map(({ domain }) => domain)),
  };
}

function perDay(events: readonly HistoryEvent[]): readonly MatchesOfDay[] {
  const days = new Map<number, Map<SourceId | 'unknown', number>>();
  for (const event of events) {
    const at = historyInstant(event);
    if (at === undefined) continue;
    const day = Math.floor(at / DAY);
    const bySource = days.get(day) ?? new Map<SourceId | 'unknown', number>();
    addOne(bySource, event.sourceId ?? 'unknown');
    days.set(day, bySource);
  }
  const sorted = [...days].sort(([a], [b]) => a - b);
  return sorted.flatMap(([day, bySource], at) => [
    ...emptyDays(sorted[at - 1]?.[0], day),
    matchesOfDay(day, bySource),
  ]);
}

function emptyDays(previous: number | undefined, day: number): readonly MatchesOfDay[] {
  const count = previous === undefined ? 0 : day - previous - 1;
  if (count > MAX_EMPTY_DAYS) return [];
  return Array.from({ length: count }, (_, at) => matchesOfDay(day - count + at, new Map()));
}

function matchesOfDay(
  day: number,
  bySource: ReadonlyMap<SourceId | 'unknown', number>
): MatchesOfDay {
  return {
    day: new Date(day * DAY).toISOString().split('T')[0] ?? '',
    count: [...bySource.values()].reduce((sum, count) => sum + count, 0),
    bySource,
  };
}

/** Equally frequent ones by name; those that say nothing last. */
function topNames(all: readonly (string | null)[]): TopNames {
  const counts = new Map<string | null, number>();
  for (const name of all) addOne(counts, name);
  const names = [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || compareNames(a.name, b.name));
  return {
    names: names.slice(0, MAX_SUMMARY_NAMES),
    more: Math.max(0, names.length - MAX_SUMMARY_NAMES),
  };
}

function compareNames(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a.localeCompare(b, 'en');
}

function addOne<T>(counts: Map<T, number>, key: T): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
