import { expect, test } from 'vitest';
import { markAfterKey } from './mark_after_key';

test.each([
  ['ArrowRight', 'a', 'b'],
  ['ArrowRight', 'c', 'c'],
  ['ArrowLeft', 'b', 'a'],
  ['ArrowLeft', 'a', 'a'],
  ['Home', 'c', 'a'],
  ['End', 'a', 'c'],
  ['ArrowRight', 'gone', 'a'],
  ['Enter', 'a', undefined],
  ['Tab', 'a', undefined],
])('%s from %s goes to %s', (key, focused, expected) => {
  expect(markAfterKey(['a', 'b', 'c'], focused, key)).toBe(expected);
});
