import { describe, expect, test } from 'vitest';
import { historyEvent } from '../../test/support/history_event';
import { matchComparison } from './match_comparison';
import { matchSummary, MAX_EMPTY_DAYS } from './match_summary';

const at = (time: string | null, parts = {}) =>
  historyEvent({ id: time ?? 'none', time, ...parts });

describe('matches per day', () => {
  test('in UTC, oldest first, with the days in between, by source', () => {
    const { perDay } = matchSummary([
      at('2026-03-03T00:00:00Z'),
      at('2026-02-28T23:59:59.999Z'),
      at('2026-03-03T01:00:00+02:00', { sourceId: 'winlogbeat' }),
      at('2026-03-03T12:00:00Z', { sourceId: null }),
      at(null),
    ]);
    expect(perDay.map(({ day, count, bySource }) => [day, count, [...bySource]])).toEqual([
      ['2026-02-28', 1, [['endpoint', 1]]],
      ['2026-03-01', 0, []],
      ['2026-03-02', 1, [['winlogbeat', 1]]],
      [
        '2026-03-03',
        2,
        [
          ['endpoint', 1],
          ['unknown', 1],
        ],
      ],
    ]);
  });

  test('a clock that is far off does not make days', () => {
    const days = (first: string) => matchSummary([at(first), at('2026-03-03T00:00:00Z')]).perDay;
    expect(days('1970-01-01T00:00:00Z').map(({ day }) => day)).toEqual([
      '1970-01-01',
      '2026-03-03',
    ]);
    expect(days('9999-12-31T23:00:00-05:00').map(({ day }) => day)).toEqual([
      '2026-03-03',
      '+010000-01-01',
    ]);
    const before = (count: number) =>
      new Date(Date.parse('2026-03-03') - count * 86_400_000).toISOString();
    expect(days(before(MAX_EMPTY_DAYS + 1))).toHaveLength(MAX_EMPTY_DAYS + 2);
    expect(days(before(MAX_EMPTY_DAYS + 2))).toHaveLength(2);
  });
});

describe('names', () => {
  test('the most frequent ten, and how many more there are', () => {
    const events = Array.from({ length: 12 }, (_, host) =>
      Array.from({ length: host === 3 ? 2 : 1 }, () => historyEvent({ host: `ws-${host + 10}` }))
    ).flat();
    const { hosts } = matchSummary(events);
    expect(hosts.names).toHaveLength(10);
    expect(hosts.names.slice(0, 2)).toEqual([
      { name: 'ws-13', count: 2 },
      { name: 'ws-10', count: 1 },
    ]);
    expect(hosts.more).toBe(2);
  });

  test('events that do not say are told, the last of those as frequent', () => {
    const { processes, domains } = matchSummary([
      historyEvent({ process: null, domain: '__proto__' }),
      historyEvent({ process: 'b.exe', domain: '__proto__' }),
      historyEvent({ process: 'a.exe', domain: 'constructor' }),
    ]);
    expect(processes).toEqual({
      names: [
        { name: 'a.exe', count: 1 },
        { name: 'b.exe', count: 1 },
        { name: null, count: 1 },
      ],
      more: 0,
    });
    expect(domains.names[0]).toEqual({ name: '__proto__', count: 2 });
  });
});

test('totals', () => {
  const alert = { id: 'a1', status: 'open' };
  const events = [
    historyEvent({ id: '1', lookupKey: 'k', alert }),
    historyEvent({ id: '2', lookupKey: 'k' }),
    historyEvent({ id: '3', lookupKey: 'l' }),
  ];
  expect(matchSummary(events)).toMatchObject({ events: 3, lookups: 2, alerts: 1 });
  expect(matchSummary([])).toEqual({
    events: 0,
    lookups: 0,
    alerts: 0,
    perDay: [],
    hosts: { names: [], more: 0 },
    processes: { names: [], more: 0 },
    domains: { names: [], more: 0 },
  });
});

test('a comparison is by index and id; what is said is by the changed rule', () => {
  const event = (id: string, day: number, reason = '', index = 'i1') =>
    historyEvent({ id, time: `2026-03-0${day}T00:00:00Z`, reason, index });
  const current = [event('a', 1), event('b', 2), event('c', 3)];
  const changed = [event('b', 2, 'new'), event('b', 4, 'other index', 'i2'), event('d', 5)];
  const { added, removed, kept } = matchComparison(current, changed);
  expect(added.map(({ id, index }) => [id, index])).toEqual([
    ['d', 'i1'],
    ['b', 'i2'],
  ]);
  expect(removed.map(({ id }) => id)).toEqual(['c', 'a']);
  expect(kept).toEqual([event('b', 2, 'new')]);
});
