import { expect, test } from 'vitest';
import { wordParts } from './word_parts';

const shown = (message: string, ...values: readonly string[]) =>
  wordParts(message, values).map(({ text, isValue }) => (isValue ? `<${text}>` : text));

test.each([
  [
    'values among words',
    'asked a.example → 192.0.2.1',
    ['a.example', '192.0.2.1'],
    ['asked ', '<a.example>', ' → ', '<192.0.2.1>'],
  ],
  [
    'another order',
    '192.0.2.1のa.example',
    ['a.example', '192.0.2.1'],
    ['<192.0.2.1>', 'の', '<a.example>'],
  ],
  ['a value alone', 'a.exe', ['a.exe'], ['<a.exe>']],
  ['words alone', '3 events', [], ['3 events']],
  ['a value that is not there', 'unsigned', ['Microsoft'], ['unsigned']],
  ['an empty value', 'started ', [''], ['started ']],
  [
    'a value within a value',
    'started a.exe.exe',
    ['a.exe.exe', 'a.exe'],
    ['started ', '<a.exe.exe>'],
  ],
  ['nothing', '', ['a'], []],
])('%s', (_case, message, values, expected) => {
  expect(shown(message, ...values)).toEqual(expected);
});
