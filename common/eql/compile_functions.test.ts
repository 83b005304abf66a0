import { describe, expect, test } from 'vitest';
import { holds } from '../../test/support/eql_queries';
import { compileValue } from './value_expression';
import { parse } from './parser';

/** What an expression of the fields `x` and `y` gives. */
function valueOf(expression: string, event: Readonly<Record<string, string | number | null>> = {}) {
  const { condition } = parse(`any where (${expression}) == null`);
  if (condition.kind !== 'comparison') throw new Error('not a comparison');
  const { fields, compute } = compileValue(condition.left);
  return compute(fields.map((field) => event[field] ?? null));
}

type Row = [reason: string, expression: string, expected: unknown];

const table = (title: string, rows: readonly Row[]) =>
  describe(title, () => {
    test.each(rows)('%s: %s', (_reason, expression, expected) => {
      expect(valueOf(expression)).toBe(expected);
    });
  });

table('add, subtract, multiply, divide, modulo', [
  ['add', 'add(2, 3)', 5],
  ['subtract', 'subtract(2, 3)', -1],
  ['multiply', 'multiply(2, 3.5)', 7],
  ['divide integers towards zero', 'divide(83, 2)', 41],
  ['divide negative integers towards zero', 'divide(-83, 2)', -41],
  ['divide by a decimal', 'divide(83, 2.0)', 41.5],
  ['divide a decimal', 'divide(83.0, 2)', 41.5],
  ['divide a computed decimal', 'divide(multiply(83, 1.0), 2)', 41.5],
  ['an operator on a computed decimal', 'multiply(83, 1.0) / 2', 41.5],
  ['modulo', 'modulo(8, 5)', 3],
  ['modulo has the sign of the dividend', 'modulo(-8, 5)', -3],
  ['modulo of decimals', 'modulo(7.5, 2)', 1.5],
  ['null', 'add(null, 1)', null],
  ['null on the right', 'modulo(1, null)', null],
  ['division by zero', 'divide(1, 0)', null],
  ['exact beyond 2^53', 'add(9007199254740992, 1)', 9007199254740993n],
  ['exact back below it', 'subtract(9007199254740993, 9007199254740992)', 1],
]);

table('between', [
  ['the text between', 'between("welcome to event query language", " ", " ")', 'to'],
  ['the first left, the next right', 'between("a[b][c]", "[", "]")', 'b'],
  ['greedy: the last right', 'between("a[b][c]", "[", "]", true)', 'b][c'],
  ['not greedy', 'between("a[b][c]", "[", "]", false)', 'b'],
  ['nothing between', 'between("a[]", "[", "]")', ''],
  ['left not found', 'between("abc", "x", "c")', ''],
  ['right not found', 'between("abc", "a", "x")', ''],
  ['right only before left', 'between("cab", "a", "c")', ''],
  ['right only before left, greedy', 'between("cab", "a", "c", true)', ''],
  ['right is not looked for inside left', 'between("[[a", "[[", "[")', ''],
  ['empty source', 'between("", "a", "b")', ''],
  ['empty left', 'between("abc", "", "c")', 'abc'],
  ['empty right', 'between("abc", "a", "")', 'abc'],
  ['case-sensitive', 'between("abc", "A", "C")', ''],
  ['case-insensitive', 'between~("aBc", "A", "C")', 'B'],
  ['case-insensitive beyond ASCII', 'between~("äBö", "Ä", "Ö")', 'B'],
  ['null source', 'between(null, "a", "b")', null],
  ['null left', 'between("abc", null, "b")', null],
  ['null right', 'between("abc", "a", null)', null],
]);

table('concat', [
  ['texts', 'concat("a", "b", "c")', 'abc'],
  ['one', 'concat("a")', 'a'],
  ['integers', 'concat("a", 1)', 'a1'],
  ['truth values', 'concat(true, false)', 'truefalse'],
  ['decimals', 'concat("x", 42.5)', 'x42.5'],
  ['large integers', 'concat(9007199254740993)', '9007199254740993'],
  ['null anywhere', 'concat("a", null)', null],
  ['only null', 'concat(null)', null],
]);

table('endsWith, startsWith, stringContains', [
  ['an end', 'endsWith("quick brown fox", "fox")', true],
  ['no end', 'endsWith("quick brown fox", "Fox")', false],
  ['an end without case', 'endsWith~("quick brown fox", "FOX")', true],
  ['empty text ends all', 'endsWith("abc", "")', true],
  ['the whole text', 'endsWith("abc", "abc")', true],
  ['longer than the text', 'endsWith("abc", "xabc")', false],
  ['a start', 'startsWith("quick brown fox", "quick")', true],
  ['no start', 'startsWith("quick brown fox", "Quick")', false],
  ['a start without case', 'startsWith~("quick brown fox", "QUICK")', true],
  ['empty text starts all', 'startsWith("", "")', true],
  ['no wildcards', 'startsWith("abc", "a*")', false],
  ['contained', 'stringContains("quick brown fox", "brown")', true],
  ['not contained', 'stringContains("quick brown fox", "Brown")', false],
  ['contained without case', 'stringContains~("quick brown fox", "BROWN")', true],
  ['empty text is not contained', 'stringContains("abc", "")', false],
  ['nothing is contained in empty text', 'stringContains("", "a")', false],
  ['null source', 'endsWith(null, "a")', null],
  ['null part', 'stringContains("a", null)', null],
]);

table('indexOf', [
  ['found', 'indexOf("subdomain.example.com", ".")', 9],
  ['from a start', 'indexOf("subdomain.example.com", ".", 9)', 9],
  ['from behind it', 'indexOf("subdomain.example.com", ".", 10)', 17],
  ['not found', 'indexOf("abc", "x")', null],
  ['not found behind the start', 'indexOf("abc", "a", 1)', null],
  ['case-sensitive', 'indexOf("abc", "B")', null],
  ['case-insensitive', 'indexOf~("abc", "B")', 1],
  ['a negative start is zero', 'indexOf("abc", "a", -5)', 0],
  ['empty text stands at the start', 'indexOf("abc", "")', 0],
  ['empty text stands at the given start', 'indexOf("abc", "", 2)', 2],
  ['empty text, negative start', 'indexOf("abc", "", -2)', 0],
  ['a start behind the end', 'indexOf("abc", "", 4)', null],
  ['null start is zero', 'indexOf("abc", "b", null)', 1],
  ['null source', 'indexOf(null, "a")', null],
  ['null part', 'indexOf("abc", null)', null],
]);

table('length', [
  ['of text', 'length("abc")', 3],
  ['of empty text', 'length("")', 0],
  ['in UTF-16 units', 'length("🙂")', 2],
  ['of null', 'length(null)', null],
]);

table('number', [
  ['an integer', 'number("1337")', 1337],
  ['a decimal', 'number("42.5")', 42.5],
  ['negative', 'number("-31")', -31],
  ['a plus sign', 'number("+31")', 31],
  ['spaces around', 'number("  31 ")', 31],
  ['hexadecimal by its prefix', 'number("0xdeadbeef")', 3735928559],
  ['hexadecimal by its base', 'number("deadbeef", 16)', 3735928559],
  ['both', 'number("0xdeadbeef", 16)', 3735928559],
  ['prefix with null base', 'number("0x1F", null)', 31],
  ['negative hexadecimal', 'number("-0x1f")', -31],
  ['binary', 'number("101", 2)', 5],
  ['octal', 'number("755", 8)', 493],
  ['base 36', 'number("Zz", 36)', 1295],
  ['null base is the default', 'number("10", null)', 10],
  ['leading zeros', 'number("007")', 7],
  ['exact beyond 2^53', 'number("9007199254740993")', 9007199254740993n],
  ['no number', 'number("abc")', null],
  ['empty text', 'number("")', null],
  ['only a sign', 'number("-")', null],
  ['two signs', 'number("--5")', null],
  ['a plus and a minus', 'number("+-5")', null],
  ['a digit the base does not have', 'number("12", 2)', null],
  ['a decimal point outside base 10', 'number("1.1", 2)', null],
  ['the prefix in another base', 'number("0x10", 8)', null],
  ['a base too small', 'number("0", 1)', null],
  ['a base too large', 'number("0", 37)', null],
  ['text behind the number', 'number("5 apples")', null],
  ['null', 'number(null)', null],
]);

table('string', [
  ['an integer', 'string(42)', '42'],
  ['a decimal', 'string(42.5)', '42.5'],
  ['a truth value', 'string(true)', 'true'],
  ['a condition', 'string(1 == 1 and 2 != 2)', 'false'],
  ['text', 'string("a")', 'a'],
  ['a large integer', 'string(9007199254740993)', '9007199254740993'],
  ['null', 'string(null)', null],
]);

table('substring', [
  ['from a start', 'substring("start cmd.exe", 6)', 'cmd.exe'],
  ['from start to end', 'substring("start cmd.exe", 0, 5)', 'start'],
  ['the last ones', 'substring("start cmd.exe", -4)', '.exe'],
  ['up to the last ones', 'substring("start cmd.exe", 6, -4)', 'cmd'],
  ['both negative', 'substring("start cmd.exe", -7, -4)', 'cmd'],
  ['end behind the text', 'substring("abc", 1, 99)', 'bc'],
  ['start behind the text', 'substring("abc", 99)', ''],
  ['start far before the text', 'substring("abc", -99, 2)', 'ab'],
  ['end before start', 'substring("abc", 2, 1)', ''],
  ['null start', 'substring("abc", null)', 'abc'],
  ['null start and end', 'substring("abc", null, 2)', 'ab'],
  ['null end', 'substring("abc", 1, null)', 'bc'],
  ['null source', 'substring(null, 1)', null],
]);

describe('fields as arguments', () => {
  test.each<[string, Readonly<Record<string, string | number | null>>, unknown]>([
    ['concat(x, ":", y)', { x: 'a', y: 1 }, 'a:1'],
    ['length(x)', { x: 12345 }, 5],
    ['substring(x, y)', { x: 'abc', y: 1 }, 'bc'],
    ['indexOf(x, y)', { x: 'abc', y: 'c' }, 2],
    ['startsWith(x, y)', { x: 'abc', y: 'a' }, true],
    ['between(x, y, "c")', { x: 'abc', y: 'a' }, 'b'],
    ['number(x) + y', { x: '2', y: 3 }, 5],
    ['number(x)', { x: 2 }, 2],
    ['add(x, x)', { x: 2 }, 4],
    ['add(x, y)', { x: 2 }, null],
    ['add(x, y)', { x: 'a', y: 1 }, null],
  ])('%s of %j', (expression, event, expected) => {
    expect(valueOf(expression, event)).toBe(expected);
  });
});

describe('cidrMatch', () => {
  test.each([
    ['in the first block', '10.1.2.3', true],
    ['in the second block', '192.168.1.1', true],
    ['in none', '8.8.8.8', false],
    ['IPv6', '::1', true],
    ['IPv6 in none', '::2', false],
    ['IPv4 in IPv6', '::ffff:10.1.2.3', true],
    ['no address', 'localhost', false],
    ['a number', 10, false],
    ['any of several', ['8.8.8.8', '10.1.2.3'], true],
  ])('%s', (_reason, x, expected) => {
    const condition = 'cidrMatch(x, "10.6.48.157/8", "192.168.0.0/16", "::1")';
    expect(holds(condition, { x })).toBe(expected);
    expect(holds(`not ${condition}`, { x })).toBe(!expected);
  });
});

describe('stringContains of a field and empty text is true for any value', () => {
  test.each([
    ['stringContains(x, "")', { x: 'abc' }, true],
    ['stringContains~(x, "")', { x: 'abc' }, true],
    ['stringContains(x, "")', { x: '' }, true],
    ['stringContains(x, "")', {}, false],
    ['stringContains(concat(x), "")', { x: 'abc' }, false],
  ])('%s of %j', (condition, event, expected) => {
    expect(holds(condition, event)).toBe(expected);
  });
});
