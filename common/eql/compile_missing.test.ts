import { describe, expect, test } from 'vitest';
import { holds } from '../../test/support/eql_queries';
import type { EventDocument } from '../event';
import { compile, explain } from './compile';
import { EqlLimitError } from './eql_limit_error';
import { MAX_COMBINATIONS } from './combination';
import { parse } from './parser';

describe('a missing field makes every clause false, and its negation true', () => {
  test.each([
    'x == "a"',
    'x == ""',
    'x == 0',
    'x == true',
    'x == false',
    'x < 5',
    'x > -1',
    'x <= "z"',
    'x in ("a", "b")',
    'x in (null)',
    'x in~ ("a")',
    'x : "*"',
    'x : ""',
    'x like "*"',
    'x like~ "a"',
    'x regex ".*"',
    'x regex~ "@"',
    'x',
    'startsWith(x, "")',
    'endsWith~(x, "a")',
    'stringContains(x, "")',
    'cidrMatch(x, "::/0", "0.0.0.0/0")',
    'length(x) == 0',
    'x + 1 == 1',
    '-x == 0',
    'string(x) : "*"',
    'concat(x, "a") == "a"',
    'between(x, "a", "b") == ""',
  ])('%s', (condition) => {
    for (const missing of [{}, { x: null }, { x: [] }, { x: [null] }, { x: {} }, { x: { y: 1 } }]) {
      expect(holds(condition, missing)).toBe(false);
      expect(holds(`not (${condition})`, missing)).toBe(true);
      expect(holds(`not not (${condition})`, missing)).toBe(false);
    }
  });

  test.each([
    'x != "a"',
    'x != 0',
    'x != true',
    'x not in ("a")',
    'x not in~ ("a")',
    'length(x) != 5',
    'x + 1 != 1',
  ])('so that %s is true', (condition) => {
    expect(holds(condition, {})).toBe(true);
    expect(holds(`not ${condition}`, {})).toBe(false);
  });

  test('optional fields are no different', () => {
    expect(holds('?x == "a"', {})).toBe(false);
    expect(holds('?x != "a"', {})).toBe(true);
    expect(holds('not ?x : "a"', {})).toBe(true);
    expect(holds('?x == null', {})).toBe(true);
    expect(holds('?x : "a"', { x: 'a' })).toBe(true);
  });
});

describe('null', () => {
  test.each<[string, string, EventDocument, boolean]>([
    ['a missing field', 'x == null', {}, true],
    ['a missing field is not present', 'x != null', {}, false],
    ['a value', 'x == null', { x: 'a' }, false],
    ['a value is present', 'x != null', { x: 'a' }, true],
    ['null on the left', 'null == x', {}, true],
    ['null on the left, present', 'null != x', { x: 0 }, true],
    ['null itself', 'x == null', { x: null }, true],
    ['an empty list', 'x == null', { x: [] }, true],
    ['a list of null', 'x == null', { x: [null] }, true],
    ['null among values', 'x == null', { x: [null, 'a'] }, false],
    ['empty text is a value', 'x == null', { x: '' }, false],
    ['false is a value', 'x == null', { x: false }, false],
    ['an object is no value', 'x == null', { x: { y: 1 } }, true],
    ['a computed null', 'concat(x, "a") == null', {}, true],
    ['a computed value', 'concat(x, "a") == null', { x: 'b' }, false],
    ['a computed value is present', 'concat(x, "a") != null', { x: 'b' }, true],
    ['a computed null is not present', 'concat(x, "a") != null', {}, false],
    ['null if one of two is', 'concat(x, y) == null', { x: 'a' }, true],
    ['a comparison without its field is null', 'null == (x > -1)', {}, true],
    ['a comparison with its field is not', 'null == (x > -1)', { x: 5 }, false],
    ['also if it is false', '(x > -1) == null', { x: -5 }, false],
    ['nothing is less than null', 'x < null', { x: 1 }, false],
    ['nor greater', 'x >= null', {}, false],
    ['not even negated by any value', 'x > null or x <= null', { x: 1 }, false],
    ['a null that is computed', 'x == substring(null, 1)', {}, true],
  ])('%s: %s', (_reason, condition, event, expected) => {
    expect(holds(condition, event)).toBe(expected);
  });
});

describe('constants are folded with three truth values', () => {
  test.each([
    ['true', true],
    ['false', false],
    ['null', false],
    ['not null', false],
    ['not false', true],
    ['null and false', false],
    ['not (null and false)', true],
    ['null and true', false],
    ['not (null and true)', false],
    ['null or true', true],
    ['null or false', false],
    ['not (null or false)', false],
    ['null == null', true],
    ['null != null', false],
    ['not null == null', false],
    ['1 == null', false],
    ['null == 1', false],
    ['null != 1', true],
    ['not null == 1', true],
    ['1 != null', true],
    ['null < 1', false],
    ['not null < 1', false],
    ['null in (1)', false],
    ['not null in (1)', false],
    ['null : "a"', false],
    ['not null : "a"', false],
    ['1 in (null, 1)', true],
    ['(null == 1) == null', false],
    ['length(null) == null', true],
    ['length(null) == 0', false],
    ['not length(null) == 0', true],
    ['1 + null == null', true],
    ['1 == 1.0', true],
    ['"a" < "b"', true],
    ['"a" : "A"', true],
    ['7 / 2 == 3', true],
  ])('%s', (condition, expected) => {
    expect(holds(condition, {})).toBe(expected);
  });

  test.each<[string, EventDocument, boolean]>([
    ['true and x == 1', { x: 1 }, true],
    ['null and x == 1', { x: 1 }, false],
    ['null or x == 1', { x: 1 }, true],
    ['false or x == 1', { x: 2 }, false],
  ])('%s beside a field', (condition, event, expected) => {
    expect(holds(condition, event)).toBe(expected);
  });
});

describe('several values', () => {
  test.each<[string, string, EventDocument, boolean]>([
    ['any value', 'x == "b"', { x: ['a', 'b'] }, true],
    ['none', 'x == "c"', { x: ['a', 'b'] }, false],
    ['two clauses, two values', 'x == "a" and x == "b"', { x: ['a', 'b'] }, true],
    ['a range met by two values', 'x > 100 and x < 200', { x: [50, 300] }, true],
    ['a range met by none', 'x > 100 and x < 200', { x: [50, 80] }, false],
    ['negation: no value', 'x != "a"', { x: ['a', 'b'] }, false],
    ['negation: no value indeed', 'x != "c"', { x: ['a', 'b'] }, true],
    ['not in: no value', 'x not in ("b", "c")', { x: ['a', 'b'] }, false],
    ['not of a wildcard: no value', 'not x : "b*"', { x: ['a', 'bc'] }, false],
    [
      'computed: two clauses, two values',
      'length(x) > 5 and length(x) < 10',
      { x: ['abcd', 'abcdefghijkl'] },
      true,
    ],
    [
      'a clause and its negation',
      'not (length(x) == 1) and length(x) == 1',
      { x: ['a', 'bb'] },
      false,
    ],
    ['computed: any value', 'startsWith(x, "b")', { x: ['a', 'b'] }, true],
    ['computed: any is false', 'startsWith(x, "b") == false', { x: ['a', 'b'] }, false],
    ['one clause, one value', 'x + x == 3', { x: [1, 2] }, false],
    ['one clause, one value twice', 'x + x == 4', { x: [1, 2] }, true],
    ['any combination', 'x + y == 22', { x: [1, 2], y: [10, 20] }, true],
    ['no combination', 'x + y == 23', { x: [1, 2], y: [10, 20] }, false],
    ['combinations of text', 'startsWith(x, y)', { x: ['ab', 'cd'], y: ['x', 'c'] }, true],
    ['combinations, one missing', 'concat(x, y) == "ab"', { x: ['a'] }, false],
    [
      'three fields',
      'concat(x, y, z) == "bdf"',
      { x: ['a', 'b'], y: ['c', 'd'], z: ['e', 'f'] },
      true,
    ],
    ['null from any value', 'number(x) == null', { x: ['1', 'a'] }, true],
    ['null from no value', 'number(x) == null', { x: ['1', '2'] }, false],
    ['present: not null from any', 'number(x) != null', { x: ['1', 'a'] }, false],
    ['null from any combination', 'x / y == null', { x: [1], y: [1, 0] }, true],
    ['a truth value', 'x', { x: [false, true] }, true],
    ['values of nested lists', 'x == 3', { x: [1, [2, [3]]] }, true],
    ['values of objects in lists', 'x.y == 2', { x: [{ y: 1 }, { y: [2] }] }, true],
    ['values of dotted and nested form', 'x.y == 1 and x.y == 2', { 'x.y': 1, x: { y: 2 } }, true],
    ['different types', 'x == 1 and x == "a" and x == true', { x: ['a', 1, true] }, true],
  ])('%s: %s', (_reason, condition, event, expected) => {
    expect(holds(condition, event)).toBe(expected);
  });
});

describe('too many combinations', () => {
  const many = (count: number) => Array.from({ length: count }, (_, at) => at);
  const clause = 'concat(x, y) == "none"';

  test('are refused with the clause and the number', () => {
    const run = () => holds(clause, { x: many(1_000), y: many(1_000) });
    expect(run).toThrow(EqlLimitError);
    expect(run).toThrow(
      `[${clause}] would have to compare 1000000 combinations of values, more than ${MAX_COMBINATIONS}`
    );
  });

  test('one field may have any number of values', () => {
    expect(holds('length(x) == 7', { x: many(200_000) })).toBe(false);
  });

  test('up to the limit all are tried', () => {
    expect(
      holds('concat(x, y) == "99 999"', { x: many(100), y: many(1_000).map((n) => ` ${n}`) })
    ).toBe(true);
  });
});

test('a compiled query keeps nothing from one event to the next', () => {
  const matches = compile(parse('any where x == 1 or startsWith(y, "a")'));
  const events: EventDocument[] = [{ x: 1 }, {}, { y: 'a' }, { x: 2, y: 'b' }];
  expect([...events, ...events].map(matches)).toEqual([
    true,
    false,
    true,
    false,
    true,
    false,
    true,
    false,
  ]);
});

describe('a limit that another clause makes irrelevant', () => {
  const many = Array.from({ length: 400 }, (_, number) => `v${number}`);
  const event = { a: many, b: many, c: 'x' };
  const tooMuch = 'concat(a, b) == "none"';
  // More fields than the computed clause, so that it is tested first.
  const costly = Array.from({ length: 9 }, (_, number) => `c${number} == "x"`).join(' or ');

  test.each([
    ['and decided by a costlier clause', `(${costly}) and ${tooMuch}`, false],
    ['or decided by a costlier clause', `(${costly} or c == "x") or ${tooMuch}`, true],
    ['nested', `not ((${costly}) and ${tooMuch})`, true],
  ])('%s', (_title, condition, outcome) => {
    const query = parse(`any where ${condition}`);
    expect(compile(query)(event)).toBe(outcome);
    expect(explain(query, event).outcome).toBe(outcome);
  });

  test('a regular expression that would take too long is a limit too', () => {
    const matches = compile(parse('any where a regex ".*a.{300}"'));
    // Letters without a pattern, so that no state is met twice.
    let random = 1;
    const letter = () => ((random = (random * 48_271) % 2_147_483_647) % 2 === 0 ? 'a' : 'b');
    const text = Array.from({ length: 150_000 }, letter).join('');
    expect(() => matches({ a: text })).toThrow(EqlLimitError);
    expect(matches({ a: 'b'.repeat(10_000) })).toBe(false);
  }, 60_000);
});
