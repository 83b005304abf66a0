import { eventInstant, type EventDocument } from '../../common/event';
import type { RuleParameters } from '../../common/api';

/** An event that the search found. */
export interface EventHit {
  readonly index: string;
  readonly id: string;
  readonly event: EventDocument;
}

/** The time by which an event is searched: that of its ingestion or, without one, its own. */
export function searchTime(
  { event }: EventHit,
  { timestampField, timestampFallbackField }: RuleParameters
): number | undefined {
  return eventInstant(event, timestampField) ?? eventInstant(event, timestampFallbackField);
}

/** Oldest event first, by its own time; events without one come last. */
export function oldestFirst(a: EventHit, b: EventHit): number {
  const [left = Infinity, right = Infinity] = [eventInstant(a.event), eventInstant(b.event)];
  if (left !== right) return left < right ? -1 : 1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
