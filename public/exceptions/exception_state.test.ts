import { expect, test } from 'vitest';
import { exampleException } from './example_exceptions';
import { exceptionState } from './exception_state';

const now = new Date('2026-03-01T12:00:00.000Z');

test.each([
  ['applies for ever', {}, { kind: 'applies' }],
  ['expires', { expiresAt: '2026-03-11T12:00:00.000Z' }, { kind: 'expires', days: 10 }],
  [
    'expires within the hour',
    { expiresAt: '2026-03-01T12:30:00.000Z' },
    { kind: 'expires', days: 1 },
  ],
  ['has expired just now', { expiresAt: '2026-03-01T12:00:00.000Z' }, { kind: 'expired' }],
  ['has an expiry that is no date', { expiresAt: 'soon' }, { kind: 'expired' }],
  ['is disabled', { isEnabled: false }, { kind: 'disabled' }],
  [
    'has expired while it was disabled',
    { isEnabled: false, expiresAt: '2026-02-01T00:00:00.000Z' },
    { kind: 'expired' },
  ],
])('an exception that %s', (_case, changes, state) => {
  expect(exceptionState({ ...exampleException, ...changes }, now)).toEqual(state);
});
