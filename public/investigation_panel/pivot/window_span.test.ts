import { describe, expect, test } from 'vitest';
import { durationText, windowSpan } from './window_span';

describe('window around an event', () => {
  const at = (time: string) => `2026-03-01T${time}Z`;

  test.each([
    ['around it', '11:00:00', '12:30:00', { before: 3_600_000, after: 1_800_000 }],
    ['before it', '10:00:00', '11:00:00', { before: 7_200_000, after: -3_600_000 }],
    ['after it', '12:01:00', '12:02:00', { before: -60_000, after: 120_000 }],
  ])('%s', (_name, from, to, expected) => {
    expect(windowSpan(at(from), at(to), at('12:00:00'))).toEqual(expected);
  });

  test('no time, no window', () => {
    expect(windowSpan('x', at('12:00:00'), at('12:00:00'))).toBeUndefined();
  });
});

describe('length of time', () => {
  test.each([
    [0, '0 ms'],
    [999, '999 ms'],
    [1_500, '1 sec 500 ms'],
    [60_000, '1 min'],
    [3_599_999, '59 min 59 sec'],
    [-90_000, '1 min 30 sec'],
    [5_400_000, '1 hr 30 min'],
    [172_800_000, '48 hr'],
    [7 * 86_400_000 + 3_600_000, '7 days 1 hr'],
  ])('%d ms', (milliseconds, expected) => {
    expect(durationText(milliseconds, 'en')).toBe(expected);
  });
});
