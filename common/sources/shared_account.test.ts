import { expect, test } from 'vitest';
import { isSharedAccount } from './shared_account';

test.each([
  ['S-1-5-18', true],
  ['s-1-5-19', true],
  [' S-1-5-20 ', true],
  ['S-1-5-80-3139157870-2983391045-3678747466-658725712-1809340420', true],
  ['S-1-5-82-1', true],
  ['S-1-5-21-10-20-30-1001', false],
  ['S-1-5-21-10-20-30-500', false],
  ['S-1-5-180', false],
  ['', false],
])('%s is an account that every host has: %s', (userId, expected) => {
  expect(isSharedAccount(userId)).toBe(expected);
});
