import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completeSearch, type SearchPage, type SearchRequest } from './complete_search';

interface Hit {
  readonly id: string;
  readonly time: number;
}

/** Searches like Elasticsearch: the first hits of the span that are not excluded, as many as a page holds. */
function searchOf(events: readonly Hit[], pageSize: number) {
  const requests: SearchRequest[] = [];
  const search = (request: SearchRequest): Promise<SearchPage<Hit>> => {
    requests.push(request);
    const hits = events
      .filter(
        ({ id, time }) =>
          time >= request.from && time <= request.to && !request.exceptIds.includes(id)
      )
      .slice(0, pageSize);
    return Promise.resolve({ hits, incomplete: undefined });
  };
  return { search, requests };
}

const options = (pageSize: number) => ({
  pageSize,
  idOf: ({ id }: Hit) => id,
  select: (hits: readonly Hit[]) => Promise.resolve(hits),
  enough: () => false,
  shouldStop: () => false,
});

const eventsAt = (times: readonly number[]) =>
  times.map((time, number) => ({ id: `e${number}`, time }));

describe('completeSearch', () => {
  test('takes one request where one is enough', async () => {
    const { search, requests } = searchOf(eventsAt([1, 2, 3]), 10);
    const result = await completeSearch({ from: 0, to: 100 }, search, options(10));
    expect(result).toMatchObject({
      found: 3,
      requests: 1,
      searchedUntil: 100,
      stoppedEarly: false,
    });
    expect(requests).toHaveLength(1);
  });

  test('goes through the span from old to new', async () => {
    const { search } = searchOf(eventsAt([5, 10, 50, 60, 90]), 2);
    const result = await completeSearch({ from: 0, to: 100 }, search, options(2));
    expect(result.hits.map(({ time }) => time)).toEqual([5, 10, 50, 60, 90]);
  });

  test('finds every event once, however they are spread', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.integer({ min: 0, max: 1_000 }), fc.constant(500)), {
          maxLength: 200,
        }),
        fc.integer({ min: 1, max: 20 }),
        async (times, pageSize) => {
          const events = eventsAt(times);
          const { search } = searchOf(events, pageSize);
          const result = await completeSearch({ from: 0, to: 1_000 }, search, options(pageSize));
          fc.pre(result.requests < 400);
          expect(result.hits.map(({ id }) => id).sort()).toEqual(events.map(({ id }) => id).sort());
          expect(result.searchedUntil).toBe(1_000);
        }
      )
    );
  });

  test('leaves the rest once there is enough, and says up to when it came', async () => {
    const { search } = searchOf(eventsAt([10, 20, 60, 70, 80, 90]), 3);
    const result = await completeSearch({ from: 0, to: 100 }, search, {
      ...options(3),
      enough: (hits) => hits.length >= 2,
    });
    expect(result.hits.map(({ time }) => time)).toEqual([10, 20]);
    expect(result).toMatchObject({ searchedUntil: 51, stoppedEarly: true });
  });

  test('holds the mark where a span was not fully searched, and keeps what was found', async () => {
    const { search } = searchOf(eventsAt([10, 20, 60, 70, 80]), 3);
    const result = await completeSearch(
      { from: 0, to: 100 },
      async (request) => ({
        ...(await search(request)),
        incomplete: request.from > 50 && request.to <= 75 ? 'a shard failed' : undefined,
      }),
      options(3)
    );
    expect(result.hits).toHaveLength(5);
    expect(result).toMatchObject({ searchedUntil: 51, incomplete: ['a shard failed'] });
  });

  test('stops between requests', async () => {
    const { search } = searchOf(eventsAt([10, 20, 60, 70]), 2);
    let asked = 0;
    const result = await completeSearch({ from: 0, to: 100 }, search, {
      ...options(2),
      shouldStop: () => asked++ > 1,
    });
    expect(result.stoppedEarly).toBe(true);
    expect(result.searchedUntil).toBeLessThan(100);
  });
});
