import type { estypes } from '@elastic/elasticsearch';
import type { EventCount, PivotEvent } from '../../../common/api';
import { firstText, isEventDocument } from '../../../common/event';

/** What became of one search. */
export type SearchAnswer =
  | {
      readonly kind: 'answered';
      readonly count: EventCount;
      readonly events: readonly PivotEvent[];
      /** Why the answer may lack events; undefined if it is whole. */
      readonly incomplete: string | undefined;
    }
  | { readonly kind: 'denied'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string };

type Hits = estypes.SearchHitsMetadata<Record<string, unknown>>;

/**
 * Reads one response of an `_msearch`.
 *
 * @param offset how many events of the side come before these
 */
export function searchAnswer(
  response: estypes.MsearchResponseItem<Record<string, unknown>> | undefined,
  offset = 0
): SearchAnswer {
  if (response === undefined) return { kind: 'failed', reason: 'There was no answer.' };
  if ('error' in response) return failure(response.error, response.status);
  const { hits, _shards: shards, timed_out: isTimedOut } = response;
  return {
    kind: 'answered',
    count: eventCount(hits.total, shards.failed > 0 || isTimedOut),
    events: pivotEvents(hits, (_hit, at) => [offset + at + 1]),
    incomplete: incompleteness(shards, isTimedOut),
  };
}

/** The hits as events; `cursor` tells where those after one continue. */
export function pivotEvents(
  { hits }: Pick<Hits, 'hits'>,
  cursor: (hit: Hits['hits'][number], at: number) => PivotEvent['sort']
): PivotEvent[] {
  return hits.map((hit, at) => {
    const fields = isEventDocument(hit._source) ? { ...hit._source } : {};
    return {
      id: hit._id ?? '',
      index: hit._index,
      time: firstText(fields, '@timestamp') ?? null,
      fields,
      sort: cursor(hit, at),
    };
  });
}

function eventCount(total: Hits['total'], isCut: boolean): EventCount {
  if (total === undefined) return { count: 0, isAtLeast: isCut };
  if (typeof total === 'number') return { count: total, isAtLeast: isCut };
  return { count: total.value, isAtLeast: isCut || total.relation === 'gte' };
}

function failure(cause: estypes.ErrorCause, status: number): SearchAnswer {
  const reason = cause.root_cause?.[0]?.reason ?? cause.reason ?? cause.type;
  return status === 403 || status === 401
    ? { kind: 'denied', reason }
    : { kind: 'failed', reason: `Elasticsearch answered with ${status}: ${reason}` };
}

/** Why a search may lack events; undefined if it looked at all. */
export function incompleteness(
  { failed, total, failures = [] }: estypes.ShardStatistics,
  isTimedOut: boolean
): string | undefined {
  if (failed > 0) {
    const reason = failures[0]?.reason.reason ?? 'no reason given';
    return `${failed} of ${total} shards failed, the first one with: ${reason}`;
  }
  return isTimedOut ? 'the search ran out of time' : undefined;
}
