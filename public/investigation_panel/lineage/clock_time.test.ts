import { expect, test } from 'vitest';
import { clockTime } from './clock_time';

const ANCHOR = Date.parse('2026-03-02T09:15:04.123Z');

test.each([
  ['on the same day', '2026-03-02T00:03:41.900Z', 'UTC', '00:03:41'],
  ['on another day', '2026-03-01T23:03:41.900Z', 'UTC', 'Mar 1, 23:03:41'],
  ['on the same day there', '2026-03-01T23:03:41.900Z', 'Asia/Tokyo', '08:03:41'],
  ['at midnight', '2026-03-02T00:00:00.000Z', 'UTC', '00:00:00'],
])('%s', (_case, iso, zone, expected) => {
  expect(clockTime(Date.parse(iso), ANCHOR, 'en', zone)).toBe(expected);
});

test('with the day where there is nothing to compare it with', () => {
  expect(clockTime(ANCHOR, undefined, 'en', 'UTC')).toBe('Mar 2, 09:15:04');
});
