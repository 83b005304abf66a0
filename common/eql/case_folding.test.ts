import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holds } from '../../test/support/eql_queries';
import { foldCase } from './case_folding';

const sameFold = (a: string, b: string) => foldCase(a) === foldCase(b);

describe('equal without regard to case', () => {
  test.each([
    ['ASCII', 'PowerShell.EXE', 'powershell.exe', true],
    ['Latin', 'ÄÖÜÉ', 'äöüé', true],
    ['Greek', 'ΑΒΓ', 'αβγ', true],
    ['Cyrillic', 'ПРИВЕТ', 'привет', true],
    ['letters outside the basic plane', '𐐀', '𐐨', true],
    ['final sigma and sigma', 'ς', 'σ', true],
    ['final sigma and capital sigma', 'ς', 'Σ', true],
    ['a word with final sigma', 'ΟΔΟΣ', 'οδος', true],
    ['the Kelvin sign is a k', '\u212a', 'k', true],
    ['the Ångström sign', '\u212b', 'å', true],
    ['long s is an s', 'ſ', 'S', true],
    ['micro sign and mu', '\u00b5', 'μ', true],
    ['title-case digraph', 'ǅ', 'ǆ', true],
    ['sharp s and its capital', 'ß', 'ẞ', true],
    ['sharp s is not ss', 'ß', 'ss', false],
    ['sharp s is not SS', 'straße', 'STRASSE', false],
    ['dotless i is no i', 'ı', 'i', false],
    ['dotless i is no I', 'ı', 'I', false],
    ['dotted I is no i', 'İ', 'i', false],
    ['dotted I is no I', 'İ', 'I', false],
    ['accents count', 'é', 'e', false],
    ['a ligature is not its letters', 'ﬁ', 'fi', false],
    ['full-width letters are letters of their own', 'Ａ', 'a', false],
    ['full-width letters have case', 'Ａ', 'ａ', true],
  ])('%s: %s %s', (_reason, a, b, expected) => {
    expect(sameFold(a, b)).toBe(expected);
    expect(holds('x : "' + a + '"', { x: b })).toBe(expected);
    expect(holds('x in~ ("' + a + '")', { x: b })).toBe(expected);
    expect(holds('x like~ "*' + a + '"', { x: `-${b}` })).toBe(expected);
    expect(holds('x regex~ "' + a + '"', { x: b })).toBe(expected);
    expect(holds('startsWith~(x, "' + a + '")', { x: b })).toBe(expected);
  });
});

describe('folding', () => {
  test('agrees with the simple folding of JavaScript for every letter', () => {
    const different: string[] = [];
    for (let code = 0; code <= 0x1ffff; code++) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const char = String.fromCodePoint(code);
      for (const other of [char.toLowerCase(), char.toUpperCase()]) {
        if (Array.from(other).length !== 1) continue;
        const hex = other.codePointAt(0)?.toString(16) ?? '';
        // eslint-disable-next-line no-restricted-syntax -- the engine that is compared with
        const equal = new RegExp(`^\\u{${hex}}$`, 'iu').test(char);
        if (equal !== sameFold(char, other)) different.push(char);
      }
    }
    expect(different).toEqual([]);
  });

  test('of folded text changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldCase(foldCase(text))).toBe(foldCase(text));
      })
    );
  });

  test('keeps every position, so that parts of the text can be cut by it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(foldCase(a + b)).toBe(foldCase(a) + foldCase(b));
        expect(foldCase(a)).toHaveLength(a.length);
      })
    );
  });
});
