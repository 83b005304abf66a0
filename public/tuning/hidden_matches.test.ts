import { expect, test } from 'vitest';
import { historyEvent } from '../../test/support/history_event';
import type { AppliedException } from '../../common/exceptions';
import { noFields } from '../history/asked_fields';
import { hiddenMatches } from './hidden_matches';

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
  expect(hiddenMatches(exceptions, events, noFields, NOW)).toEqual({
    matches: hidden,
    unjudged: 0,
  });
});

test('exceptions on fields that were not asked for are told apart, if they apply', () => {
  const entries = [{ field: 'labels.a', operator: 'is' as const, values: ['b'] }];
  const items = [
    exception({}),
    exception({ id: 'f', entries }),
    exception({ id: 'g', entries, isEnabled: false }),
  ];
  const asked = { asked: [], leftOut: ['labels.a'] };
  expect(hiddenMatches(items, [historyEvent({ id: 'a' })], asked, NOW)).toEqual({
    matches: 1,
    unjudged: 1,
  });
});
