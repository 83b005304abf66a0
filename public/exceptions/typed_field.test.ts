import { expect, test } from 'vitest';
import { typedField } from './typed_field';

test.each([
  ['process.na', 'process.name'],
  ['PROCESS.NA', 'process.name'],
  ['process.name', 'process.name'],
  ['process.parent.ex', 'process.parent.executable'],
  ['process.parent.e', 'process.parent.e'],
  [' labels.team ', 'labels.team'],
  ['@timestamp', '@timestamp'],
  // Within the suggestions, but at the beginning of none.
  ['name', 'name'],
])('“%s” means the only suggestion that begins so, or that field', (text, field) => {
  expect(typedField(text)).toBe(field);
});

test.each([
  '',
  ' ',
  'two words',
  '.name',
  'process.',
  'a..b',
  '"a"',
  "'a'",
  'a:b',
  'a*',
  'a?',
  '(a)',
  'C:\\a',
])('no field is called “%s”', (text) => {
  expect(typedField(text)).toBeUndefined();
});
