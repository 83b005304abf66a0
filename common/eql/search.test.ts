import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventDocument } from '../event';
import { parse } from './parser';
import { search, type SearchOptions } from './search';

const at = (seconds: number) => new Date(seconds * 1000).toISOString();
const event = (id: number, timestamp: unknown, more: EventDocument = {}) => ({
  id,
  '@timestamp': timestamp,
  ...more,
});
const ids = (events: readonly { readonly id: number }[]) => events.map(({ id }) => id);

const numbered = (count: number) =>
  Array.from({ length: count }, (_, i) => event(i + 1, at(i + 1)));
const found = (pipes: string, count: number, options: SearchOptions = {}) =>
  ids(search(parse(`any where true ${pipes}`), numbered(count), options));

describe('how many', () => {
  test.each<[string, string, SearchOptions, number[]]>([
    ['the last ten by default', '', {}, [6, 7, 8, 9, 10, 11, 12, 13, 14, 15]],
    ['the last ones, oldest first', '', { size: 2 }, [14, 15]],
    ['the first ones', '', { size: 2, resultPosition: 'head' }, [1, 2]],
    ['none', '', { size: 0 }, []],
    ['none from the head', '', { size: 0, resultPosition: 'head' }, []],
    ['fewer than asked for', '', { size: 20 }, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]],
    ['head', '| head 3', {}, [1, 2, 3]],
    ['tail', '| tail 3', {}, [13, 14, 15]],
    [
      'a pipe decides, not the result position',
      '| tail 3',
      { resultPosition: 'head' },
      [13, 14, 15],
    ],
    ['size limits a larger head', '| head 50', { size: 2 }, [1, 2]],
    ['size limits a larger tail', '| tail 50', { size: 2 }, [14, 15]],
    ['zero', '| head 0', {}, []],
    ['tail of zero', '| tail 0', {}, []],
    ['head of a head', '| head 10 | head 1', {}, [1]],
    ['tail of a head', '| head 10 | tail 7', {}, [4, 5, 6, 7, 8, 9, 10]],
    ['head of a tail', '| tail 10 | head 7', {}, [6, 7, 8, 9, 10, 11, 12]],
    ['a larger head of a tail', '| tail 7 | head 10', {}, [9, 10, 11, 12, 13, 14, 15]],
    ['four in a row', '| head 10 | tail 7 | head 5 | tail 3', {}, [6, 7, 8]],
  ])('%s', (_reason, pipes, options, expected) => {
    expect(found(pipes, 15, options)).toEqual(expected);
  });

  test.each([-1, 1.5, NaN, Infinity])('size %s is refused', (size) => {
    expect(() => found('', 1, { size })).toThrow(RangeError);
  });
});

describe('order', () => {
  test.each<[string, readonly { readonly id: number }[], number[]]>([
    [
      'by instant, not by text',
      [event(1, '2024-05-01T12:00:00+02:00'), event(2, '2024-05-01T11:00:00Z')],
      [1, 2],
    ],
    [
      'different precision',
      [event(1, '2024-05-01T12:00:00.001Z'), event(2, '2024-05-01T12:00:00Z')],
      [2, 1],
    ],
    ['text and milliseconds', [event(1, at(2)), event(2, 1_000)], [2, 1]],
    ['equal ones keep their order', [event(1, at(1)), event(2, at(1)), event(3, at(1))], [1, 2, 3]],
    [
      'without a timestamp last',
      [event(1, undefined), event(2, at(1)), event(3, 'never')],
      [2, 1, 3],
    ],
    ['nested or dotted', [{ id: 1, '@timestamp': [at(2)] }, event(2, at(1))], [2, 1]],
  ])('%s', (_reason, events, expected) => {
    expect(ids(search(parse('any where true'), events))).toEqual(expected);
  });

  test.each<[string, unknown[], number[]]>([
    ['numbers as numbers', [10, 9], [2, 1]],
    ['texts by code point', ['b', 'a', 'B'], [3, 2, 1]],
    ['texts beyond the basic plane', ['🙂', '\ufffd'], [2, 1]],
    ['without one last', [undefined, 'a'], [2, 1]],
    ['bigints', [9007199254740993n, 9007199254740992n], [2, 1]],
    ['equal ones keep their order', ['a', 'a'], [1, 2]],
  ])('tiebreaker: %s', (_reason, tiebreakers, expected) => {
    const events = tiebreakers.map((sequence, i) => event(i + 1, at(1), { event: { sequence } }));
    const options = { tiebreakerField: 'event.sequence' };
    expect(ids(search(parse('any where true'), events, options))).toEqual(expected);
  });

  test('the timestamp comes before the tiebreaker', () => {
    const events = [event(1, at(2), { n: 1 }), event(2, at(1), { n: 2 })];
    expect(ids(search(parse('any where true'), events, { tiebreakerField: 'n' }))).toEqual([2, 1]);
  });

  test('another timestamp field', () => {
    const events = [event(1, at(1), { seen: at(2) }), event(2, at(2), { seen: at(1) })];
    expect(ids(search(parse('any where true'), events, { timestampField: 'seen' }))).toEqual([
      2, 1,
    ]);
  });
});

test('only what matches', () => {
  const events = numbered(5).map((each) => ({ ...each, kind: each.id % 2 === 0 ? 'even' : 'odd' }));
  expect(ids(search(parse('any where kind == "odd" | tail 2'), events))).toEqual([3, 5]);
  expect(ids(search(parse('even where true'), events, { eventCategoryField: 'kind' }))).toEqual([
    2, 4,
  ]);
});

test('gives the events themselves and takes any iterable', () => {
  const [only] = numbered(1);
  const result = search(parse('any where true'), new Set([only ?? { id: 0 }]));
  expect(result[0]).toBe(only);
});

test('agrees with the plain definition for all pipes and sizes', () => {
  const pipes = fc.array(fc.tuple(fc.constantFrom('head', 'tail'), fc.nat(12)), { maxLength: 3 });
  const position = fc.constantFrom('head' as const, 'tail' as const);
  const times = fc.array(fc.nat(5), { maxLength: 12 });
  fc.assert(
    fc.property(pipes, fc.nat(12), position, times, (steps, size, resultPosition, seconds) => {
      const events = seconds.map((second, i) => event(i, at(second)));
      const text = `any where true ${steps.map(([name, count]) => `| ${name} ${count}`).join(' ')}`;
      let expected = events
        .slice()
        .sort((a, b) => (seconds[a.id] ?? 0) - (seconds[b.id] ?? 0) || a.id - b.id)
        .map(({ id }) => id);
      const [first, ...others] = steps;
      const limits =
        first === undefined
          ? [[resultPosition, size] as const]
          : [first, [first[0], size] as const, ...others];
      for (const [name, count] of limits) {
        expected = expected.filter((_, i) =>
          name === 'head' ? i < count : i >= expected.length - count
        );
      }
      expect(ids(search(parse(text), events, { size, resultPosition }))).toEqual(expected);
    }),
    { numRuns: 500 }
  );
});
