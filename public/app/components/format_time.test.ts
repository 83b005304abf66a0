import { describe, expect, test } from 'vitest';
import { absoluteTime, relativeTime } from './format_time';

const noon = Date.parse('2026-03-01T12:00:00.000Z');

describe('an absolute time', () => {
  test.each([
    ['UTC', '2026-03-01T12:03:41.882Z', 'Mar 1, 2026, 12:03:41.882'],
    ['UTC', '2026-03-01T00:00:00.000Z', 'Mar 1, 2026, 00:00:00.000'],
    ['Asia/Tokyo', '2026-03-01T23:59:59.999Z', 'Mar 2, 2026, 08:59:59.999'],
  ])('in %s of %s', (zone, iso, expected) => {
    expect(absoluteTime(Date.parse(iso), 'en', zone)).toBe(expected);
  });
});

describe('a relative time', () => {
  test.each([
    ['2026-03-01T12:00:00.000Z', '0 seconds ago'],
    ['2026-03-01T11:59:59.500Z', '0 seconds ago'],
    ['2026-03-01T11:59:01.000Z', '59 seconds ago'],
    ['2026-03-01T11:58:00.001Z', '1 minute ago'],
    ['2026-03-01T11:58:00.000Z', '2 minutes ago'],
    ['2026-03-01T09:30:00.000Z', '2 hours ago'],
    ['2026-02-27T12:00:00.000Z', '2 days ago'],
    ['2025-12-01T12:00:00.000Z', '3 months ago'],
    ['2023-02-01T12:00:00.000Z', '3 years ago'],
    ['2026-03-01T12:05:00.000Z', 'in 5 minutes'],
  ])('of %s', (iso, expected) => {
    expect(relativeTime(Date.parse(iso), noon, 'en')).toBe(expected);
  });
});
