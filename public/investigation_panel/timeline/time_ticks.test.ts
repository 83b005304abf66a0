import { describe, expect, test } from 'vitest';
import { tickText } from './tick_text';
import { timeTicks } from './time_ticks';

const at = (iso: string) => Date.parse(iso);
const HOUR = 3_600_000;

describe('ticks', () => {
  test.each([
    [
      'two minutes',
      '2026-03-02T12:02:41.882Z',
      '2026-03-02T12:04:41.882Z',
      6,
      0,
      ['12:03:00.000', '12:03:30.000', '12:04:00.000', '12:04:30.000'],
    ],
    [
      'ten minutes',
      '2026-03-02T12:00:00.000Z',
      '2026-03-02T12:10:00.000Z',
      5,
      0,
      [
        '12:00:00.000',
        '12:02:00.000',
        '12:04:00.000',
        '12:06:00.000',
        '12:08:00.000',
        '12:10:00.000',
      ],
    ],
    [
      'five seconds',
      '2026-03-02T12:00:00.500Z',
      '2026-03-02T12:00:05.500Z',
      6,
      0,
      ['12:00:01.000', '12:00:02.000', '12:00:03.000', '12:00:04.000', '12:00:05.000'],
    ],
    [
      'a day, by clocks that are five and a half hours ahead',
      '2026-03-02T00:00:00.000Z',
      '2026-03-03T00:00:00.000Z',
      2,
      5.5 * HOUR,
      ['06:30:00.000', '18:30:00.000'],
    ],
  ])('%s', (_case, from, to, most, offset, expected) => {
    const { instants } = timeTicks({ from: at(from), to: at(to) }, most, offset);
    expect(instants.map((instant) => new Date(instant).toISOString().slice(11, -1))).toEqual(
      expected
    );
  });

  test.each([1, 3, 8, 20])('are no more than %i and one at the end', (most) => {
    for (const length of [5_000, 120_000, 1_800_000, 9 * HOUR, 400 * 24 * HOUR]) {
      const { instants } = timeTicks({ from: 12_345, to: 12_345 + length }, most, 0);
      expect(instants.length).toBeLessThanOrEqual(most + 1);
    }
  });
});

describe('the text of a tick', () => {
  test.each([
    ['the first', '2026-03-02T12:03:30Z', undefined, 30_000, 'Mar 2, 12:03:30'],
    ['the next', '2026-03-02T12:04:00Z', '2026-03-02T12:03:30Z', 30_000, '12:04:00'],
    ['without seconds', '2026-03-02T12:04:00Z', '2026-03-02T12:02:00Z', 120_000, '12:04'],
    ['of a new day', '2026-03-03T00:00:00Z', '2026-03-02T12:00:00Z', 12 * HOUR, 'Mar 3, 00:00'],
  ])('%s', (_case, instant, before, step, expected) => {
    const previous = before === undefined ? undefined : at(before);
    expect(tickText(at(instant), previous, step, 'en', 'UTC')).toBe(expected);
  });
});
