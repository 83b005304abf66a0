import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldCase } from '../eql/case_folding';
import { compileWildcard } from '../eql/wildcard';
import { listFaults } from './list_faults';
import { defaultRuleLists } from './rule_lists';
import { tunedLists, type TunedList } from './tuned_list';

const messages = (list: TunedList, ...entries: string[]) =>
  listFaults(list, entries).map(({ message }) => message);

describe('domains', () => {
  test.each([
    ['nothing', []],
    ['names', ['ip.example.org', 'myip', 'ip.sb', 'xn--e1afmkfd.example', 'größe.example']],
    ['patterns', ['*.ip.example', 'iplogger.*', '*portmap.io', '?.example.com', 'api.example.*']],
    ['those of the rule', defaultRuleLists.domains],
    ['a name of the greatest length', [`${'a'.repeat(61)}.`.repeat(4) + 'abcde']],
  ])('%s are right', (_title, entries) => {
    expect(listFaults('extraDomains', entries)).toEqual([]);
    expect(listFaults('ignoredDomains', entries)).toEqual([]);
  });

  test.each([
    ['*', 'is made of wildcards and dots only'],
    ['**', 'is made of wildcards and dots only'],
    ['?*', 'is made of wildcards and dots only'],
    ['*.*', 'is made of wildcards and dots only'],
    ['.', 'is made of wildcards and dots only'],
    ['*.com', 'give a domain beside its ending'],
    ['*.co.uk', 'give a domain beside its ending'],
    ['*ip*', 'give a domain beside its ending'],
    ['*ipify*', 'give a domain beside its ending'],
    ['www.*', 'give a domain beside its ending'],
    ['API.*.com', 'give a domain beside its ending'],
    ['ip example.org', 'has white space'],
    [' ip.example.org', 'has white space'],
    ['ip.example.org\n', 'has white space'],
    ['ip.example\u00a0.org', 'has white space'],
    [`${'a'.repeat(63)}.`.repeat(4), 'has 256 characters, a domain has at most 253'],
    ['https://ip.example.org', 'give the name alone'],
    ['ip.example.org/json', 'give the name alone'],
    ['ip.example.org:8080', 'give the name alone'],
    ['.example.org', 'write * before the dot'],
    ['ip.example.org.', 'has a dot at its end'],
    ['ip..example.org', 'two dots in a row'],
    ['ip\u202e.example.org', 'characters that no domain has'],
    ['x"y.example.org', 'characters that no domain has'],
  ])('%j is refused', (entry, reason) => {
    expect(messages('extraDomains', entry)).toEqual([expect.stringContaining(reason)]);
    expect(messages('ignoredDomains', entry)).toEqual([expect.stringContaining(reason)]);
  });
});

describe('process names', () => {
  test.each([
    ['names', ['wget.exe', 'a.exe', 'Docker Desktop.exe', 'nmap', '日本.exe']],
    ['patterns', ['wget*.exe', '*.scr', 'ab?c.exe', 'larch*']],
    ['those of the rule', defaultRuleLists.processNames],
    ['a name of the greatest length', ['a'.repeat(255)]],
  ])('%s are right', (_title, entries) => {
    expect(listFaults('extraProcessNames', entries)).toEqual([]);
  });

  test.each([
    ['*', 'is made of wildcards and dots only'],
    ['*.*', 'is made of wildcards and dots only'],
    ['*.exe', 'give at least three letters or digits'],
    ['*.EXE', 'give at least three letters or digits'],
    ['*exe', 'give at least three letters or digits'],
    ['?*.exe', 'give at least three letters or digits'],
    ['nc*.exe', 'give at least three letters or digits'],
    [' wget.exe', 'begins or ends with white space'],
    ['wget\t.exe', 'has a tab or a line break'],
    ['a'.repeat(256), 'has 256 characters, a file name has at most 255'],
    ['C:\\Tools\\wget.exe', 'give the name of the file alone'],
    ['/usr/bin/wget', 'give the name of the file alone'],
  ])('%j is refused', (entry, reason) => {
    expect(messages('extraProcessNames', entry)).toEqual([expect.stringContaining(reason)]);
  });
});

describe('entries that are there twice', () => {
  test.each<[TunedList, string[]]>([
    ['extraDomains', ['ip.example', 'IP.Example']],
    ['ignoredDomains', ['ident.me', 'ident.me']],
    ['extraProcessNames', ['wget.exe', 'WGET.EXE']],
  ])('%s: %j', (list, entries) => {
    expect(listFaults(list, ['first.example', ...entries])).toEqual([
      {
        place: 2,
        message: `"${entries[1] ?? ''}" is in the list already, as entry 2: "${entries[0] ?? ''}"`,
      },
    ]);
  });

  test('a dot at the end makes no difference', () => {
    expect(messages('extraDomains', 'ip.example', 'ip.example.')).toEqual([
      expect.stringContaining('has a dot at its end'),
      '"ip.example." is in the list already, as entry 1: "ip.example"',
    ]);
  });
});

test('all faults are told at once, each with its place', () => {
  expect(listFaults('extraDomains', ['*', 'ip.example', '*.com'])).toMatchObject([
    { place: 0 },
    { place: 2 },
  ]);
});

test('a long or broken entry is quoted in one line, and cut short', () => {
  const [message = ''] = messages('extraDomains', `a\n${'b'.repeat(5_000)}`);
  expect(message).not.toContain('\n');
  expect(message.length).toBeLessThan(150);
});

test('what is accepted does not match two names that have nothing in common', () => {
  const entry = fc
    .array(fc.constantFrom('*', '?', '.', 'a', 'c', 'o', 'm', 'exe', 'com'), {
      minLength: 1,
      maxLength: 6,
    })
    .map((each) => each.join(''));
  fc.assert(
    fc.property(entry, fc.constantFrom(...tunedLists), (text, list) => {
      fc.pre(listFaults(list, [text]).length === 0);
      const fits = compileWildcard(foldCase(text));
      const unrelated =
        list === 'extraProcessNames'
          ? ['thistle.exe', 'willow.exe']
          : ['thistle.com', 'willow.com'];
      expect(unrelated.every(fits)).toBe(false);
    }),
    { numRuns: 1_000 }
  );
});
