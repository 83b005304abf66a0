import { expect, test } from 'vitest';
import { durationText } from './duration_text';

test.each([
  [0, '0 sec'],
  [840, '0.8 sec'],
  [12_000, '12 sec'],
  [60_000, '1 min'],
  [125_400, '2 min 5 sec'],
  [3_600_000, '1 hr'],
  [3_599_900, '60 min'],
  [86_100_000, '23 hr 55 min'],
  [86_400_000, '24 hr'],
])('%i ms are %s', (milliseconds, text) => {
  expect(durationText(milliseconds)).toBe(text);
});
