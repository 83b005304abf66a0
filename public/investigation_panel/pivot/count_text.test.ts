import { expect, test } from 'vitest';
import { countText } from './count_text';

test.each([
  [0, false, '0'],
  [12, false, '12'],
  [1_204, false, '1,204'],
  [10_000, true, '10,000+'],
])('%d, at least: %s', (count, isAtLeast, expected) => {
  expect(countText({ count, isAtLeast }, 'en')).toBe(expected);
});
