import { describe, expect, test } from 'vitest';
import { refusalOf } from '../../test/support/eql_queries';
import { parse } from './parser';

const accepted = (condition: string) => () => parse(`any where ${condition}`);
const refused = (condition: string) => refusalOf(`any where ${condition}`);

describe('conditions', () => {
  test.each([
    [
      'a string',
      '"x"',
      '1:11 A condition needs to be true or false, found the string ["x"]; compare it with a value',
    ],
    [
      'a number',
      '1',
      '1:11 A condition needs to be true or false, found the number [1]; compare it with a value',
    ],
    [
      'a sum',
      'a + 1',
      '1:11 A condition needs to be true or false, found the number [a + 1]; compare it with a value',
    ],
    [
      'a sign',
      'a and -1',
      '1:17 A condition needs to be true or false, found the number [-1]; compare it with a value',
    ],
    [
      'a function that gives a string',
      'not concat(a)',
      '1:15 A condition needs to be true or false, found the string [concat(a)]; compare it with a value',
    ],
    [
      'a function that gives a number',
      '(a or length(a))',
      '1:17 A condition needs to be true or false, found the number [length(a)]; compare it with a value',
    ],
    [
      'behind a correct one, on the next line',
      'a == 1 and\n  "x"',
      '2:3 A condition needs to be true or false, found the string ["x"]; compare it with a value',
    ],
    [
      'inside an argument',
      'string(a or 1) == "x"',
      '1:23 A condition needs to be true or false, found the number [1]; compare it with a value',
    ],
  ])('%s', (_reason, condition, expected) => {
    expect(refused(condition)).toBe(expected);
  });

  test.each([
    'a',
    '?a',
    'true',
    'null',
    'not null',
    'startsWith(a, "x")',
    'cidrMatch(a, "::1")',
    '(a == 1) == true',
  ])('%s is one', (condition) => {
    expect(accepted(condition)).not.toThrow();
  });
});

describe('fields are compared with constants', () => {
  test.each([
    [
      'field and field',
      'a == b',
      '1:16 Comparisons against fields are not (currently) supported; offender [b] in [==]',
    ],
    [
      'field and itself',
      'a != a',
      '1:16 Comparisons against fields are not (currently) supported; offender [a] in [!=]',
    ],
    [
      'field and computed',
      'a > length(b)',
      '1:15 Comparisons against fields are not (currently) supported; offender [length(b)] in [>]',
    ],
    [
      'computed and computed',
      'a + 1 <= b + 1',
      '1:20 Comparisons against fields are not (currently) supported; offender [b + 1] in [<=]',
    ],
    [
      'a field in a list',
      'a in (b, "x")',
      '1:17 Comparisons against fields are not (currently) supported; offender [b] in [in]',
    ],
    [
      'a field later in a list',
      'a in~ ("x", ?b)',
      '1:23 Comparisons against fields are not (currently) supported; offender [?b] in [in~]',
    ],
    [
      'a field in a list of a constant',
      '"x" in (a)',
      '1:19 Comparisons against fields are not (currently) supported; offender [a] in [in]',
    ],
    [
      'a field in not in',
      'a not in (b)',
      '1:21 Comparisons against fields are not (currently) supported; offender [b] in [in]',
    ],
  ])('%s', (_reason, condition, expected) => {
    expect(refused(condition)).toBe(expected);
  });

  test.each([
    ['two fields inside a function', 'startsWith~(dns.question.name, host.name)'],
    ['two fields inside a sum', 'add(pid, ppid) > 100'],
    ['two fields on one side', 'a + b > 100'],
    ['a computed constant', 'a == concat("x", 1 + 2)'],
    ['a constant on the left', '5 > length(a)'],
    ['two constants', '1 == 2'],
  ])('%s is fine', (_reason, condition) => {
    expect(accepted(condition)).not.toThrow();
  });
});

describe('lists are of one type', () => {
  test.each([
    [
      'number and string',
      'a in (1, "x")',
      '1:20 All values of [in] must be of one type, found the number [1] and the string ["x"]',
    ],
    [
      'string and number',
      'a not in ("x", 1.5)',
      '1:26 All values of [in] must be of one type, found the string ["x"] and the number [1.5]',
    ],
    [
      'string and boolean',
      'a in~ ("x", true)',
      '1:23 All values of [in~] must be of one type, found the string ["x"] and the boolean [true]',
    ],
  ])('%s', (_reason, condition, expected) => {
    expect(refused(condition)).toBe(expected);
  });

  test.each([
    ['null goes with all', 'a in (null, "x", null)'],
    ['only null', 'a in (null)'],
    ['integers and decimals', 'a in (1, 1.5, -2, 3 + 4)'],
  ])('%s: fine', (_reason, condition) => {
    expect(accepted(condition)).not.toThrow();
  });
});

describe('pattern operators work on strings', () => {
  test.each([
    [
      'a number',
      'length(a) : "1"',
      '1:11 first argument of [:] must be [string], found value [length(a)] type [number]; consider using [==] instead',
    ],
    [
      'a sum',
      '(a + 1) like "1"',
      '1:12 first argument of [like] must be [string], found value [a + 1] type [number]; consider using [==] instead',
    ],
    [
      'a truth value',
      'true regex "t.*"',
      '1:11 first argument of [regex] must be [string], found value [true] type [boolean]; consider using [==] instead',
    ],
    [
      'a function that is true or false',
      'startsWith(a, "x") like~ "t*"',
      '1:11 first argument of [like~] must be [string], found value [startsWith(a, "x")] type [boolean]; consider using [==] instead',
    ],
    [
      'the predicate binds tighter than a sum',
      'a + 1 : "x" == 2',
      '1:15 first argument of [:] must be [string], found value [1] type [number]; consider using [==] instead',
    ],
    [
      'in~ does too',
      'length(a) in~ (1, 2)',
      '1:11 first argument of [in~] must be [string], found value [length(a)] type [number]; consider using [==] instead',
    ],
  ])('%s', (_reason, condition, expected) => {
    expect(refused(condition)).toBe(expected);
  });

  test.each(['string(a) : "1*"', 'concat(a, b) like "x"', 'null : "x"', '"x" : "X"'])(
    '%s is fine',
    (condition) => {
      expect(accepted(condition)).not.toThrow();
    }
  );
});

describe('regular expressions', () => {
  test.each([
    ['an open group', 'a regex "(x"', /^1:19 Invalid regular expression: \[\)\] is missing/],
    ['an open class', 'a regex~ "[x"', /^1:20 Invalid regular expression: /],
    [
      'the second of a list',
      'a regex ("x", "x{2")',
      /^1:25 Invalid regular expression: \[\}\] is missing/,
    ],
    [
      'too long',
      `a regex "${'x'.repeat(1_001)}"`,
      /^1:19 Invalid regular expression: it has 1001 characters/,
    ],
    ['too many repetitions', 'a regex "x{1001}"', /more than 1000 repetitions/],
  ])('%s', (_reason, condition, expected) => {
    expect(refused(condition)).toMatch(expected);
  });

  test('are not looked for in wildcards', () => {
    expect(accepted('a like "(x" and a : "[*"')).not.toThrow();
  });
});

describe('arguments', () => {
  test.each([
    ['length of a number', 'length(1) == 1', '1:18 [length] needs a string, found the number [1]'],
    [
      'startsWith of a number',
      'startsWith(1, "x")',
      '1:22 [startsWith] needs a string, found the number [1]',
    ],
    [
      'endsWith with a number',
      'endsWith(a, 1)',
      '1:23 [endsWith] needs a string, found the number [1]',
    ],
    [
      'stringContains with a truth value',
      'stringContains~(a, true)',
      '1:30 [stringContains] needs a string, found the boolean [true]',
    ],
    ['between', 'between(a, "x", 1) == "y"', '1:27 [between] needs a string, found the number [1]'],
    [
      'between greedy by a number',
      'between(a, "x", "y", 1) == "y"',
      '1:32 [between] needs a boolean, found the number [1]',
    ],
    [
      'between greedy by a string',
      'between(a, "x", "y", "true") == "y"',
      '1:32 [between] needs a boolean, found the string ["true"]',
    ],
    [
      'substring of a number',
      'substring(1, 2) == "x"',
      '1:21 [substring] needs a string, found the number [1]',
    ],
    [
      'substring from a string',
      'substring(a, "2") == "x"',
      '1:24 [substring] needs a number, found the string ["2"]',
    ],
    [
      'indexOf from a string',
      'indexOf(a, "x", "1") == 1',
      '1:27 [indexOf] needs a number, found the string ["1"]',
    ],
    ['number of a number', 'number(1) == 1', '1:18 [number] needs a string, found the number [1]'],
    [
      'number of a truth value',
      'number(true) == 1',
      '1:18 [number] needs a string, found the boolean [true]',
    ],
    [
      'number with a base from a field',
      'number(a, b) == 1',
      '1:21 [number] needs its base as an integer, found [b]',
    ],
    [
      'number with a decimal base',
      'number(a, 10.0) == 1',
      '1:21 [number] needs its base as an integer, found [10.0]',
    ],
    ['add of a string', 'add(a, "1") == 1', '1:18 [add] needs a number, found the string ["1"]'],
    [
      'modulo of a condition',
      'modulo(a == 1, 2) == 1',
      '1:18 [modulo] needs a number, found the boolean [a == 1]',
    ],
    ['a sum with a string', 'a + "1" == 2', '1:15 [+] needs a number, found the string ["1"]'],
    [
      'a product of a truth value',
      'true * a == 2',
      '1:11 [*] needs a number, found the boolean [true]',
    ],
    ['a sign of a string', '-"1" == a', '1:12 [-] needs a number, found the string ["1"]'],
    [
      'inside other arguments',
      'length(concat(a, length(1))) == 1',
      '1:35 [length] needs a string, found the number [1]',
    ],
    ['in a list', 'a in (length(1))', '1:24 [length] needs a string, found the number [1]'],
  ])('%s', (_reason, condition, expected) => {
    expect(refused(condition)).toBe(expected);
  });

  test.each([
    ['null is of every type', 'length(null) == 1 or add(null, 1) == 1 or startsWith(a, null)'],
    ['a field is of every type', 'length(a) == 1 and a + 1 == 2 and between(a, b, c, d) == "x"'],
    ['concat and string take all', 'concat(1, true, "x", 1.5, null) == string(1)'],
    ['null as a base', 'number(a, null) == 1'],
    ['null as a start', 'indexOf(a, "x", null) == 1 and substring(a, null, null) == "x"'],
    ['a computed greedy', 'between(a, "x", "y", 1 == 1) == "z"'],
  ])('%s', (_reason, condition) => {
    expect(accepted(condition)).not.toThrow();
  });
});

describe('address blocks', () => {
  test.each([
    [
      'no address',
      '"10.0.0"',
      '1:24 [10.0.0] is neither an address nor a block such as [10.0.0.0/8] or [fe80::/10]',
    ],
    [
      'too many bits',
      '"10.0.0.0/33"',
      '1:24 [10.0.0.0/33] is neither an address nor a block such as [10.0.0.0/8] or [fe80::/10]',
    ],
    [
      'a name',
      '"localhost"',
      '1:24 [localhost] is neither an address nor a block such as [10.0.0.0/8] or [fe80::/10]',
    ],
    ['a number', '10', '1:24 [cidrMatch] needs address blocks as strings, found [10]'],
    ['a field', 'b', '1:24 [cidrMatch] needs address blocks as strings, found [b]'],
    [
      'the second one',
      '"::1", "::/129"',
      '1:31 [::/129] is neither an address nor a block such as [10.0.0.0/8] or [fe80::/10]',
    ],
  ])('%s', (_reason, blocks, expected) => {
    expect(refused(`cidrMatch(a, ${blocks})`)).toBe(expected);
  });

  test('an address must not be a number', () => {
    expect(refused('cidrMatch(1, "::1")')).toBe(
      '1:21 [cidrMatch] needs a string, found the number [1]'
    );
  });
});
