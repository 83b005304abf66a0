import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventArbitrary, flattenedValues } from '../../test/support/event_arbitraries';
import { isEventDocument, type EventDocument } from './event_document';
import { fieldReader } from './field_reader';
import { firstText, values } from './values';

const parsed = (json: string): EventDocument => JSON.parse(json);

describe('shapes', () => {
  test.each<[string, EventDocument, unknown[]]>([
    ['nested', { a: { b: { c: 1 } } }, [1]],
    ['dotted', { 'a.b.c': 1 }, [1]],
    ['dotted inside nested', { a: { 'b.c': 1 } }, [1]],
    ['nested inside dotted', { 'a.b': { c: 1 } }, [1]],
    [
      'several forms at once',
      { a: { b: { c: 1 }, 'b.c': 2 }, 'a.b': { c: 3 }, 'a.b.c': 4 },
      [1, 2, 3, 4],
    ],
    ['a list of values', { a: { b: { c: [1, 2] } } }, [1, 2]],
    ['a list of objects', { a: { b: [{ c: 1 }, { c: 2 }] } }, [1, 2]],
    [
      'lists at every level',
      { a: [{ b: [{ c: [1, 2] }, { c: 3 }] }, { 'b.c': [4] }] },
      [1, 2, 3, 4],
    ],
    ['lists in lists', { a: [[{ b: { c: [[1], [[2]]] } }], [[{ 'b.c': 3 }]]] }, [1, 2, 3]],
    ['objects and values mixed', { a: [1, { b: [2, { c: 3 }] }] }, [3]],
    ['absent', { a: { b: { d: 1 } } }, []],
    ['another name with the same start', { a: { b: { cc: 1 } }, 'a.b.c.d': 2 }, []],
    ['empty event', {}, []],
  ])('%s', (_shape, event, expected) => {
    expect([...values(event, 'a.b.c')].sort()).toEqual(expected);
  });
});

describe('values', () => {
  test.each<[string, unknown, unknown[]]>([
    ['text', 'x', ['x']],
    ['empty text', '', ['']],
    ['zero', 0, [0]],
    ['false', false, [false]],
    ['a bigint', 9007199254740993n, [9007199254740993n]],
    ['digits stay text', '9007199254740993', ['9007199254740993']],
    ['null is none', null, []],
    ['undefined is none', undefined, []],
    ['an empty list is none', [], []],
    ['a list of null is none', [null], []],
    ['null among values', [null, 'x', null], ['x']],
    ['an object is none', { y: 1 }, []],
    ['an object among values', ['x', { y: 1 }], ['x']],
    ['repeated values', ['x', 'x'], ['x', 'x']],
    ['document order', ['c', ['a'], 'b'], ['c', 'a', 'b']],
    ['a function is none', () => 1, []],
  ])('%s', (_kind, value, expected) => {
    expect(values({ a: value }, 'a')).toEqual(expected);
    expect(values({ a: [value] }, 'a')).toEqual(expected);
    expect(values({ p: [{ a: value }] }, 'p.a')).toEqual(expected);
  });
});

describe('hostile names', () => {
  const names = [
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'length',
    '__proto__.__proto__',
    'constructor.name',
    'a.length',
  ];

  test.each(names)('%s is missing where it is inherited', (name) => {
    for (const event of [{}, { a: {} }, { a: 'text' }, { a: ['x'] }, parsed('{"a": {}}')]) {
      expect(values(event, name)).toEqual([]);
    }
  });

  test.each(names)('%s is there where the document has it', (name) => {
    const nested = name
      .split('.')
      .reverse()
      .reduce((inner, part) => `{${JSON.stringify(part)}: ${inner}}`, '"x"');
    expect(values(parsed(nested), name)).toEqual(['x']);
    expect(values(parsed(`{${JSON.stringify(name)}: ["x"]}`), name)).toEqual(['x']);
  });

  test('a document may hide hasOwnProperty', () => {
    expect(values({ hasOwnProperty: 'x', a: 1 }, 'a')).toEqual([1]);
  });

  test('a document without prototype', () => {
    const event: Record<string, unknown> = Object.create(null);
    event['a'] = 'x';
    expect(values(event, 'a')).toEqual(['x']);
  });

  test('names that are empty, or have empty parts', () => {
    expect(values({ '': 'x' }, '')).toEqual(['x']);
    expect(values({ a: { '': { b: 'x' } } }, 'a..b')).toEqual(['x']);
    expect(values({ 'a.': { b: 'x' } }, 'a..b')).toEqual(['x']);
    expect(values({ a: { b: 'x' } }, 'a..b')).toEqual([]);
  });
});

describe('hostile depth and size', () => {
  const nestedList = (depth: number, innermost: unknown) => {
    let list = innermost;
    for (let level = 0; level < depth; level++) list = [list];
    return list;
  };

  test('100,000 nested lists', () => {
    expect(values({ a: nestedList(100_000, 'x') }, 'a')).toEqual(['x']);
    expect(values({ a: nestedList(100_000, { b: nestedList(100_000, 'x') }) }, 'a.b')).toEqual([
      'x',
    ]);
    expect(values({ a: nestedList(100_000, []) }, 'a')).toEqual([]);
  });

  test('100,000 nested objects', () => {
    let event: EventDocument = { b: 'x' };
    for (let level = 0; level < 100_000; level++) event = { a: event };
    expect(values(event, 'a.a.b')).toEqual([]);
  });

  test('a list of 300,000 values', () => {
    expect(values({ a: Array.from({ length: 300_000 }, (_, at) => at) }, 'a')).toHaveLength(
      300_000
    );
  });

  test('a name of 30 parts', () => {
    const parts = Array.from({ length: 30 }, (_, at) => `p${at}`);
    const nested = parts.reduceRight<unknown>((inner, part) => ({ [part]: inner }), 'x');
    expect(values({ root: nested }, `root.${parts.join('.')}`)).toEqual(['x']);
  });
});

describe('for any document', () => {
  const names = [
    'a',
    'b',
    'c',
    'a.b',
    'a.b.c',
    'b.c',
    '__proto__',
    'constructor',
    '__proto__.a',
    'a.a',
    'event.category',
  ];

  test('the values are those of the flattened document', () => {
    fc.assert(
      fc.property(eventArbitrary, fc.constantFrom(...names), (event, name) => {
        const expected = flattenedValues(event).get(name) ?? [];
        expect(shownSorted(values(event, name))).toEqual(shownSorted(expected));
      }),
      { numRuns: 3_000 }
    );
  });

  test('some value satisfies a test if one of all values does', () => {
    fc.assert(
      fc.property(eventArbitrary, fc.constantFrom(...names), (event, name) => {
        const reader = fieldReader(name);
        const isText = (value: unknown) => typeof value === 'string';
        expect(reader.some(event, isText)).toBe(reader.values(event).some(isText));
        expect(reader.some(event, () => false)).toBe(false);
      })
    );
  });

  function shownSorted(list: readonly unknown[]): string[] {
    return list.map((value) => `${typeof value} ${String(value)}`).sort();
  }
});

test('a test is not asked again once a value satisfied it', () => {
  const asked: unknown[] = [];
  const event = { a: [1, [2, 3]] };
  expect(fieldReader('a').some(event, (value) => asked.push(value) === 2)).toBe(true);
  expect(asked).toEqual([1, 2]);
});

test.each([
  ['text', { a: ['x', 'y'] }, 'x'],
  ['a number', { a: 5 }, '5'],
  ['false', { a: false }, 'false'],
  ['none', {}, undefined],
])('first text: %s', (_kind, event, expected) => {
  expect(firstText(event, 'a')).toBe(expected);
});

test.each([
  [{}, true],
  [{ a: 1 }, true],
  [Object.create(null), true],
  [[], false],
  [null, false],
  ['a', false],
  [1, false],
  [undefined, false],
])('%j is an event: %s', (value, expected) => {
  expect(isEventDocument(value)).toBe(expected);
});
