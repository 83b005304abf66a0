import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AlertRow } from './alert_row';
import { earliestAlert, groupByLookup, singleAlerts } from './group_by_lookup';

function row(id: string, lookupKey: string | undefined, second: number | undefined): AlertRow {
  return {
    id,
    lookupKey,
    time: second === undefined ? undefined : second * 1_000,
    reason: undefined,
    source: undefined,
    host: undefined,
    user: undefined,
    status: 'open',
  };
}

const idsOf = (rows: readonly AlertRow[]) =>
  groupByLookup(rows).map(({ alerts }) => alerts.map(({ id }) => id).join(' '));

describe('alerts of one lookup', () => {
  test.each([
    ['none', [], []],
    ['one', [row('a', 'k', 0)], ['a']],
    ['request and result', [row('b', 'k', 1), row('a', 'k', 0)], ['b a']],
    ['another key between', [row('c', 'k', 2), row('b', 'j', 1), row('a', 'k', 0)], ['c a', 'b']],
    ['a minute apart', [row('b', 'k', 60), row('a', 'k', 0)], ['b a']],
    ['more than a minute apart', [row('b', 'k', 61), row('a', 'k', 0)], ['b', 'a']],
    [
      'every half minute',
      [row('d', 'k', 90), row('c', 'k', 60), row('b', 'k', 30), row('a', 'k', 0)],
      ['d c b', 'a'],
    ],
    ['oldest first', [row('a', 'k', 0), row('b', 'k', 59), row('c', 'k', 61)], ['a b', 'c']],
    ['no key', [row('b', undefined, 0), row('a', undefined, 0)], ['b', 'a']],
    ['no time', [row('b', 'k', undefined), row('a', 'k', undefined)], ['b', 'a']],
    ['a key like a property', [row('b', '__proto__', 0), row('a', 'constructor', 0)], ['b', 'a']],
  ])('%s', (_name, rows, expected) => {
    expect(idsOf(rows)).toEqual(expected);
  });

  test('the earliest opens the lookup, whatever the order', () => {
    const rows = [row('b', 'k', 1), row('a', 'k', 0), row('c', 'k', 2)];
    const [lookup] = groupByLookup(rows);
    expect(lookup && earliestAlert(lookup).id).toBe('a');
  });

  test('single alerts stay as they are', () => {
    const rows = [row('b', 'k', 1), row('a', 'k', 0)];
    expect(singleAlerts(rows).map(({ id }) => id)).toEqual(['b', 'a']);
  });
});

describe('laws of grouping', () => {
  const newestFirst = fc
    .array(
      fc.record({
        key: fc.option(fc.constantFrom('k', 'j'), { nil: undefined }),
        second: fc.integer({ min: 0, max: 400 }),
      }),
      { maxLength: 30 }
    )
    .map((all) =>
      all
        .sort((a, b) => b.second - a.second)
        .map(({ key, second }, at) => row(String(at), key, second))
    );

  test('each alert is in one lookup, and each lookup has one key and spans at most a minute', () => {
    fc.assert(
      fc.property(newestFirst, (rows) => {
        const lookups = groupByLookup(rows);
        const ids = lookups.flatMap(({ alerts }) => alerts.map(({ id }) => id));
        expect(ids.sort()).toEqual(rows.map(({ id }) => id).sort());
        for (const { alerts } of lookups) {
          const times = alerts.map(({ time }) => time ?? Number.NaN);
          expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(60_000);
          expect(new Set(alerts.map(({ lookupKey }) => lookupKey)).size).toBe(1);
        }
      })
    );
  });

  test('loading more only adds: no lookup that was shown is split, joined or moved', () => {
    fc.assert(
      fc.property(newestFirst, fc.nat(), (rows, cut) => {
        const shown = groupByLookup(rows.slice(0, cut % (rows.length + 1)));
        const grown = groupByLookup(rows);
        shown.forEach(({ id, alerts }, at) => {
          expect(grown[at]?.id).toBe(id);
          expect(grown[at]?.alerts.slice(0, alerts.length)).toEqual(alerts);
        });
      })
    );
  });
});
