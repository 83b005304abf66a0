import { eventInstant, values, type EventDocument, type FieldValue } from '../event';
import type { Pipe, Query } from './ast';
import { compile, DEFAULT_EVENT_CATEGORY_FIELD } from './compile';
import { compareCodePoints } from './value_matcher';

export interface SearchOptions {
  /** How many events are returned at most; default 10. */
  readonly size?: number;
  /** Whether the first or the last `size` matches are returned; default `tail`. Pipes decide instead, if there are any. */
  readonly resultPosition?: 'head' | 'tail';
  readonly timestampField?: string;
  /** Orders events of the same timestamp; events without it come after those with it. */
  readonly tiebreakerField?: string;
  readonly eventCategoryField?: string;
}

/**
 * Searches events as Elasticsearch's EQL search does: matching, then ordering by timestamp and tiebreaker, then pipes
 * and `size`. Events without a timestamp come last; events that compare equal keep their order.
 *
 * `size` also limits below the first pipe, in its direction: `| head 50` with size 10 gives 10 events.
 *
 * @returns the events themselves, oldest first
 * @throws {RangeError} if `size` is negative or no integer
 */
export function search<Event extends EventDocument>(
  query: Query,
  events: Iterable<Event>,
  {
    size = 10,
    resultPosition = 'tail',
    timestampField = '@timestamp',
    tiebreakerField,
    eventCategoryField = DEFAULT_EVENT_CATEGORY_FIELD,
  }: SearchOptions = {}
): Event[] {
  if (!Number.isInteger(size) || size < 0) {
    throw new RangeError('size must be greater than or equal to 0');
  }
  const matches = compile(query, { eventCategoryField });
  const sorted = [...events]
    .filter(matches)
    .map((event) => ({
      event,
      timestamp: eventInstant(event, timestampField),
      tiebreaker: tiebreakerField === undefined ? undefined : values(event, tiebreakerField)[0],
    }))
    .sort((a, b) => order(a.timestamp, b.timestamp) || order(a.tiebreaker, b.tiebreaker))
    .map(({ event }) => event);
  return limits(query.pipes, size, resultPosition).reduce(take, sorted);
}

type Limit = Pick<Pipe, 'name' | 'count'>;

function limits(pipes: readonly Pipe[], size: number, position: 'head' | 'tail'): readonly Limit[] {
  const direction = pipes[0]?.name ?? position;
  return [...pipes.slice(0, 1), { name: direction, count: size }, ...pipes.slice(1)];
}

function take<Event>(events: Event[], { name, count }: Limit): Event[] {
  if (name === 'head') return events.slice(0, count);
  return count === 0 ? [] : events.slice(-count);
}

/** Ascending, what is missing last. */
function order(a: FieldValue | undefined, b: FieldValue | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  if (typeof a === 'string' || typeof b === 'string')
    return compareCodePoints(String(a), String(b));
  if (a < b) return -1;
  return a > b ? 1 : 0;
}
