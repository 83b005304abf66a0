import { expect, test } from 'vitest';
import { MAX_EXTRA_FIELDS } from '../../common/api';
import { askedFields, isJudgeable } from './asked_fields';

const about = (...fields: readonly string[]) => ({
  entries: fields.map((field) => ({ field, operator: 'is' as const, values: ['a'] })),
});

test.each([
  ['those that events carry need nothing', [], ['host.name', 'process.hash.sha256'], []],
  ['others are asked for', [], ['host.name', 'process.title'], ['process.title']],
  ['those asked for before stay', ['process.title'], ['host.name'], ['process.title']],
  ['each once', ['process.title'], ['process.title'], ['process.title']],
  ['what is no name', [], [' ', 'a\nb'], []],
])('fields of the past: %s', (_case, before, fields, asked) => {
  const given = askedFields(fields, { asked: before, leftOut: [] });
  expect(given).toEqual({ asked, leftOut: [] });
});

test('no more fields are asked for than a request takes, and the rest is told', () => {
  const many = Array.from({ length: MAX_EXTRA_FIELDS + 2 }, (_, at) => `labels.${at}`);
  const given = askedFields(many);
  expect(given.asked).toHaveLength(MAX_EXTRA_FIELDS);
  expect(given.leftOut).toEqual(many.slice(MAX_EXTRA_FIELDS));
  expect(isJudgeable(about('labels.0', 'host.name'), given)).toBe(true);
  expect(isJudgeable(about('labels.0', many.at(-1) ?? ''), given)).toBe(false);
});

test('fields that are wanted no more make room', () => {
  const many = Array.from({ length: MAX_EXTRA_FIELDS }, (_, at) => `labels.${at}`);
  const given = askedFields(many);
  expect(askedFields(['labels.0', 'process.title'], given)).toEqual({
    asked: ['labels.0', 'process.title'],
    leftOut: [],
  });
});
