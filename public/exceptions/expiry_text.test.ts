import { expect, test } from 'vitest';
import { expiryText } from './expiry_text';

test.each([
  [undefined, /^never$/],
  // The time zone is that of the machine.
  ['2026-06-15T12:00:00.000Z', /^Jun 1[56], 2026, \d\d:\d\d:00\.000$/],
  ['soon', /^soon$/],
])('when an exception expires, in words: %s', (expiresAt, words) => {
  expect(expiryText(expiresAt)).toMatch(words);
});
