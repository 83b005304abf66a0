import { describe, expect, test } from 'vitest';
import type { ExceptionEntry } from './exception_item';
import { loosened, loosenings, type Loosening } from './loosen';

const is = (field: string, value: string): ExceptionEntry => ({
  field,
  operator: 'is',
  values: [value],
});
const hash = is('process.hash.sha256', 'a'.repeat(64));
const signer = is('process.code_signature.subject_name', 'Larch Software GmbH');
const trusted = is('process.code_signature.trusted', 'true');
const path = is('process.executable', 'C:\\Program Files\\Larch\\1.2.3\\larch.exe');
const domain = is('dns.question.name', 'api.ipify.org');
const host = is('host.id', 'h1');
const user = is('user.id', 'S-1-5-21-1-2-3-1001');

const facts = { userId: 'S-1-5-21-1-2-3-1001', signer: 'Larch Software GmbH' };

describe('what can be loosened', () => {
  test('everything, where the alert tells what to put in its place', () => {
    expect(loosenings({ entries: [hash, path, domain, host] }, facts)).toEqual([
      { kind: 'any_version', entry: 1 },
      { kind: 'user_instead_of_host', userId: facts.userId },
      { kind: 'signer_instead_of_hash', signer: facts.signer },
      { kind: 'drop_entry', entry: 0 },
      { kind: 'drop_entry', entry: 1 },
      { kind: 'drop_entry', entry: 2 },
      { kind: 'drop_entry', entry: 3 },
    ]);
  });

  test.each<[string, readonly ExceptionEntry[], readonly Loosening['kind'][]]>([
    ['the last entry stays', [domain], []],
    ['no host and no hash', [signer, domain], ['drop_entry', 'drop_entry']],
  ])('%s', (_case, entries, kinds) => {
    expect(loosenings({ entries }, facts).map(({ kind }) => kind)).toEqual(kinds);
  });

  test('nothing is put in a place without a value for it', () => {
    const kinds = loosenings({ entries: [hash, host] }, {}).map(({ kind }) => kind);
    expect(kinds).toEqual(['drop_entry', 'drop_entry']);
  });
});

describe('loosened', () => {
  test.each<[string, readonly ExceptionEntry[], Loosening, readonly ExceptionEntry[]]>([
    ['an entry less', [hash, domain, host], { kind: 'drop_entry', entry: 1 }, [hash, host]],
    [
      'the user in the place of the host',
      [hash, host, domain],
      { kind: 'user_instead_of_host', userId: 'S-1-5-21-1-2-3-1001' },
      [hash, user, domain],
    ],
    [
      'the user stays where both were',
      [host, is('host.name', 'ws-1'), user, domain],
      { kind: 'user_instead_of_host', userId: 'other' },
      [user, domain],
    ],
    [
      'the trusted signer in the place of the hash',
      [hash, domain],
      { kind: 'signer_instead_of_hash', signer: 'Larch Software GmbH' },
      [signer, trusted, domain],
    ],
    [
      'the signer stays where both were',
      [hash, signer, trusted],
      { kind: 'signer_instead_of_hash', signer: 'other' },
      [signer, trusted],
    ],
    [
      'nothing to put in a place',
      [domain],
      { kind: 'user_instead_of_host', userId: 'S-1-5-21-1-2-3-1001' },
      [domain],
    ],
    ['an entry that has no version', [domain], { kind: 'any_version', entry: 0 }, [domain]],
  ])('%s', (_case, entries, loosening, expected) => {
    const item = { id: '1', entries };
    expect(loosened(item, loosening)).toEqual({ id: '1', entries: expected });
    expect(item).toEqual({ id: '1', entries });
  });
});

describe('any version', () => {
  test.each([
    ['C:\\PF\\Larch\\1.2.3\\larch.exe', 'C:\\PF\\Larch\\*\\larch.exe'],
    ['C:\\PF\\Larch\\app-1.2.3\\bin\\larch.exe', 'C:\\PF\\Larch\\app-*\\bin\\larch.exe'],
    [
      'C:\\ProgramData\\Microsoft\\Windows Defender\\Platform\\4.18.25030.2-0\\NisSrv.exe',
      'C:\\ProgramData\\Microsoft\\Windows Defender\\Platform\\*\\NisSrv.exe',
    ],
    ['C:\\PF\\Larch_1.2.0_x64__a1\\larch.exe', 'C:\\PF\\Larch_*_x64__a1\\larch.exe'],
    // The last one changes, what stands above it names the product.
    ['C:\\PF\\Wren 2.0\\1.2.3\\larch.exe', 'C:\\PF\\Wren 2.0\\*\\larch.exe'],
  ])('%s becomes %s', (value, expected) => {
    const [entry] = loosened(
      { entries: [is('process.executable', value)] },
      { kind: 'any_version', entry: 0 }
    ).entries;
    expect(entry).toEqual({ field: 'process.executable', operator: 'matches', values: [expected] });
  });

  test.each([
    ['no version', 'C:\\Program Files\\Larch\\larch.exe'],
    ['one in the name of the file', 'C:\\Program Files\\Larch\\larch-1.2.3.exe'],
    ['a year', 'C:\\Program Files\\Larch 2026\\larch.exe'],
    ['nothing telling beside it', 'C:\\1.2.3\\larch.exe'],
  ])('%s', (_case, value) => {
    const item = { entries: [is('process.executable', value)] };
    expect(loosenings(item, {})).toEqual([]);
    expect(loosened(item, { kind: 'any_version', entry: 0 })).toEqual(item);
  });

  test('several values of which one has a version, and a value that could turn into a pattern', () => {
    const values = ['C:\\PF\\Larch\\1.2.3\\a.exe', 'C:\\PF\\Larch\\1.2.4\\a.exe', 'C:\\PF\\b.exe'];
    const entry: ExceptionEntry = { field: 'process.executable', operator: 'is one of', values };
    expect(loosened({ entries: [entry] }, { kind: 'any_version', entry: 0 }).entries).toEqual([
      {
        field: 'process.executable',
        operator: 'matches',
        values: ['C:\\PF\\Larch\\*\\a.exe', 'C:\\PF\\b.exe'],
      },
    ]);
    const odd = { ...entry, values: [...values, 'a*'] };
    expect(loosenings({ entries: [odd] }, {})).toEqual([]);
  });

  test('of other fields is no loosening', () => {
    expect(loosenings({ entries: [is('user.name', 'C:\\Larch\\1.2.3\\a')] }, {})).toEqual([]);
  });
});
