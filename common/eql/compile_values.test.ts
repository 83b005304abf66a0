import { describe, expect, test } from 'vitest';
import { holds } from '../../test/support/eql_queries';

type Row = [reason: string, condition: string, x: unknown, expected: boolean];

const table = (title: string, rows: readonly Row[]) =>
  describe(title, () => {
    test.each(rows)('%s: %s', (_reason, condition, x, expected) => {
      expect(holds(condition, { x })).toBe(expected);
    });
  });

table('the constant says what the value is read as', [
  ['digits as a number', 'x == 22', '22', true],
  ['a number as text', 'x == "22"', 22, true],
  ['a decimal in quotes', 'x > 2', '2.5', true],
  ['spaces round a number', 'x == 22', ' 22 ', true],
  ['a sign', 'x == -22', '-22', true],
  ['an exponent', 'x == 2200', '2.2e3', true],
  ['a number must be one as a whole', 'x == 22', '22a', false],
  ['empty text is no number', 'x == 0', '', false],
  ['true is no number', 'x == 1', true, false],
  ['text of a truth value', 'x == true', 'true', true],
  ['text of false', 'x == false', 'false', true],
  ['empty text is false', 'x == false', '', true],
  ['other text is neither', 'x == true or x == false', 'yes', false],
  ['a number is neither', 'x == true or x == false', 1, false],
  ['a truth value as text', 'x : "TRUE"', true, true],
  ['a bare field holding text', 'x', 'true', true],
  ['a bare field holding other text', 'x', 'abc', false],
  ['a number in a pattern', 'x : "2*"', 22, true],
  ['a number in a regular expression', 'x regex "[0-9]+"', 22, true],
  ['numbers in a list', 'x in (21, 22)', '22', true],
  ['a list of texts', 'x in ("21", "22")', 22, true],
  ['a list of texts without case', 'x in~ ("TRUE")', true, true],
  ['a number in a sum', 'x + 1 == 23', '22', true],
  ['text in a sum is null', 'x + 1 == null', 'abc', true],
  ['a number in quotes must not be exact text', 'x == 1', '1.0', true],
  ['numbers are ordered as such', 'x < 100', '9', true],
  ['numbers in quotes against text are text', 'x < "100"', '9', false],
  ['a value that is a number stays one against four digits', 'x > "4000"', 4500, true],
]);

table('integers are exact', [
  ['a bigint', 'x == 9007199254740993', 9007199254740993n, true],
  ['not its neighbour', 'x == 9007199254740992', 9007199254740993n, false],
  ['a text of digits', 'x == 9007199254740993', '9007199254740993', true],
  ['not the neighbour of that', 'x == 9007199254740992', '9007199254740993', false],
  ['greater by one', 'x > 9007199254740992', 9007199254740993n, true],
  ['the largest long', 'x == 9223372036854775807', '9223372036854775807', true],
  ['more than the largest long', 'x > 9223372036854775807', '9223372036854775808', true],
  ['a bigint as text', 'x == "9007199254740993"', 9007199254740993n, true],
  ['in a list', 'x in (1, 9007199254740993)', '9007199254740993', true],
  ['not the neighbour in a list', 'x in (1, 9007199254740992)', '9007199254740993', false],
  ['a pattern', 'x : "*993"', 9007199254740993n, true],
  ['a bigint and a decimal', 'x > 9007199254740992.0', 9007199254740993n, true],
]);

table('dates are compared as instants', [
  ['the same text', 'x == "2024-05-01T12:00:00Z"', '2024-05-01T12:00:00Z', true],
  ['more fraction digits', 'x == "2024-05-01T12:00:00Z"', '2024-05-01T12:00:00.000Z', true],
  ['no zone is UTC', 'x == "2024-05-01T12:00:00"', '2024-05-01T12:00:00Z', true],
  ['another zone', 'x == "2024-05-01T12:00:00Z"', '2024-05-01T14:00:00+02:00', true],
  ['only the day', 'x == "2024-05-01"', '2024-05-01T00:00:00.000Z', true],
  ['milliseconds', 'x == "2024-05-01"', 1714521600000, true],
  ['milliseconds in quotes', 'x == "2024-05-01"', '1714521600000', true],
  ['another instant', 'x == "2024-05-01T12:00:00.000Z"', '2024-05-01T12:00:00.001Z', false],
  ['not equal', 'x != "2024-05-01T12:00:00Z"', '2024-05-01T14:00:00+02:00', false],
  ['later', 'x > "2024-05-01T00:00:00.000Z"', '2024-05-01T00:00:00.001Z', true],
  ['earlier in spite of the text', 'x < "2024-05-01T00:00:00Z"', '2024-05-01T01:00:00+02:00', true],
  ['nanoseconds', 'x >= "2024-05-01T12:00:00Z"', '2024-05-01T12:00:00.000000001Z', true],
  ['in a list', 'x in ("2024-05-01T12:00:00Z", "a")', '2024-05-01T12:00:00.0Z', true],
  ['the text in a list', 'x in ("2024-05-01", "a")', '2024-05-01', true],
  ['case-insensitive list', 'x in~ ("2024-05-01T12:00:00Z")', '2024-05-01T12:00:00.0Z', true],
  ['a value that is no date is ordered as text', 'x > "2024-05-01"', 'abc', true],
  ['a number against milliseconds', 'x >= 1714521600000', 1714521600000, true],
  ['patterns see the text', 'x : "2024-05-*"', '2024-05-01T12:00:00Z', true],
  ['an impossible date is text', 'x == "2024-02-30"', '2024-03-01', false],
]);

table('a date with missing parts is the whole span', [
  ['equal: at any time of the day', 'x == "2024-05-01"', '2024-05-01T12:00:00Z', true],
  ['equal: to its last millisecond', 'x == "2024-05-01"', '2024-05-01T23:59:59.999Z', true],
  ['equal: not the next day', 'x == "2024-05-01"', '2024-05-02T00:00:00Z', false],
  ['in a list', 'x in ("2024-05-01", "a")', '2024-05-01T12:00:00Z', true],
  ['up to its end', 'x <= "2024-05-01"', '2024-05-01T12:00:00Z', true],
  ['not behind its start', 'x > "2024-05-01"', '2024-05-01T12:00:00Z', false],
  ['behind its end', 'x > "2024-05-01"', '2024-05-02T00:00:00Z', true],
  ['from its start', 'x >= "2024-05-01"', '2024-05-01T00:00:00Z', true],
  ['not before its start', 'x < "2024-05-01"', '2024-05-01T00:00:00Z', false],
  ['a second', 'x == "2024-05-01T12:00:00Z"', '2024-05-01T12:00:00.999Z', true],
  ['a minute', 'x == "2024-05-01T12:00"', '2024-05-01T12:00:59Z', true],
  ['a month is its first day', 'x == "2024-05"', '2024-05-01T12:00:00Z', true],
  ['a month is not its other days', 'x == "2024-05"', '2024-05-15T12:00:00Z', false],
  ['behind a month is behind its first day', 'x > "2024-05"', '2024-05-15T12:00:00Z', true],
  ['four digits alone are text', 'x == "2024"', '2024-01-01T12:00:00Z', false],
]);

describe('hostile values return', () => {
  const digits = '1'.repeat(20_000);

  test.each([
    ['a number that is none', 'x == 1', `${digits}x`],
    ['a very long number', 'x == 1', digits],
    ['a very long number to be read', 'number(x) == 1', digits],
    ['many stars', 'x : "*a*a*a*a*a*a*a*a*b"', 'a'.repeat(20_000)],
    ['nested repetition', 'x regex "((a+)+)+b"', 'a'.repeat(20_000)],
    ['a long address', 'cidrMatch(x, "::1")', ':'.repeat(20_000)],
    ['a long date', 'x == "2024-05-01"', `2024-05-01T00:00:00.${digits}Z`],
  ])('%s', (_what, condition, x) => {
    expect(holds(condition, { x })).toBe(false);
  });

  test('100,000 nested lists', () => {
    let x: unknown = 'deep';
    for (let depth = 0; depth < 100_000; depth++) x = [x];
    expect(holds('x == "deep"', { x })).toBe(true);
    expect(holds('x.y == "deep"', { x })).toBe(false);
  });

  test.each([
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '__proto__.polluted',
    'constructor.name',
  ])('the name %s is missing', (name) => {
    expect(holds(`${name} == null`, {})).toBe(true);
    expect(holds(`${name} : "*"`, {})).toBe(false);
  });

  test('own properties of such names are there', () => {
    const event: Record<string, unknown> = JSON.parse(
      '{"__proto__": {"a": "x"}, "constructor": "y"}'
    );
    expect(holds('__proto__.a == "x" and constructor == "y"', event)).toBe(true);
  });
});
