import { expect, test } from 'vitest';
import { appliesAt, canApply } from './applies_at';
import type { ExceptionEntry } from './exception_item';

const now = new Date('2026-03-12T12:00:00.000Z');
const entries: readonly ExceptionEntry[] = [{ field: 'host.id', operator: 'is', values: ['h1'] }];

test.each([
  ['one that never expires', {}, true],
  ['one that is enabled', { isEnabled: true }, true],
  ['one that is disabled', { isEnabled: false }, false],
  ['one that expires a millisecond later', { expiresAt: '2026-03-12T12:00:00.001Z' }, true],
  ['one that expires now', { expiresAt: '2026-03-12T12:00:00.000Z' }, false],
  ['one that has expired in its own time zone', { expiresAt: '2026-03-12T13:59:00+02:00' }, false],
  ['one that expires with the day before', { expiresAt: '2026-03-12' }, false],
  ['one whose expiry is no date', { expiresAt: 'next week' }, false],
  ['one whose expiry is empty', { expiresAt: '' }, false],
  ['one without entries', { entries: [] }, false],
  [
    'one with an entry without values',
    { entries: [...entries, { field: 'user.id', operator: 'is one of', values: [] } as const] },
    false,
  ],
])('%s applies: %s', (_case, changes, expected) => {
  expect(appliesAt({ entries, ...changes }, now)).toBe(expected);
});

test.each([
  ['one that is enabled', {}, true],
  ['one that has expired, for it hides what happened before', { expiresAt: '2026-03-11' }, true],
  ['one that is disabled', { isEnabled: false }, false],
  ['one whose expiry is no date', { expiresAt: 'next week' }, false],
  ['one without entries', { entries: [] }, false],
])('%s can apply: %s', (_case, changes, expected) => {
  expect(canApply({ entries, ...changes })).toBe(expected);
});
