import { expect, test } from 'vitest';
import { codeParts } from './code_parts';

test.each([
  ['', []],
  ['Plain.', [['Plain.', false]]],
  ['`host.id`', [['host.id', true]]],
  [
    'Fills `a` and `b`.',
    [
      ['Fills ', false],
      ['a', true],
      [' and ', false],
      ['b', true],
      ['.', false],
    ],
  ],
  [
    'Fills `a` and `b',
    [
      ['Fills ', false],
      ['a', true],
      [' and `b', false],
    ],
  ],
])('%j', (sentence, parts) => {
  expect(codeParts(sentence).map(({ text, isCode }) => [text, isCode])).toEqual(parts);
});
