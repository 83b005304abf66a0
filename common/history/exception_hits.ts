import { isoInstant } from '../event';
import { coveringExceptions, fieldsOf, type AppliedException } from '../exceptions';
import { enrichedHistoryEvent } from './enriched_history_event';
import { eventTotals, type EventTotals } from './event_totals';
import type { HistoryEvent } from './history_event';
import { historyInstant } from './newest_first';

/** An exception, and since when there has been one. */
export type DatedException = AppliedException & {
  /** ISO 8601. */
  readonly createdAt: string;
};

/**
 * Counts what each exception hid since it was made and until it expired, by the time of the events. Disabled ones count
 * too, since when they were disabled is not known.
 *
 * @returns an entry for each item, by its id
 */
export function exceptionHits(
  items: readonly DatedException[],
  events: readonly HistoryEvent[]
): ReadonlyMap<string, EventTotals> {
  const fields = fieldsOf(items);
  const covering = coveringExceptions(items.map((item) => ({ ...item, ...lifetime(item) })));
  const hits = new Map<string, HistoryEvent[]>(items.map(({ id }) => [id, []]));
  for (const event of events) {
    const at = historyInstant(event);
    if (at === undefined) continue;
    for (const { id, from, before } of covering(enrichedHistoryEvent(event, fields))) {
      if (at >= from && at < before) hits.get(id)?.push(event);
    }
  }
  return new Map([...hits].map(([id, hit]) => [id, eventTotals(hit)]));
}

/** An expiry that is no date has passed, as everywhere. */
function lifetime({ createdAt, expiresAt }: DatedException) {
  return {
    from: isoInstant(createdAt) ?? Infinity,
    before: expiresAt === undefined ? Infinity : (isoInstant(expiresAt) ?? -Infinity),
  };
}
