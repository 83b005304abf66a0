import { expect, test } from 'vitest';
import { explain, parse } from '../../common/eql';
import { readExplanation } from './stored_explanation';

const stored = (query: string, event: Record<string, unknown>): unknown =>
  JSON.parse(JSON.stringify(explain(parse(query), event)));

test.each([
  'network where x == "a" and (y : ("b*", "c") or z != null)',
  'any where not (x == "b" and length(y) > 2)',
])('an explanation is read back: %s', (query) => {
  const event = { x: 'a', y: ['c', 'd'], event: { category: 'network' } };
  expect(readExplanation(stored(query, event))).toEqual(explain(parse(query), event));
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['a text', '{"kind":"leaf"}'],
  ['another kind', { kind: 'xor', text: 'x', outcome: true, clauses: [] }],
  ['a broken clause', { kind: 'and', text: 'x', outcome: true, clauses: [{ kind: 'leaf' }] }],
  ['no outcome', { kind: 'not', text: 'x', clause: {} }],
])('%s is no explanation', (_name, value) => {
  expect(readExplanation(value)).toBeUndefined();
});
