import { expect, test } from 'vitest';
import { entryWords } from './entry_words';

test('a condition in a line', () => {
  expect(entryWords({ field: 'host.name', operator: 'is one of', values: ['a', 'b\u200B'] })).toBe(
    'host.name is one of a, b⟨U+200B⟩'
  );
});
