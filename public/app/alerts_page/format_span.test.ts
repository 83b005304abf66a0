import { describe, expect, test } from 'vitest';
import { formatSpan, formatTick } from './format_span';

const at = (iso: string) => Date.parse(iso);
const HOUR = 3_600_000;

/** Intl puts narrow and thin spaces, which differ between versions. */
const plain = (text: string) => text.replace(/\s/g, ' ');

describe('a span', () => {
  test.each([
    ['2026-03-01T12:00:00Z', '2026-03-01T12:30:00Z', 'Mar 1, 2026, 12:00 – 12:30'],
    ['2026-03-01T12:00:00Z', '2026-03-01T12:00:30Z', 'Mar 1, 2026, 12:00:00 – 12:00:30'],
    ['2026-03-01T12:00:00Z', '2026-03-02T12:00:00Z', 'Mar 1, 2026, 12:00 – Mar 2, 2026, 12:00'],
  ])('%s to %s', (start, end, expected) => {
    expect(plain(formatSpan(at(start), at(end), 'en', 'UTC'))).toBe(expected);
  });
});

describe('a time below the axis', () => {
  const noon = at('2026-03-01T12:00:00Z');
  test.each([
    ['seconds', 1_000, 60_000, '12:00:00'],
    ['half hours of a day', HOUR / 2, 24 * HOUR, '12:00'],
    ['hours of a week', 3 * HOUR, 7 * 24 * HOUR, 'Mar 1, 12:00'],
    ['days of a month', 24 * HOUR, 30 * 24 * HOUR, 'Mar 1'],
    ['weeks of years', 7 * 24 * HOUR, 800 * 24 * HOUR, 'Mar 1, 2026'],
  ])('%s', (_name, interval, length, expected) => {
    expect(plain(formatTick(noon, interval, length, 'en', 'UTC'))).toBe(expected);
  });
});
