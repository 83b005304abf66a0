import { expect, test } from 'vitest';
import { mergeAttributes } from './merge_attributes';

const properties = {
  labels: { type: 'flattened' },
  evidence: { properties: { labels: { type: 'flattened' }, id: { type: 'keyword' } } },
} as const;

test.each<[string, object, object, object]>([
  ['adds', { a: 1 }, { b: 2 }, { a: 1, b: 2 }],
  ['replaces', { a: 1 }, { a: null }, { a: null }],
  ['leaves alone what is undefined', { a: 1 }, { a: undefined }, { a: 1 }],
  ['merges objects', { a: { b: 1, c: 2 } }, { a: { b: 3 } }, { a: { b: 3, c: 2 } }],
  ['replaces by an empty object', { a: { b: 1 } }, { a: {} }, { a: {} }],
  ['replaces arrays', { a: [{ b: 1, c: 2 }] }, { a: [{ b: 3 }] }, { a: [{ b: 3 }] }],
  ['replaces what was no object', { a: 1 }, { a: { b: 2 } }, { a: { b: 2 } }],
  ['replaces what is flattened', { labels: { a: 1 } }, { labels: { b: 2 } }, { labels: { b: 2 } }],
  [
    'replaces what is flattened further down',
    { evidence: { id: 'x', labels: { a: 1 } } },
    { evidence: { labels: { b: 2 } } },
    { evidence: { id: 'x', labels: { b: 2 } } },
  ],
])('%s', (_name, old, changes, expected) => {
  expect(mergeAttributes(old, changes, properties)).toEqual(expected);
});

test('keys are those of the object only', () => {
  const hostile = Object.fromEntries([['__proto__', { a: 1 }]]);
  const merged = mergeAttributes({}, hostile, properties);
  expect(Object.hasOwn(merged, '__proto__')).toBe(true);
  expect(Object.getPrototypeOf(merged)).toBe(Object.prototype);
});
