import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Match } from '../../../common/eql';
import { matchedParts } from './matched_parts';

const match = (value: Match['value'], entry: string, by: Match['by'] = 'wildcard'): Match => ({
  field: 'x',
  value,
  entry,
  by,
  inList: true,
});
const marked = (...given: Parameters<typeof match>) =>
  matchedParts(match(...given))
    .map(({ text, isMatched }) => (isMatched ? `[${text}]` : text))
    .join('');

describe('matched parts', () => {
  test.each<[string, string, string]>([
    ['api.ipify.org', '*ipify.org', 'api.[ipify.org]'],
    ['powershell.exe', 'powershell*', '[powershell].exe'],
    ['PowerShell.EXE', 'powershell.exe', '[PowerShell.EXE]'],
    [
      'C:\\Users\\jdoe\\AppData\\Local\\a.exe',
      '?:\\Users\\*\\AppData\\*',
      'C[:\\Users\\]jdoe[\\AppData\\]Local\\a.exe',
    ],
    ['aXbXc', 'a*x*c', '[a][X]bX[c]'],
    ['abab', '*ab', 'ab[ab]'],
    ['anything', '*', 'anything'],
    ['does not match', 'x*', 'does not match'],
    ['ab', 'ab*b', 'ab'],
    ['a<b>$&', '*<b>$&', 'a[<b>$&]'],
  ])('%s ~ %s', (value, entry, expected) => {
    expect(marked(value, entry)).toBe(expected);
  });

  test('a whole value', () => {
    expect(marked('a*', 'a*', 'value')).toBe('[a*]');
    expect(marked(false, 'false', 'value')).toBe('[false]');
  });

  test('nothing where the place cannot be told', () => {
    expect(marked(7, 'x > 5', 'comparison')).toBe('7');
    expect(marked('abc', 'a.c', 'regexp')).toBe('abc');
  });

  test('the pieces together are the value', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'B', '*', '?', 'İ', '😀') });
    fc.assert(
      fc.property(text, text, (value, entry) => {
        const pieces = matchedParts(match(value, entry)).map((part) => part.text);
        expect(pieces.join('')).toBe(value);
      })
    );
  });
});
