import { expect, test } from 'vitest';
import { textWidth } from './text_width';

test('wide characters take more room', () => {
  expect(textWidth('')).toBe(0);
  expect(textWidth('abc')).toBeLessThan(textWidth('あいう'));
  expect(textWidth('abcd')).toBeGreaterThan(textWidth('abc'));
});
