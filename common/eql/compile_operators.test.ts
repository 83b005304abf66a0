import { describe, expect, test } from 'vitest';
import { holds } from '../../test/support/eql_queries';
import { compile } from './compile';
import { parse } from './parser';

type Row = [reason: string, condition: string, x: unknown, expected: boolean];

/** Each row: what it shows, the condition, the value of the field `x`, whether the condition holds. */
const table = (title: string, rows: readonly Row[]) =>
  describe(title, () => {
    test.each(rows)('%s: %s for %j', (_reason, condition, x, expected) => {
      expect(holds(condition, { x })).toBe(expected);
    });
  });

table('== and !=', [
  ['equal', 'x == "abc"', 'abc', true],
  ['different', 'x == "abc"', 'abd', false],
  ['case-sensitive', 'x == "abc"', 'ABC', false],
  ['a star is a star', 'x == "a*"', 'abc', false],
  ['a star equals a star', 'x == "a*"', 'a*', true],
  ['a question mark is one', 'x == "a?c"', 'abc', false],
  ['empty text', 'x == ""', '', true],
  ['the constant on the left', '"abc" == x', 'abc', true],
  ['not different', 'x != "abc"', 'abc', false],
  ['different indeed', 'x != "abc"', 'ABC', true],
  ['negated', 'not x == "abc"', 'abd', true],
  ['numbers', 'x == 5', 5, true],
  ['integer and decimal', 'x == 5.0', 5, true],
  ['decimals', 'x == 2.5', 2.5, true],
  ['other numbers', 'x != 5', 6, true],
  ['true', 'x == true', true, true],
  ['false', 'x == false', true, false],
  ['not true', 'x != true', false, true],
  ['a computed constant', 'x == concat("a", "bc")', 'abc', true],
  ['a negative constant', 'x == -5', -5, true],
  ['a computed number', 'x == 2 + 3 * 4', 14, true],
]);

table('< <= > >=', [
  ['less', 'x < 5', 4, true],
  ['not less', 'x < 5', 5, false],
  ['less or equal', 'x <= 5', 5, true],
  ['greater', 'x > 5', 5.5, true],
  ['not greater', 'x > 5', 5, false],
  ['greater or equal', 'x >= 5', 5, true],
  ['mirrored: the constant on the left', '5 > x', 4, true],
  ['mirrored: the constant on the left, equal', '5 >= x', 5, true],
  ['mirrored: the constant on the left, less', '5 < x', 4, false],
  ['mirrored with a function', '2 < length(x)', 'abc', true],
  ['negative', 'x < -1', -2, true],
  ['text by code point: capitals first', 'x < "a"', 'Z', true],
  ['text: a prefix comes first', 'x < "ab"', 'a', true],
  ['text: equal', 'x <= "ab"', 'ab', true],
  ['text: digits as text', 'x < "abc"', '9', true],
  ['text: U+FFFD comes before an astral character', 'x < "🙂"', '\ufffd', true],
  ['text: an astral character comes behind U+FFFD', 'x > "\ufffd"', '🙂', true],
  ['text: among astral characters', 'x < "🙂"', '\u{10000}', true],
  ['a text is in no order with a number', 'x > 5', 'abc', false],
  ['nor the other way', 'x <= 5', 'abc', false],
  ['truth values have no order', 'x < true', false, false],
  ['not greater', 'not x > 5', 4, true],
]);

table('in and in~', [
  ['a member', 'x in ("abc", "def")', 'def', true],
  ['no member', 'x in ("abc", "def")', 'ghi', false],
  ['case-sensitive', 'x in ("abc")', 'ABC', false],
  ['case-insensitive', 'x in~ ("abc")', 'ABC', true],
  ['no wildcards', 'x in ("a*")', 'abc', false],
  ['no wildcards either way', 'x in~ ("a*")', 'abc', false],
  ['a star is a star', 'x in~ ("A*")', 'a*', true],
  ['numbers', 'x in (1, 2.5)', 2.5, true],
  ['truth values', 'x in (true)', true, true],
  ['null is no member', 'x in (null, "a")', 'b', false],
  ['null does not disturb', 'x in (null, "a")', 'a', true],
  ['only null', 'x in (null)', 'a', false],
  ['computed members', 'x in (1 + 1, -3)', -3, true],
  ['not in', 'x not in ("abc")', 'abd', true],
  ['not in, a member', 'x not in ("abc")', 'abc', false],
  ['not in~', 'x not in~ ("abc")', 'ABC', false],
  ['not not in', 'not x not in ("abc")', 'abc', true],
  ['a constant in a list', '"b" in ("a", "b")', 'whatever', true],
  ['a computed value', 'length(x) in (2, 3)', 'abc', true],
  ['empty text', 'x in ("")', '', true],
]);

table(':', [
  ['equal without case', 'x : "aBc"', 'AbC', true],
  ['different', 'x : "abc"', 'abcd', false],
  ['a star', 'x : "A*C"', 'axyzc', true],
  ['a question mark', 'x : "a?c"', 'ABC', true],
  ['a list', 'x : ("x*", "ABC")', 'abc', true],
  ['a list without', 'x : ("x*", "ABC")', 'abd', false],
  ['other letters', 'x : "GRÖSSE*"', 'größenwahn', false],
  ['other letters without case', 'x : "GRÖ*"', 'größe', true],
  ['only empty text', 'x : ""', '', true],
  ['not anything', 'x : ""', 'a', false],
  ['negated', 'not x : "a*"', 'b', true],
  ['negated list', 'not x : ("a*", "b")', 'B', false],
]);

table('like and like~', [
  ['case-sensitive', 'x like "a*"', 'Abc', false],
  ['a wildcard', 'x like "a*"', 'abc', true],
  ['no wildcard: equality', 'x like "abc"', 'abc', true],
  ['no wildcard: case-sensitive', 'x like "abc"', 'ABC', false],
  ['case-insensitive', 'x like~ "A?C"', 'abc', true],
  ['percent is no wildcard', 'x like "a%"', 'abc', false],
  ['an underscore is no wildcard', 'x like "a_c"', 'abc', false],
  ['a list', 'x like ("b*", "a*")', 'abc', true],
]);

table('regex and regex~', [
  ['the whole text', 'x regex "b"', 'abc', false],
  ['any text round it', 'x regex ".*b.*"', 'abc', true],
  ['case-sensitive', 'x regex "a.c"', 'ABC', false],
  ['case-insensitive', 'x regex~ "a.c"', 'ABC', true],
  ['a list', 'x regex ("x+", "[a-c]{3}")', 'abc', true],
  ['no metacharacters: equality', 'x regex "abc"', 'abc', true],
  ['anchors are ordinary characters', 'x regex "^abc$"', 'abc', false],
  ['an optional star', 'x regex "ab.*?c"', 'abc', true],
  ['a raw string', String.raw`x regex """\d+\.\d+"""`, '12.5', true],
]);

table('arithmetic', [
  ['sum', 'x + 2 == 5', 3, true],
  ['difference', 'x - 5 == -2', 3, true],
  ['product', 'x * 4 == 12', 3, true],
  ['integers divide towards zero', 'x / 2 == 41', 83, true],
  ['also negative ones', 'x / 2 == -41', -83, true],
  ['a decimal operand makes a decimal', 'x / 2.0 == 41.5', 83, true],
  ['a decimal value does too', 'x / 2 == 1.25', 2.5, true],
  ['decimal further left', 'x * 1.0 / 2 == 41.5', 83, true],
  ['the remainder has the sign of the dividend', 'x % 5 == -3', -8, true],
  ['whatever that of the divisor', 'x % -5 == 3', 8, true],
  ['the sign', '-x == 3', -3, true],
  ['the sign before a product', '-x * 2 == -6', 3, true],
  ['precedence', 'x + 2 * 3 == 9', 3, true],
  ['parentheses', '(x + 2) * 3 == 15', 3, true],
  ['division by zero is null', 'x / 0 == 0', 3, false],
  ['and null it is', 'x / 0 == null', 3, true],
  ['a remainder of zero too', 'x % 0 == null', 3, true],
  ['a decimal division by zero', 'x / 0.0 == null', 3, true],
  ['large integers stay exact', 'x + 1 == 9007199254740993', '9007199254740992', true],
  ['a product beyond 2^53', 'x * 3 == 27021597764222973', 9007199254740991, true],
  ['every mention is the same value', 'x + x == 6', 3, true],
]);

describe('and, or, not', () => {
  const bits = [true, false];
  const cases = bits.flatMap((a) => bits.map((b) => ({ a, b })));

  test.each(cases)('of $a and $b', ({ a, b }) => {
    expect(holds('a and b', { a, b })).toBe(a && b);
    expect(holds('a or b', { a, b })).toBe(a || b);
    expect(holds('not a', { a, b })).toBe(!a);
    expect(holds('not a and b', { a, b })).toBe(!a && b);
    expect(holds('not (a and b)', { a, b })).toBe(!(a && b));
    expect(holds('a or b and not a', { a, b })).toBe(a || b);
  });

  test('of many', () => {
    expect(holds('a and b and c and d', { a: true, b: true, c: true, d: true })).toBe(true);
    expect(holds('a and b and c and d', { a: true, b: true, c: false, d: true })).toBe(false);
    expect(holds('a or b or c or d', { a: false, b: false, c: true, d: false })).toBe(true);
  });
});

describe('truth values compared with true and false', () => {
  test.each([
    ['startsWith(x, "a") == true', 'abc', true],
    ['startsWith(x, "a") == false', 'abc', false],
    ['startsWith(x, "a") == false', 'b', true],
    ['startsWith(x, "a") != true', 'b', true],
    ['startsWith(x, "a") != false', 'b', false],
    ['false == startsWith(x, "a")', 'b', true],
    ['(x == "abc") == true', 'abc', true],
    ['(x == "abc") != true', 'abc', false],
    ['(x : "a*" or x : "b*") == false', 'c', true],
    ['x == true', 'abc', false],
  ])('%s for %j', (condition, x, expected) => {
    expect(holds(condition, { x })).toBe(expected);
  });
});

describe('the category', () => {
  const matches = (text: string, event: Record<string, unknown>) => compile(parse(text))(event);

  test.each([
    ['the same', 'process where true', { event: { category: 'process' } }, true],
    ['another', 'process where true', { event: { category: 'file' } }, false],
    ['case-sensitive', 'process where true', { event: { category: 'Process' } }, false],
    [
      'any value of a list',
      'process where true',
      { event: { category: ['file', 'process'] } },
      true,
    ],
    ['a list of objects', 'process where true', { event: [{ category: ['process'] }] }, true],
    ['dotted', 'process where true', { 'event.category': 'process' }, true],
    ['none', 'process where true', {}, false],
    ['any needs none', 'any where true', {}, true],
    ['a string', '"my events" where true', { event: { category: 'my events' } }, true],
    ['no wildcards', '"pro*" where true', { event: { category: 'process' } }, false],
    ['the condition counts too', 'process where false', { event: { category: 'process' } }, false],
  ])('%s', (_reason, text, event, expected) => {
    expect(matches(text, event)).toBe(expected);
  });

  test('may stand in another field', () => {
    const query = parse('process where true');
    expect(compile(query, { eventCategoryField: 'kind' })({ kind: 'process' })).toBe(true);
    expect(compile(query, { eventCategoryField: 'kind' })({ event: { category: 'process' } })).toBe(
      false
    );
  });

  test('pipes do not matter', () => {
    expect(matches('any where x == 1 | head 0', { x: 1 })).toBe(true);
  });
});
