import type { TimeSpan } from './search_window';

/** The answer to one search of a span. */
export interface SearchPage<Hit> {
  /** At most as many as were asked for; a full page may not be all. */
  readonly hits: readonly Hit[];
  /** Why the span was not fully searched (failed shards, a timeout), or `undefined` if it was. */
  readonly incomplete: string | undefined;
}

export interface SearchRequest extends TimeSpan {
  /** Ids of events that are not wanted again. */
  readonly exceptIds: readonly string[];
}

export interface CompleteSearchOptions<Hit> {
  readonly pageSize: number;
  /** Those of the hits of a span that count; the others have been dealt with before. */
  readonly select: (hits: readonly Hit[]) => Promise<readonly Hit[]>;
  /** True once no further hits are needed; what has not been searched yet is left for later. */
  readonly enough: (selected: readonly Hit[]) => boolean;
  readonly idOf: (hit: Hit) => string;
  /** Asked before each request; true ends the search. */
  readonly shouldStop: () => boolean;
}

export interface CompleteSearch<Hit> {
  /** The selected ones. */
  readonly hits: readonly Hit[];
  /** All hits, also those that were not selected. */
  readonly found: number;
  readonly requests: number;
  /** Up to when every event has been found; everything from there on has to be searched again. */
  readonly searchedUntil: number;
  /** Whether later spans were left out since there were enough hits or the run was stopped. */
  readonly stoppedEarly: boolean;
  /** What kept spans from being searched completely. */
  readonly incomplete: readonly string[];
}

/** Requests of one run; reached only if events come by the hundred thousand. */
export const MAX_REQUESTS = 400;

/**
 * Events of one millisecond that are told apart by excluding their ids from the next search, since such a span cannot
 * be halved. Elasticsearch takes no more clauses by default.
 */
export const MAX_EVENTS_PER_MILLISECOND = 60_000;

/**
 * Searches a span completely, however many events it holds. EQL event queries cannot be paged, so a span whose page is
 * full is halved and both halves are searched, oldest first.
 */
export async function completeSearch<Hit>(
  span: TimeSpan,
  search: (request: SearchRequest) => Promise<SearchPage<Hit>>,
  options: CompleteSearchOptions<Hit>
): Promise<CompleteSearch<Hit>> {
  const pending: TimeSpan[] = [span];
  const hits: Hit[] = [];
  const incomplete: string[] = [];
  let searchedUntil: number | undefined;
  let requests = 0;
  let found = 0;
  const accept = async (all: readonly Hit[]) => {
    found += all.length;
    if (all.length > 0) hits.push(...(await options.select(all)));
  };
  const result = (mark: number, stoppedEarly: boolean): CompleteSearch<Hit> => ({
    hits,
    found,
    requests,
    searchedUntil: mark,
    stoppedEarly,
    incomplete: [...new Set(incomplete)],
  });
  const holdMark = (at: number, reason: string) => {
    incomplete.push(reason);
    searchedUntil = Math.min(searchedUntil ?? Infinity, at);
  };

  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (options.shouldStop() || options.enough(hits) || requests >= MAX_REQUESTS) {
      return result(Math.min(searchedUntil ?? Infinity, next.from), true);
    }
    requests += 1;
    const page = await search({ ...next, exceptIds: [] });
    if (page.incomplete !== undefined) holdMark(next.from, page.incomplete);
    if (page.hits.length < options.pageSize) {
      await accept(page.hits);
    } else if (next.to > next.from) {
      const middle = Math.floor((next.from + next.to) / 2);
      // The last one in is the first one out: the older half comes next.
      pending.push({ from: middle + 1, to: next.to }, { from: next.from, to: middle });
    } else {
      const all = await searchMillisecond(next, page.hits, search, options);
      await accept(all.hits);
      if (all.incomplete !== undefined) holdMark(next.from, all.incomplete);
    }
  }
  return result(searchedUntil ?? span.to, false);
}

/** Goes on asking for the events of one millisecond that have not been seen yet. */
async function searchMillisecond<Hit>(
  span: TimeSpan,
  first: readonly Hit[],
  search: (request: SearchRequest) => Promise<SearchPage<Hit>>,
  { pageSize, idOf, shouldStop }: CompleteSearchOptions<Hit>
): Promise<SearchPage<Hit>> {
  const hits = [...first];
  for (;;) {
    if (shouldStop()) return { hits, incomplete: 'the run was stopped' };
    if (hits.length >= MAX_EVENTS_PER_MILLISECOND) {
      return {
        hits,
        incomplete: `more than ${MAX_EVENTS_PER_MILLISECOND} events in one millisecond`,
      };
    }
    const page = await search({ ...span, exceptIds: hits.map(idOf) });
    hits.push(...page.hits);
    if (page.incomplete !== undefined) return { hits, incomplete: page.incomplete };
    if (page.hits.length < pageSize) return { hits, incomplete: undefined };
  }
}
