import { values, type EventDocument } from '../event';
import { fieldsOf, type AppliedException } from '../exceptions';
import { enrichedHistoryEvent } from './enriched_history_event';
import { eventTotals, type EventTotals } from './event_totals';
import { exceptionJudge, type MissedPart } from './exception_judge';
import { grouped } from './grouped';
import type { HistoryEvent } from './history_event';
import { newestFirst } from './newest_first';

/** What an event has in place of what an entry asks for; no values if it lacks the field. */
export interface Difference {
  readonly field: string;
  readonly values: readonly string[];
}

/** An event that an exception almost hides: what does not hold belongs to one part. */
export interface NearMiss {
  readonly event: HistoryEvent;
  readonly part: MissedPart;
  /** The positions of the entries that do not hold, from 0. */
  readonly entries: readonly number[];
  /** For each of these entries, in their order. */
  readonly instead: readonly Difference[];
}

/** What is hidden of one account on one host. */
export interface HostAndUserEffect extends EventTotals {
  readonly host: string | null;
  readonly user: string | null;
}

/** What an exception would have hidden of the past, and what it almost would have. */
export interface ExceptionEffect {
  /** Newest first. */
  readonly hidden: readonly HistoryEvent[];
  readonly lookups: number;
  /** Hidden events that raised an alert. */
  readonly alerts: number;
  /** Most events first. */
  readonly byHostAndUser: readonly HostAndUserEffect[];
  /** Newest first. */
  readonly nearMisses: readonly NearMiss[];
}

/**
 * Tells what an exception would have hidden, as the rule applies it: on the event together with the start of its process
 * where that was found. Whether it is enabled and when it expires is not asked.
 */
export function exceptionEffect(
  item: Pick<AppliedException, 'entries'>,
  events: readonly HistoryEvent[]
): ExceptionEffect {
  const judge = exceptionJudge(item);
  const fields = fieldsOf([item]);
  const hidden: HistoryEvent[] = [];
  const nearMisses: NearMiss[] = [];
  for (const event of newestFirst(events)) {
    const enriched = enrichedHistoryEvent(event, fields);
    const judgement = judge(enriched);
    switch (judgement.kind) {
      case 'hidden':
        hidden.push(event);
        break;
      case 'near_miss': {
        const { part, entries } = judgement;
        nearMisses.push({ event, part, entries, instead: differences(item, entries, enriched) });
        break;
      }
      case 'apart':
        break;
    }
  }
  const { lookups, alerts } = eventTotals(hidden);
  return {
    hidden,
    lookups,
    alerts,
    byHostAndUser: byHostAndUser(hidden),
    nearMisses,
  };
}

function differences(
  { entries }: Pick<AppliedException, 'entries'>,
  missed: readonly number[],
  event: EventDocument
): readonly Difference[] {
  const fields = entries.flatMap(({ field }, at) => (missed.includes(at) ? [field] : []));
  return [...new Set(fields)].map((field) => ({
    field,
    values: [...new Set(values(event, field).map(String))],
  }));
}

function byHostAndUser(hidden: readonly HistoryEvent[]): readonly HostAndUserEffect[] {
  return grouped(hidden, ({ host, user }) => JSON.stringify([host, user]))
    .map((events) => ({ host: events[0].host, user: events[0].user, ...eventTotals(events) }))
    .sort((a, b) => b.events - a.events);
}
