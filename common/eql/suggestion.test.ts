import { expect, test } from 'vitest';
import { didYouMean } from './suggestion';

const known = ['head', 'tail', 'stringContains', 'length'];

test.each([
  ['one letter less', 'hed', ', did you mean [head]?'],
  ['one letter more', 'taill', ', did you mean [tail]?'],
  ['two letters swapped', 'lenght', ', did you mean [length]?'],
  ['other case', 'LENGTH', ', did you mean [length]?'],
  ['part of a name', 'contains', ', did you mean [stringContains]?'],
  ['the closest one', 'heat', ', did you mean [head]?'],
  ['nothing close', 'frobnicate', ''],
  ['a short name is not close to all short names', 'x', ''],
  ['a very long name', 'y'.repeat(10_000), ''],
])('%s: %s', (_reason, written, expected) => {
  expect(didYouMean(written, known)).toBe(expected);
});
