import { expect, test } from 'vitest';
import { describeLength } from './describe_length';

test.each([
  [90 * 86_400_000, '90 days'],
  [86_400_000, '1 day'],
  [48 * 3_600_000 + 1, '2880 minutes'],
  [3_600_000, '1 hour'],
  [480_400, '8 minutes'],
  [60_000, '1 minute'],
  [42_300, '42 seconds'],
  [0, '0 seconds'],
])('%i ms: %s', (milliseconds, words) => {
  expect(describeLength(milliseconds)).toBe(words);
});
