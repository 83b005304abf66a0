import type { EventDocument } from '../event';
import type { Query } from './ast';
import type { Explanation } from './explanation';
import { queryPredicate, type Predicate } from './predicate';

/** Elasticsearch's default for the field that holds the event category. */
export const DEFAULT_EVENT_CATEGORY_FIELD = 'event.category';

export interface CompileOptions {
  readonly eventCategoryField?: string;
}

/**
 * Compiles the condition of a query to a test of events. Pipes do not take part, see `search`.
 *
 * Types of fields are not known here: a constant says how the values it is compared with are read.
 *
 * @returns the test; it throws `EqlLimitError` for an event with too many combinations of values
 */
export function compile(
  query: Query,
  { eventCategoryField = DEFAULT_EVENT_CATEGORY_FIELD }: CompileOptions = {}
): (event: EventDocument) => boolean {
  return queryPredicate(query, eventCategoryField).test;
}

const explained = new WeakMap<Query, Predicate>();

/**
 * Explains why a query does or does not match an event, clause by clause; its outcome is always that of `compile`.
 * The category of the query is the first clause.
 */
export function explain(query: Query, event: EventDocument): Explanation {
  let predicate = explained.get(query);
  if (predicate === undefined) {
    predicate = queryPredicate(query, DEFAULT_EVENT_CATEGORY_FIELD);
    explained.set(query, predicate);
  }
  return predicate.explain(event);
}
