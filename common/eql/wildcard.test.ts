import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holds } from '../../test/support/eql_queries';
import { compileWildcard, fixedParts, hasWildcard } from './wildcard';

describe('wildcards', () => {
  test.each([
    ['a star is nothing', 'a*', 'a', true],
    ['a star is much', 'a*', 'abcdef', true],
    ['the whole text', 'b*', 'abc', false],
    ['up to the end', '*b', 'abc', false],
    ['stars on both sides', '*b*', 'abc', true],
    ['only a star', '*', '', true],
    ['a question mark is one', 'a?', 'ab', true],
    ['a question mark is not nothing', 'a?', 'a', false],
    ['a question mark is not two', 'a?', 'abc', false],
    ['a question mark is a whole code point', '?', '🙂', true],
    ['two are not one code point', '??', '🙂', false],
    ['two are two code points', '??', '🙂x', true],
    ['a question mark behind a star', '*?', '', false],
    ['a star, then exactly one code point', 'a*?', 'a🙂', true],
    ['many question marks', '???', 'abc', true],
    ['a backslash is itself', 'C:\\*', 'C:\\Windows', true],
    ['a backslash escapes nothing', '\\*', 'x', false],
    ['a backslash before a star', 'a\\*', 'a\\bc', true],
    ['line breaks are crossed', 'a*c', 'a\r\n\u2028c', true],
    ['a line break is a character', 'a?c', 'a\nc', true],
    ['start and end must not overlap', 'ab*bc', 'abc', false],
    ['start and end meet', 'ab*bc', 'abbc', true],
    ['the same start and end', 'a*a', 'a', false],
    ['the star goes back', '*ab*abc', 'ababxabc', true],
    ['the last possible end', 'a*b', 'abab', true],
    ['characters of regular expressions', 'a.c+(*)', 'a.c+(x)', true],
    ['percent and underscore', '%_*', '%_', true],
    ['case counts', 'A*', 'abc', false],
    ['no wildcard', 'abc', 'abc', true],
    ['no wildcard, longer', 'abc', 'abcd', false],
    ['empty', '', '', true],
    ['empty is not all', '', 'a', false],
    ['drive letter', '?:\\Users\\*\\x.exe', 'C:\\Users\\me\\x.exe', true],
    ['zero characters', 'a\u0000*', 'a\u0000b', true],
  ])('%s: %s %s', (_reason, pattern, text, expected) => {
    expect(compileWildcard(pattern)(text)).toBe(expected);
  });

  test('the same in a query, escapes of its strings aside', () => {
    expect(holds('x : "?:\\\\Users\\\\*\\\\X.exe"', { x: 'c:\\users\\ME\\x.EXE' })).toBe(true);
    expect(holds('x like """?:\\Users\\*"""', { x: 'C:\\Users\\me' })).toBe(true);
  });

  test('a text of half a million characters is no stack overflow', () => {
    const text = 'ab'.repeat(250_000);
    expect(compileWildcard('*a*a*a*a*a*c')(text)).toBe(false);
    expect(compileWildcard('*a*a*a*a*a*b')(text)).toBe(true);
  });

  test('agree with the plain definition', () => {
    const chars = fc.constantFrom('a', 'b', '🙂', '\n');
    const text = fc.array(chars, { maxLength: 8 }).map((each) => each.join(''));
    const pattern = fc
      .array(fc.oneof(chars, fc.constantFrom('*', '?')), { maxLength: 7 })
      .map((each) => each.join(''));
    fc.assert(
      fc.property(pattern, text, (wildcard, value) => {
        expect(compileWildcard(wildcard)(value)).toBe(
          matchesByDefinition(Array.from(wildcard), Array.from(value))
        );
      }),
      { numRuns: 2_000 }
    );
  });
});

function matchesByDefinition(pattern: readonly string[], text: readonly string[]): boolean {
  const [first, ...restOfPattern] = pattern;
  const [char, ...restOfText] = text;
  if (first === undefined) return char === undefined;
  if (first === '*') {
    return (
      matchesByDefinition(restOfPattern, text) ||
      (char !== undefined && matchesByDefinition(pattern, restOfText))
    );
  }
  if (char === undefined || (first !== '?' && first !== char)) return false;
  return matchesByDefinition(restOfPattern, restOfText);
}

test.each([
  ['abc', ['abc']],
  ['a*bc?d', ['a', 'bc', 'd']],
  ['*?*', []],
  ['', []],
  ['?:\\Users\\*\\x.exe', [':\\Users\\', '\\x.exe']],
])('fixed parts of %j', (pattern, expected) => {
  expect(fixedParts(pattern)).toEqual(expected);
});

test('every fixed part stands in every matching text', () => {
  const words = fc
    .array(fc.constantFrom('a', 'b', '*', '?'), { maxLength: 6 })
    .map((each) => each.join(''));
  const text = fc.array(fc.constantFrom('a', 'b'), { maxLength: 8 }).map((each) => each.join(''));
  fc.assert(
    fc.property(words, text, (pattern, value) => {
      fc.pre(compileWildcard(pattern)(value));
      for (const part of fixedParts(pattern)) expect(value).toContain(part);
    })
  );
});

test.each([
  ['a*', true],
  ['a?', true],
  ['a%_\\.', false],
  ['', false],
])('%j has a wildcard: %s', (text, expected) => {
  expect(hasWildcard(text)).toBe(expected);
});
