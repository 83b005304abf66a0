import { describe, expect, test } from 'vitest';
import { compileLuceneRegexp, LuceneRegexpError, MAX_PATTERN_LENGTH, MAX_REPETITIONS } from '.';

type Row = [pattern: string, matching: readonly string[], other: readonly string[]];

const table = (title: string, rows: readonly Row[], ignoreCase = false) =>
  describe(title, () => {
    test.each(rows)('%s', (pattern, matching, other) => {
      const matches = compileLuceneRegexp(pattern, ignoreCase);
      for (const text of matching) expect(`${text} ${matches(text)}`).toBe(`${text} true`);
      for (const text of other) expect(`${text} ${matches(text)}`).toBe(`${text} false`);
    });
  });

table('characters', [
  ['abc', ['abc'], ['', 'ab', 'abcd', 'xabc', 'ABC']],
  ['', [''], ['a']],
  ['()', [''], ['a']],
  ['.', ['a', '\n', '🙂', '\u2028'], ['', 'ab', '🙂🙂']],
  ['a.c', ['abc', 'a🙂c', 'a\nc'], ['ac', 'abbc']],
  ['🙂+', ['🙂', '🙂🙂'], ['', '\ud83d']],
  ['^a$', ['^a$'], ['a']],
  ['a/b,c', ['a/b,c'], []],
  [String.raw`\.\*\\`, ['.*\\'], ['a*\\']],
  [String.raw`\"\<\@\#\&\~\{`, ['"<@#&~{'], []],
  ['a}', ['a}'], []],
  ['a>', ['a>'], []],
  ['a]', ['a]'], []],
  ['a-b', ['a-b'], []],
]);

table('repetition', [
  ['ab?', ['a', 'ab'], ['abb', '']],
  ['ab*', ['a', 'abbb'], ['ba']],
  ['ab+', ['ab', 'abbb'], ['a']],
  ['(ab)*', ['', 'abab'], ['aba']],
  ['a{3}', ['aaa'], ['aa', 'aaaa']],
  ['a{2,}', ['aa', 'aaaaa'], ['a']],
  ['a{2,3}', ['aa', 'aaa'], ['a', 'aaaa']],
  ['a{0}', [''], ['a']],
  ['a{0,1}', ['', 'a'], ['aa']],
  ['a{3,2}', [], ['', 'aa', 'aaa']],
  ['(a|b){2}c', ['abc', 'bbc'], ['ac', 'abbc']],
  ['a{2}{3}', ['aaaaaa'], ['aaaaa', 'aaaaaaa']],
  ['a.*?b', ['ab', 'axb'], ['axbx']],
  ['a+?', ['', 'a', 'aa'], ['b']],
  ['(a?){3}', ['', 'a', 'aaa'], ['aaaa']],
  ['*a', ['*a'], ['a']],
]);

table('alternatives', [
  ['a|bc', ['a', 'bc'], ['ac', 'b']],
  ['a|b|c', ['a', 'b', 'c'], ['d']],
  ['ab|cd', ['ab', 'cd'], ['abd', 'acd']],
  ['(a|b)c', ['ac', 'bc'], ['a']],
  ['a|()', ['a', ''], ['b']],
]);

table('classes', [
  ['[abc]', ['a', 'c'], ['d', '', 'ab']],
  ['[a-c]', ['b'], ['B', '-']],
  ['[^a-c]', ['d', '🙂', '\n'], ['a', '']],
  ['[a-cx-z_]', ['b', 'y', '_'], ['d']],
  ['[.*]', ['.', '*'], ['a']],
  ['[a^]', ['a', '^'], ['b']],
  [String.raw`[\]\-\\]`, [']', '-', '\\'], ['a']],
  ['[]a]', [']', 'a'], ['b']],
  ['[-a]', ['-', 'a'], ['b']],
  ['[🙂-🙄]', ['🙃'], ['🙅']],
  [String.raw`[\d_]+`, ['1_2'], ['a']],
  [String.raw`[^\d]`, ['a'], ['1']],
]);

table('predefined classes', [
  [String.raw`\d+`, ['0123456789'], ['a', '', '١']],
  [String.raw`\D`, ['a', '🙂'], ['1']],
  [String.raw`\s`, [' ', '\t', '\n', '\r'], ['a', '\u00a0']],
  [String.raw`\S`, ['a'], [' ']],
  [String.raw`\w+`, ['aZ_9'], ['ä', '-']],
  [String.raw`\W`, ['-', 'ä'], ['_']],
  [String.raw`\d{1,3}\.\d`, ['12.3'], ['1234.5']],
]);

table('~ complement', [
  ['~a', ['', 'b', 'aa'], ['a']],
  ['~(ab)', ['', 'a', 'abc'], ['ab']],
  ['a~bc', ['ac', 'abbc', 'axc'], ['abc', 'a']],
  ['~~a', ['a'], ['', 'b']],
  ['~a*', ['', 'b', 'aa', 'ba'], ['a']],
  ['~(a*)', ['b', 'ab'], ['', 'aa']],
  ['~(.*a.*)', ['', 'xyz'], ['a', 'xay']],
  ['(~(.*b.*))c', ['c', 'aac'], ['bc', 'abac']],
]);

table('& intersection', [
  ['.*a.*&.*b.*', ['ab', 'ba', 'xbya'], ['a', 'b']],
  ['a&b', [], ['', 'a', 'b', 'ab', 'a&b']],
  ['a+&.{3}', ['aaa'], ['aa', 'aab']],
  ['[a-c]&[b-d]', ['b', 'c'], ['a', 'd']],
  ['x|a+&.{2}', ['x', 'aa'], ['a', 'xx']],
  ['~(abc)&.{3}', ['abd'], ['abc', 'ab']],
  ['.*&~(.*secret.*)', ['', 'open'], ['a secret b']],
]);

table('<n-m> intervals', [
  ['<1-20>', ['1', '20', '007', '0020'], ['0', '21', '', 'a', '1.5']],
  ['<20-1>', ['1', '20'], ['21']],
  ['<01-20>', ['01', '20', '09'], ['1', '001', '21', '00']],
  ['<5-5>', ['5'], ['4', '6', '05']],
  ['10\\.<0-255>', ['10.0', '10.255', '10.12'], ['10.256', '10.']],
  ['a<8-12>b', ['a8b', 'a12b', 'a010b'], ['a7b', 'a13b', 'ab']],
  ['<0-3>+', ['0', '33', '0123'], ['4', '']],
]);

table('# and @', [
  ['@', ['', 'abc', '\n'], []],
  ['a@', ['a', 'abc'], ['', 'ba']],
  ['#', [], ['', 'a', '#']],
  ['a|#', ['a'], ['', '#']],
  ['a#b', [], ['ab']],
  ['#*', [''], ['#']],
  ['@&~(abc)', ['', 'ab'], ['abc']],
]);

table('quoted text', [
  ['"a.c"', ['a.c'], ['abc']],
  ['""', [''], ['"']],
  ['"ab"*', ['', 'abab'], ['abb']],
  ['x"[*]"y', ['x[*]y'], []],
  [String.raw`"a\"`, ['a\\'], ['a"']],
]);

table(
  'without regard to case',
  [
    ['abc', ['ABC', 'aBc'], ['abd']],
    ['[ab]c', ['BC'], ['dc']],
    ['[^ab]', ['c'], ['A', 'B', 'a']],
    ['[a-c]', ['b'], ['B']],
    [String.raw`\w`, ['A', 'a'], []],
    ['"ab"', ['AB'], []],
    ['größe', ['GRÖßE', 'GRÖẞE'], ['GRÖSSE']],
    ['k', ['K', '\u212a'], []],
    ['s', ['S', 'ſ'], []],
    ['i', ['I'], ['ı', 'İ']],
    ['σ', ['Σ', 'ς'], []],
    ['𐐨', ['𐐀'], []],
    ['~a', ['b', ''], ['A', 'a']],
  ],
  true
);

describe('refused', () => {
  test.each([
    ['an open group', '(a', '[)] is missing'],
    ['a group that is not open', 'a)', 'unexpected [)]'],
    ['an open class', '[a', 'a character is missing'],
    ['an empty class', '[]', 'a character is missing'],
    ['an empty negated class', '[^]', 'a character is missing'],
    ['a range backwards', '[c-a]', 'the range [c-a] is backwards'],
    ['an open range', '[a-]', 'backwards'],
    ['an open quote', '"a', 'a closing ["] is missing'],
    ['an open count', 'a{2', '[}] is missing'],
    ['no count', 'a{}', 'a number is missing'],
    ['no minimum', 'a{,2}', 'a number is missing'],
    ['no number', 'a{x}', 'a number is missing'],
    ['an open interval', '<1-2', '[>] is missing'],
    ['a named automaton', '<name>', 'a number is missing'],
    ['half an interval', '<1>', '[-] is missing'],
    ['a backslash at the end', 'a\\', 'a character behind [\\] is missing'],
    ['a class that does not exist', String.raw`\b`, String.raw`[\b] is no character class`],
    ['an alternative without text', 'a|', 'an empty alternative'],
    ['nothing before the alternative', '|a', 'an empty alternative'],
    ['nothing behind &', 'a&', 'an empty alternative'],
    ['a complement of nothing', '~', 'a character is missing'],
    [
      'too many repetitions',
      `a{${MAX_REPETITIONS + 1}}`,
      `more than ${MAX_REPETITIONS} repetitions`,
    ],
    [
      'too many repetitions at most',
      `a{1,${MAX_REPETITIONS + 1}}`,
      `more than ${MAX_REPETITIONS} repetitions`,
    ],
    ['too long', 'a'.repeat(MAX_PATTERN_LENGTH + 1), `Elasticsearch allows ${MAX_PATTERN_LENGTH}`],
  ])('%s', (_reason, pattern, reason) => {
    expect(() => compileLuceneRegexp(pattern, false)).toThrow(LuceneRegexpError);
    expect(() => compileLuceneRegexp(pattern, false)).toThrow(reason);
  });

  test('with the place', () => {
    expect(() => compileLuceneRegexp('ab[c-a]', false)).toThrow(
      / at character 7 of \[ab\[c-a\]\]$/
    );
  });
});

describe('whatever the pattern, matching returns', () => {
  const manyAs = 'a'.repeat(60);

  test.each([
    ['nested stars', `${'('.repeat(20)}a${')*'.repeat(20)}b`, manyAs, false],
    ['stars nested 330 deep', `${'('.repeat(330)}a${')*'.repeat(330)}b`, manyAs, false],
    ['pluses nested 330 deep', `${'('.repeat(330)}a${')+'.repeat(330)}b`, manyAs, false],
    ['400 optional ones', `${'a?'.repeat(400)}${'a'.repeat(200)}`, 'a'.repeat(1_000), false],
    ['multiplied counts', '(a{0,44}){0,44}b', 'a'.repeat(500), false],
    ['nested pluses', '((((a+)+)+)+)+', manyAs, true],
    ['overlapping alternatives', '(a|aa|aaa|a*)*b', manyAs, false],
    ['sixty optional ones', `${'a?'.repeat(60)}${'a'.repeat(60)}`, manyAs, true],
    ['the longest count', `a{${MAX_REPETITIONS}}`, 'a'.repeat(MAX_REPETITIONS), true],
    ['the longest pattern', 'a'.repeat(MAX_PATTERN_LENGTH), 'a'.repeat(MAX_PATTERN_LENGTH), true],
    ['deep groups', `${'('.repeat(499)}a${')'.repeat(499)}`, 'a', true],
    ['many complements', `${'~'.repeat(998)}a`, 'a', true],
    ['many intersections', Array(100).fill('.*a.*').join('&'), manyAs, true],
    ['a long text', '(.*a.*)&~(.*b.*)', 'a'.repeat(200_000), true],
    ['a long number', '<1-20>', '0'.repeat(100_000) + '7', true],
  ])('%s', (_what, pattern, text, expected) => {
    expect(compileLuceneRegexp(pattern, false)(text)).toBe(expected);
  });

  test.each(['(a{0,1000}){0,1000}', '((a{1,100}){1,100}){1,100}', '((a{9}){99}){99}'])(
    'counts of counts are refused: %s has too many states',
    (pattern) => {
      expect(() => compileLuceneRegexp(pattern, false)).toThrow(LuceneRegexpError);
    }
  );
});

test('states beyond those that are kept are built anew', () => {
  // Which of the last 24 characters are an `a` makes millions of states.
  const matches = compileLuceneRegexp('.*a.{23}', false);
  let seed = 1;
  const bits = Array.from({ length: 3_000 }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % 2 === 0 ? 'a' : 'b';
  });
  for (let length = 24; length <= 3_000; length += 97) {
    const text = bits.slice(0, length).join('');
    expect(matches(text)).toBe(text.charAt(length - 24) === 'a');
  }
});

test('one expression is used for many texts', () => {
  const matches = compileLuceneRegexp('(ab)*', false);
  expect(['', 'ab', 'a', 'abab', 'ab', ''].map(matches)).toEqual([
    true,
    true,
    false,
    true,
    true,
    true,
  ]);
});
