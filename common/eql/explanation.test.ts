import { describe, expect, test } from 'vitest';
import type { EventDocument } from '../event';
import { compile, explain } from './compile';
import { EqlLimitError } from './eql_limit_error';
import { MAX_EXPLAINED_VALUES, type Explanation, type LeafExplanation } from './explanation';
import { parse } from './parser';

const explained = (condition: string, event: EventDocument) =>
  explain(parse(`any where ${condition}`), event);

function leafOf(condition: string, event: EventDocument): LeafExplanation {
  const explanation = explained(condition, event);
  if (explanation.kind !== 'leaf') throw new Error(`no leaf: ${explanation.kind}`);
  return explanation;
}

/** The tree with outcomes: `+` holds, `-` does not. */
function shape(explanation: Explanation): string {
  const sign = explanation.outcome ? '+' : '-';
  switch (explanation.kind) {
    case 'leaf':
      return `${sign}${explanation.text}`;
    case 'not':
      return `${sign}not[${shape(explanation.clause)}]`;
    case 'unevaluated':
      return `unevaluated ${explanation.text}`;
    case 'and':
    case 'or':
      return `${sign}${explanation.kind}[${explanation.clauses.map(shape).join(', ')}]`;
  }
}

describe('the tree follows the query', () => {
  test.each<[string, string, EventDocument, string]>([
    ['one clause', 'x == 1', { x: 1 }, '+x == 1'],
    [
      'all clauses, also behind the deciding one',
      'x == 1 and y == 2 and z',
      { y: 2 },
      '-and[-x == 1, +y == 2, -z]',
    ],
    ['alternatives', 'x == 1 or y == 2', { y: 2 }, '+or[-x == 1, +y == 2]'],
    ['a group stays a group', 'x or (y or z)', { z: true }, '+or[-x, +or[-y, +z]]'],
    ['a negation', 'not x == 1', { x: 2 }, '+not[-x == 1]'],
    ['different is a negation of equal', 'x != 1', { x: 1 }, '-not[+x == 1]'],
    ['not in', 'x not in (1)', {}, '+not[-x in (1)]'],
    ['compared with false', 'startsWith(x, "a") == false', { x: 'b' }, '+not[-startsWith(x, "a")]'],
    ['compared with true', '(x or y) == true', { y: true }, '+or[-x, +y]'],
    ['presence', 'x != null', { x: 1 }, '+x != null'],
    ['absence', 'x == null', { x: 1 }, '-x == null'],
    ['the constant on the right', '5 > x', { x: 1 }, '+x < 5'],
    ['a constant', 'true and x', {}, '-and[+true, -x]'],
    ['optional fields as written', '?x : "a"', { x: 'A' }, '+?x : "a"'],
  ])('%s', (_reason, condition, event, expected) => {
    expect(shape(explained(condition, event))).toBe(expected);
  });

  test('the category comes first', () => {
    const explanation = explain(parse('process where x == 1 or y == 2'), {
      event: { category: 'process' },
      y: 2,
    });
    expect(shape(explanation)).toBe('+and[+event.category == "process", +or[-x == 1, +y == 2]]');
    expect(explanation.kind === 'and' && explanation.clauses[0]).toMatchObject({
      tests: 'category',
    });
  });

  test('the text of the whole is not misread as other grouping', () => {
    const { text } = explain(parse('process where x == 1 or y == 2'), {});
    expect(text).not.toBe('event.category == "process" and x == 1 or y == 2');
  });
});

describe('what made a clause true', () => {
  test.each<[string, string, EventDocument, unknown]>([
    [
      'equality',
      'x == "a"',
      { x: ['b', 'a'] },
      { field: 'x', value: 'a', entry: 'a', by: 'value', inList: false },
    ],
    [
      'a number',
      'x == 22',
      { x: '22' },
      { field: 'x', value: '22', entry: '22', by: 'value', inList: false },
    ],
    [
      'order',
      'x > 5',
      { x: [3, 7] },
      { field: 'x', value: 7, entry: '5', by: 'comparison', inList: false },
    ],
    [
      'an entry of a list',
      'x in ("a", "b")',
      { x: 'b' },
      { field: 'x', value: 'b', entry: 'b', by: 'value', inList: true },
    ],
    [
      'an entry without case, as written',
      'x in~ ("Abc", "b")',
      { x: 'aBC' },
      { field: 'x', value: 'aBC', entry: 'Abc', by: 'value', inList: true },
    ],
    [
      'a list of one is no list',
      'x in ("a")',
      { x: 'a' },
      { field: 'x', value: 'a', entry: 'a', by: 'value', inList: false },
    ],
    [
      'a wildcard as written',
      'x : ("b", "A*")',
      { x: 'abc' },
      { field: 'x', value: 'abc', entry: 'A*', by: 'wildcard', inList: true },
    ],
    [
      'a literal among patterns',
      'x : ("A*", "ABC")',
      { x: 'abc' },
      { field: 'x', value: 'abc', entry: 'ABC', by: 'value', inList: true },
    ],
    [
      'the first of two wildcards',
      'x like ("a*", "ab*")',
      { x: 'abc' },
      { field: 'x', value: 'abc', entry: 'a*', by: 'wildcard', inList: true },
    ],
    [
      'a regular expression',
      'x regex~ ("b.*", "A.*")',
      { x: 'abc' },
      { field: 'x', value: 'abc', entry: 'A.*', by: 'regexp', inList: true },
    ],
    [
      'a date',
      'x == "2024-05-01"',
      { x: '2024-05-01T00:00:00Z' },
      {
        field: 'x',
        value: '2024-05-01T00:00:00Z',
        entry: '2024-05-01',
        by: 'value',
        inList: false,
      },
    ],
    [
      'a date in a list',
      'x in ("a", "2024-05-01")',
      { x: '2024-05-01T00:00Z' },
      { field: 'x', value: '2024-05-01T00:00Z', entry: '2024-05-01', by: 'value', inList: true },
    ],
    [
      'a bare field',
      'x',
      { x: true },
      { field: 'x', value: true, entry: 'true', by: 'value', inList: false },
    ],
    [
      'a computed clause',
      'length(x) > 2',
      { x: ['a', 'abc'] },
      { field: 'x', value: 'abc', entry: 'length(x) > 2', by: 'expression', inList: false },
    ],
    [
      'the first field with a value',
      'concat(y, x) == null',
      { x: 'a' },
      { field: 'x', value: 'a', entry: 'concat(y, x) == null', by: 'expression', inList: false },
    ],
    [
      'a truth value that is false',
      'x == false',
      { x: false },
      { field: 'x', value: false, entry: 'false', by: 'value', inList: false },
    ],
    [
      'empty text',
      'x == ""',
      { x: '' },
      { field: 'x', value: '', entry: '', by: 'value', inList: false },
    ],
  ])('%s: %s', (_reason, condition, event, expected) => {
    expect(leafOf(condition, event).matched).toEqual(expected);
  });

  test.each<[string, string, EventDocument]>([
    ['a false clause', 'x == "a"', { x: 'b' }],
    ['presence', 'x != null', { x: 'b' }],
    ['absence', 'x == null', {}],
    ['a computed null of missing fields', 'concat(x) == null', {}],
    ['a constant', 'true', { x: 1 }],
  ])('nothing did for %s', (_reason, condition, event) => {
    expect(leafOf(condition, event).matched).toBeUndefined();
  });
});

describe('what was seen', () => {
  test.each<[string, string, EventDocument, unknown, string[]]>([
    [
      'the values',
      'x == "a"',
      { x: ['b', 'c'] },
      [{ name: 'x', values: ['b', 'c'], valueCount: 2 }],
      [],
    ],
    ['a missing field', 'x == "a"', {}, [{ name: 'x', values: [], valueCount: 0 }], ['x']],
    [
      'null is missing',
      'x == null',
      { x: [null] },
      [{ name: 'x', values: [], valueCount: 0 }],
      ['x'],
    ],
    [
      'each field of a computed clause once',
      'concat(x, y, x) == "a"',
      { y: 1 },
      [
        { name: 'x', values: [], valueCount: 0 },
        { name: 'y', values: [1], valueCount: 1 },
      ],
      ['x'],
    ],
    ['no field in a constant', '1 == 1', {}, [], []],
  ])('%s', (_reason, condition, event, seen, missing) => {
    const leaf = leafOf(condition, event);
    expect(leaf.fields).toEqual(seen);
    expect(leaf.missing).toEqual(missing);
  });

  test('of many values only the first are listed, all are counted and tested', () => {
    const values = Array.from({ length: 100 }, (_, at) => at);
    const leaf = leafOf('x == 99', { x: values });
    expect(leaf.fields).toEqual([
      { name: 'x', values: values.slice(0, MAX_EXPLAINED_VALUES), valueCount: 100 },
    ]);
    expect(leaf.matched?.value).toBe(99);
  });

  test.each([
    ['x == "a"', 'value'],
    ['x == null', 'presence'],
    ['x != null', 'presence'],
    ['length(x) > 1', 'value'],
    ['x', 'value'],
  ])('%s tests %s', (condition, tests) => {
    expect(leafOf(condition, { x: 'a' }).tests).toBe(tests);
  });
});

describe('a clause that would take too long to compute', () => {
  const many = Array.from({ length: 1_000 }, (_, at) => at);
  const clause = 'concat(y, z) == "none"';

  test.each<[string, string, string]>([
    ['beside an alternative', `x == 1 or ${clause}`, `+or[+x == 1, unevaluated ${clause}]`],
    ['beside a requirement', `x == 2 and ${clause}`, `-and[-x == 2, unevaluated ${clause}]`],
    ['inside a negation', `x == 1 or not ${clause}`, `+or[+x == 1, unevaluated not ${clause}]`],
  ])('stays open if another one decides, %s', (_where, condition, expected) => {
    const event = { x: 1, y: many, z: many };
    const explanation = explained(condition, event);
    expect(shape(explanation)).toBe(expected);
    expect(explanation.outcome).toBe(compile(parse(`any where ${condition}`))(event));
  });

  test('is refused if it decides', () => {
    expect(() => explained(`x == 2 or ${clause}`, { y: many, z: many })).toThrow(EqlLimitError);
  });
});
