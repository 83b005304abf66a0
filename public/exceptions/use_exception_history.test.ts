import { expect, test } from 'vitest';
import { MAX_EXTRA_FIELDS } from '../../common/api';
import { withFields } from './use_exception_history';

test.each([
  ['those that events carry need nothing', [], ['host.name', 'process.hash.sha256'], []],
  ['others are asked for', [], ['host.name', 'process.title'], ['process.title']],
  ['those asked for before stay', ['process.title'], ['host.name'], ['process.title']],
  ['each once', ['process.title'], ['process.title'], ['process.title']],
  ['what is no name', [], [' ', 'a\nb'], []],
])('fields of the past: %s', (_case, known, fields, expected) => {
  expect(withFields(known, fields)).toEqual(expected);
});

test('no more fields than a request takes', () => {
  const many = Array.from({ length: 30 }, (_, at) => `labels.${at}`);
  expect(withFields([], many)).toHaveLength(MAX_EXTRA_FIELDS);
});
