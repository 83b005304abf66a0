import { expect, test } from 'vitest';
import { addedWords } from './loosening_words';

test.each([
  [{ events: 12, hosts: 3 }, '+ 12 events on 3 hosts'],
  [{ events: 1, hosts: 1 }, '+ 1 event on 1 host'],
  [{ events: 0, hosts: 0 }, '+ 0 events'],
])('what a loosening adds: %o', (added, words) => {
  expect(addedWords(added)).toBe(words);
});
