import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { histogramInterval, MAX_BARS } from './histogram_interval';

describe('the interval of the histogram', () => {
  test.each([
    ['a minute', '2026-03-01T12:00:00Z', '2026-03-01T12:01:00Z', '1s'],
    ['an hour', '2026-03-01T12:00:00Z', '2026-03-01T13:00:00Z', '1m'],
    ['a day', '2026-03-01T12:00:00Z', '2026-03-02T12:00:00Z', '30m'],
    ['a week', '2026-03-01T12:00:00Z', '2026-03-08T12:00:00Z', '3h'],
    ['30 days', '2026-03-01T00:00:00Z', '2026-03-31T00:00:00Z', '12h'],
    ['a year', '2025-03-01T00:00:00Z', '2026-03-01T00:00:00Z', '7d'],
    ['all time', '0001-01-01T00:00:00Z', '9999-01-01T00:00:00Z', '3650d'],
    ['no time at all', '2026-03-01T12:00:00Z', '2026-03-01T12:00:00Z', '1s'],
    ['an end before the beginning', '2026-03-02T12:00:00Z', '2026-03-01T12:00:00Z', '1s'],
    ['no beginning', undefined, '2026-03-01T12:00:00Z', '1d'],
  ])('fits %s', (_name, from, to, expected) => {
    expect(histogramInterval({ from, to }).name).toBe(expected);
  });

  test('never has more bars than can be told apart, nor needlessly few', () => {
    const year = 365 * 86_400_000;
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 60 * year }), (length) => {
        const from = new Date(0).toISOString();
        const to = new Date(length).toISOString();
        const bars = length / histogramInterval({ from, to }).milliseconds;
        expect(bars).toBeLessThanOrEqual(MAX_BARS);
        // The next longer interval is at most twelve times as long.
        if (length > 60_000) expect(bars).toBeGreaterThan(MAX_BARS / 13);
      })
    );
  });
});
