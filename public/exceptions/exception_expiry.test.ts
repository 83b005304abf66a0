import { expect, test } from 'vitest';
import { expiryInstant, type ExceptionExpiry } from './exception_expiry';

const now = new Date('2026-03-01T12:00:00.000Z');

test.each<[string, ExceptionExpiry, string | undefined]>([
  ['in days', { kind: 'in_days', days: 30 }, '2026-03-31T12:00:00.000Z'],
  [
    'at the end of a day here',
    { kind: 'on_date', date: '2026-12-31' },
    new Date(2027, 0, 1).toISOString(),
  ],
  ['on a date that is not chosen', { kind: 'on_date', date: '' }, ''],
  ['on what is no date', { kind: 'on_date', date: 'soon' }, 'soon'],
  [
    'as it was',
    { kind: 'kept', expiresAt: '2026-01-01T00:00:00.123Z' },
    '2026-01-01T00:00:00.123Z',
  ],
  ['never', { kind: 'never' }, undefined],
])('expires %s', (_case, expiry, instant) => {
  expect(expiryInstant(expiry, now)).toBe(instant);
});
