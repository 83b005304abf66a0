import { describe, expect, test } from 'vitest';
import type { EventDocument } from '../event';
import type { ExceptionEntry } from './exception_item';
import { compileEntries, compileException } from './exception_predicate';

const path = 'C:\\Program Files\\Larch\\larch.exe';
const entry = (
  operator: ExceptionEntry['operator'],
  ...values: readonly string[]
): ExceptionEntry => ({ field: 'process.executable', operator, values });

describe('one entry', () => {
  test.each<[ExceptionEntry, unknown, boolean]>([
    [entry('is', path), path, true],
    [entry('is', path), path.toUpperCase(), true],
    [entry('is', path), `${path} `, false],
    [entry('is', 'C:\\*.exe'), path, false],
    [entry('is', 'C:\\*.exe'), 'c:\\*.EXE', true],
    [entry('is one of', 'a', path), path, true],
    [entry('is one of', 'a', 'b'), path, false],
    [entry('matches', 'c:\\program files\\*\\LARCH.exe'), path, true],
    [entry('matches', 'c:\\program files\\*'), 'c:\\program files\\a\\b\\c', true],
    [entry('matches', 'c:\\program files\\?.exe'), 'c:\\program files\\ab.exe', false],
    [entry('matches', 'c:\\a\\b.exe'), 'C:\\A\\B.EXE', true],
    [entry('matches', 'x*', path), path, true],
    [entry('is', 'straße'), 'STRASSE', false],
    [entry('is', '9007199254740993'), 9007199254740993n, true],
    [entry('is', 'true'), true, true],
    [entry('is', path), ['other', [path]], true],
    [entry('is', path), [], false],
    [entry('is', path), null, false],
    [entry('is', path), { name: path }, false],
    [entry('matches', '*'), '', true],
    [entry('matches', '*'), null, false],
  ])('%o of %o: %s', (each, value, expected) => {
    const hides = compileException({ entries: [each] });
    expect(hides({ process: { executable: value } })).toBe(expected);
    expect(hides({ 'process.executable': value })).toBe(expected);
    expect(hides({ process: [{ name: 'x' }, { executable: value }] })).toBe(expected);
  });
});

describe('several entries', () => {
  const entries: readonly ExceptionEntry[] = [
    entry('is', path),
    { field: 'dns.question.name', operator: 'is', values: ['api.ipify.org'] },
  ];
  const event: EventDocument = {
    process: { executable: path },
    'dns.question.name': 'API.ipify.org',
  };

  test('all must hold', () => {
    expect(compileException({ entries })(event)).toBe(true);
    expect(compileException({ entries })({ ...event, 'dns.question.name': 'ip-api.com' })).toBe(
      false
    );
    expect(compileException({ entries })({ process: { executable: path } })).toBe(false);
  });

  test('each tells by itself, so that what almost matches is seen', () => {
    const almost = { ...event, 'dns.question.name': 'ip-api.com' };
    expect(compileEntries({ entries })(almost)).toEqual([true, false]);
  });

  test('none hides nothing', () => {
    expect(compileException({ entries: [] })(event)).toBe(false);
  });
});

test('a pattern of many stars takes no longer than its length times that of the value', () => {
  const hides = compileException({ entries: [entry('matches', '*a*a*a*a*a*a*a*b')] });
  expect(hides({ process: { executable: 'a'.repeat(20_000) } })).toBe(false);
});
