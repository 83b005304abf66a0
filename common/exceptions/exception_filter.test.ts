import { describe, expect, test } from 'vitest';
import { exceptionQueries, isSearchable, type ExceptionQuery } from './exception_filter';
import type { AppliedException, ExceptionEntry } from './exception_item';

function item(
  entries: readonly ExceptionEntry[],
  changes: Partial<AppliedException> = {}
): AppliedException {
  return { id: '1', name: 'Updater', entries, ...changes };
}

describe('entries as Query DSL', () => {
  test.each<[string, ExceptionEntry, ExceptionQuery]>([
    [
      'one value, which may hold wildcards and backslashes',
      { field: 'process.executable', operator: 'is', values: ['C:\\a*?.exe'] },
      { term: { 'process.executable': { value: 'C:\\a*?.exe', case_insensitive: true } } },
    ],
    [
      'several values',
      { field: 'dns.question.name', operator: 'is one of', values: ['a.example', '*'] },
      {
        bool: {
          should: [
            { term: { 'dns.question.name': { value: 'a.example', case_insensitive: true } } },
            { term: { 'dns.question.name': { value: '*', case_insensitive: true } } },
          ],
          minimum_should_match: 1,
        },
      },
    ],
    [
      'a pattern, with its backslashes escaped',
      { field: 'process.executable', operator: 'matches', values: ['?:\\Larch\\*\\a.exe'] },
      {
        wildcard: {
          'process.executable': { value: '?:\\\\Larch\\\\*\\\\a.exe', case_insensitive: true },
        },
      },
    ],
    [
      'a truth value, of which Elasticsearch knows no letter case',
      { field: 'process.code_signature.trusted', operator: 'is', values: ['True'] },
      { term: { 'process.code_signature.trusted': { value: 'true' } } },
    ],
  ])('%s', (_case, entry, query) => {
    expect(exceptionQueries([item([entry])])).toEqual([{ bool: { filter: [query] } }]);
  });

  test('one query for each exception, one clause for each entry', () => {
    const entry = (value: string): ExceptionEntry => ({
      field: 'host.id',
      operator: 'is',
      values: [value],
    });
    const clause = (value: string) => ({ term: { 'host.id': { value, case_insensitive: true } } });
    expect(exceptionQueries([item([entry('a'), entry('b')]), item([entry('c')])])).toEqual([
      { bool: { filter: [clause('a'), clause('b')] } },
      { bool: { filter: [clause('c')] } },
    ]);
  });
});

describe('what stays out of the search', () => {
  const entry: ExceptionEntry = { field: 'host.id', operator: 'is', values: ['h1'] };

  test.each([
    ['disabled', item([entry], { isEnabled: false })],
    ['whose expiry is no date', item([entry], { expiresAt: 'next week' })],
    ['without entries, which would hide everything', item([])],
    [
      'without values, which would hide everything',
      item([{ field: 'host.id', operator: 'is', values: [] }]),
    ],
    ['about an address', item([entry, { ...entry, field: 'dns.resolved_ip' }])],
    ['about a number', item([entry, { ...entry, field: 'process.pid' }])],
    ['about a field that nobody knows', item([entry, { ...entry, field: 'custom.field' }])],
    [
      'about a truth value that is none',
      item([{ field: 'process.code_signature.trusted', operator: 'is', values: ['yes'] }]),
    ],
    [
      'for the account that every event of Sysmon has',
      item([{ field: 'user.id', operator: 'is', values: ['s-1-5-18'] }]),
    ],
    [
      'for a pattern that this account fits',
      item([{ field: 'user.id', operator: 'matches', values: ['S-1-5-1*'] }]),
    ],
    [
      'with a pattern whose automaton grows beyond what Elasticsearch takes',
      item([{ field: 'process.executable', operator: 'matches', values: ['C:\\Larch\\*a??????'] }]),
    ],
    [
      'with a pattern of many stars',
      item([{ field: 'process.command_line', operator: 'matches', values: ['*a'.repeat(9)] }]),
    ],
    [
      'with a long pattern behind a star',
      item([
        { field: 'process.command_line', operator: 'matches', values: [`*${'a'.repeat(200)}`] },
      ]),
    ],
    [
      'with a pattern of a truth value',
      item([{ field: 'process.code_signature.trusted', operator: 'matches', values: ['t*'] }]),
    ],
  ])('%s', (_case, excluded) => {
    expect(exceptionQueries([excluded])).toEqual([]);
  });

  test('an expiry beyond the dates of Elasticsearch is none', () => {
    expect(exceptionQueries([item([entry], { expiresAt: '9999-12-31T23:59:59-05:00' })])).toEqual([
      { bool: { filter: [{ term: { 'host.id': { value: 'h1', case_insensitive: true } } }] } },
    ]);
  });

  test('a field named like a member of every object is not known either', () => {
    expect(isSearchable({ ...entry, field: 'constructor' })).toBe(false);
    expect(isSearchable({ ...entry, field: '__proto__' })).toBe(false);
  });
});
