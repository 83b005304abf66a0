import { expect, test } from 'vitest';
import { historyEvent } from '../../test/support/history_event';
import { MAX_EXTRA_FIELDS } from '../../common/api';
import type { AppliedException } from '../../common/exceptions';
import { extraFields, hiddenMatches } from './hidden_matches';

const NOW = new Date('2026-03-31T00:00:00Z');

const exception = (changes: Partial<AppliedException>): AppliedException => ({
  id: 'e',
  name: 'e',
  entries: [{ field: 'process.name', operator: 'is', values: ['powershell.exe'] }],
  ...changes,
});

const parent = [{ field: 'process.parent.name', operator: 'is' as const, values: ['a.exe'] }];

test.each<[string, AppliedException[], number]>([
  ['none', [], 0],
  ['one that covers both', [exception({})], 2],
  ['two that cover the same', [exception({}), exception({ id: 'f' })], 2],
  ['one that is disabled', [exception({ isEnabled: false })], 0],
  ['one that has expired', [exception({ expiresAt: '2026-03-30T00:00:00Z' })], 0],
  ['one about what only the start of the process tells', [exception({ entries: parent })], 1],
])('matches hidden by %s', (_title, exceptions, hidden) => {
  const events = [
    historyEvent({ id: 'a' }),
    historyEvent({ id: 'b', processStart: { process: { parent: { name: 'A.exe' } } } }),
  ];
  expect(hiddenMatches(exceptions, events, NOW)).toBe(hidden);
});

test('only fields that are not given anyway are asked for, and not too many', () => {
  const entry = (field: string) => ({ field, operator: 'is' as const, values: ['a'] });
  expect(extraFields([exception({ entries: [entry('process.name'), entry('a.b')] })])).toEqual([
    'a.b',
  ]);
  const many = Array.from({ length: 2 * MAX_EXTRA_FIELDS }, (_, at) => entry(`f${at}`));
  expect(extraFields([exception({ entries: many })])).toHaveLength(MAX_EXTRA_FIELDS);
});
