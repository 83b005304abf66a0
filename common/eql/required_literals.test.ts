import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conditionArbitrary, type Vocabulary } from '../../test/support/eql_arbitraries';
import { flattenedValues } from '../../test/support/event_arbitraries';
import type { Query } from './ast';
import { foldCase } from './case_folding';
import { compile } from './compile';
import { parse } from './parser';
import { requiredLiterals } from './required_literals';

/** Sets in short form: `abc|~def` is one of `abc` as it is and `def` without regard to case. */
const shown = (text: string) =>
  requiredLiterals(parse(text)).map((set) =>
    set.map((literal) => `${literal.ignoreCase ? '~' : ''}${literal.text}`).join('|')
  );

describe('what must occur', () => {
  test.each<[string, string, string[]]>([
    ['the category', 'process where true', ['process']],
    ['no category', 'any where true', []],
    ['a category too short to help', '"ab" where true', []],
    ['equality', 'any where x == "abc"', ['abc']],
    ['equality from the left', 'any where "abc" == x', ['abc']],
    ['one of a list', 'any where x in ("abc", "defg")', ['abc|defg']],
    ['one of a list without case', 'any where x in~ ("abc", "defg")', ['~abc|~defg']],
    ['null is no alternative', 'any where x in ("abc", null)', ['abc']],
    ['a pattern', 'any where x : "abc"', ['~abc']],
    ['a case-sensitive pattern', 'any where x like "abc*"', ['abc']],
    ['a case-insensitive pattern', 'any where x like~ "abc*"', ['~abc']],
    ['the longest part between wildcards', 'any where x : "*abc?defg*h"', ['~defg']],
    ['the longest ASCII part', 'any where x : "größerals"', ['~erals']],
    ['all of and', 'any where x == "abc" and y == "def"', ['abc', 'def']],
    ['either of or', 'any where x == "abc" or y : "def"', ['abc|~def']],
    [
      'the rarest of each alternative',
      'any where x == "abc" and y == "defghi" or z == "jkl"',
      ['defghi|jkl'],
    ],
    ['and in or in and', 'any where x == "abc" and (y == "def" or z == "ghi")', ['abc', 'def|ghi']],
    ['a start', 'any where startsWith(x, "abc")', ['abc']],
    ['an end without case', 'any where endsWith~(x, "abc")', ['~abc']],
    ['a part', 'any where stringContains(x, "abc")', ['abc']],
    ['category and condition', 'process where x == "abc"', ['process', 'abc']],
    ['true as text stands as such', 'any where x == "true"', ['true']],
  ])('%s: %s', (_reason, text, expected) => {
    expect(shown(text)).toEqual(expected);
  });
});

describe('nothing must occur', () => {
  test.each([
    ['a short literal', 'x == "ab"'],
    ['an alternative without literal', 'x == "abc" or y > 5'],
    ['a constant alternative', 'x == "abc" or true'],
    ['an entry without literal', 'x : ("abc", "*")'],
    ['a negation', 'not x == "abc"'],
    ['different', 'x != "abc"'],
    ['not in', 'x not in ("abc")'],
    ['not a pattern', 'not x : "abc"'],
    ['presence', 'x != null'],
    ['order', 'x > "abc"'],
    ['a number has many spellings', 'x == 12345'],
    ['a text of digits may come from a number', 'x == "12345"'],
    ['so may one with an exponent', 'x == "1e21"'],
    ['so may digits in a pattern', 'x : "*12345*"'],
    ['a date has many spellings', 'x == "2024-05-01T12:00:00Z"'],
    ['also in a list', 'x in ("abc", "2024-05-01")'],
    ['a computed value', 'concat(x, "c") == "abc"'],
    ['a computed start', 'startsWith(concat(x), "abc")'],
    ['parts that are fields', 'startsWith(x, y)'],
    ['a start that is compared', 'startsWith(x, "abc") == false'],
    ['a regular expression', 'x regex "abc"'],
    ['an address', 'cidrMatch(x, "10.0.0.0/8")'],
    ['no ASCII', 'x == "äöüß"'],
    ['only null', 'x in (null)'],
    ['false', 'false'],
    ['a bare field', 'x'],
    ['empty text', 'stringContains(x, "")'],
  ])('%s: %s', (_reason, condition) => {
    expect(shown(`any where ${condition}`)).toEqual([]);
  });
});

describe('no matching event is without the literals', () => {
  const words = [
    'abc',
    'ABCdef',
    'xabcx',
    'stop',
    'ſtop',
    'kilo',
    '\u212ailo',
    'größe',
    '12345',
    'true',
    '2024-05-01',
  ];
  const vocabulary: Vocabulary = {
    fieldNames: fc.constantFrom('a', 'b'),
    strings: fc.constantFrom(
      ...words,
      '*bcd*',
      'a?cd*',
      '12*45',
      '?top',
      'KILO',
      'STOP*',
      '1e21',
      'NaN',
      'gr*ss',
      'GRÖSSE*'
    ),
  };
  const values = fc.array(
    fc.oneof(
      fc.constantFrom(...words, 'abcdef', 'KILO', '2024-05-01T00:00:00.0Z', '1.2345e4'),
      fc.constantFrom(12345, 1e21, true, 1714521600000, 12045)
    ),
    { maxLength: 5 }
  );
  const events = fc.record({ a: values, b: values });
  const queries = conditionArbitrary(vocabulary, 3).map((condition): Query => ({
    kind: 'query',
    category: { kind: 'any' },
    condition,
    pipes: [],
  }));

  test('for generated queries and events', () => {
    let checked = 0;
    fc.assert(
      fc.property(queries, events, (query, event) => {
        const sets = requiredLiterals(query);
        if (sets.length === 0 || !compile(query)(event)) return;
        checked += sets.length;
        const texts = [...flattenedValues(event).values()].flat().map(String);
        for (const set of sets) {
          expect(
            set.some(({ text, ignoreCase }) =>
              texts.some((value) => holdsLiteral(value, text, ignoreCase))
            )
          ).toBe(true);
        }
      }),
      { numRuns: 20_000 }
    );
    expect(checked).toBeGreaterThan(100);
  });

  function holdsLiteral(value: string, text: string, ignoreCase: boolean): boolean {
    return ignoreCase ? foldCase(value).includes(foldCase(text)) : value.includes(text);
  }
});
