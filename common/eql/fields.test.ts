import { describe, expect, test } from 'vitest';
import { fields, withOptional } from './fields';
import { parse } from './parser';
import { print } from './printer';

/** Fields in short form: `?name` where every mention is optional. */
const used = (condition: string) =>
  fields(parse(`process where ${condition}`)).map(({ name, optional }) =>
    optional ? `?${name}` : name
  );

describe('fields', () => {
  test.each([
    ['in order of first mention', 'b == 1 and a == 2', ['b', 'a']],
    ['each once', 'a == 1 or a == 2', ['a']],
    ['optional', '?a == 1', ['?a']],
    ['optional in every mention', '?a == 1 or ?a == 2', ['?a']],
    ['one mention is not', '?a == 1 or a == 2', ['a']],
    ['the first mention is not', 'a == 1 or ?a == 2', ['a']],
    ['none', 'true', []],
    ['not the category', '1 == 1', []],
    [
      'in every kind of clause',
      'a == 1 and not b and c : "x" and d in (1) and e + -f == 1',
      ['a', 'b', 'c', 'd', 'e', 'f'],
    ],
    ['on the right', '1 < a', ['a']],
    ['in arguments', 'startsWith(a, concat(b, ?c))', ['a', 'b', '?c']],
    ['by full name', '`a.b`.c == 1 and a.b.c == 1', ['a.b.c']],
  ])('%s', (_reason, condition, expected) => {
    expect(used(condition)).toEqual(expected);
  });
});

describe('with optional fields', () => {
  test.each([
    ['every mention', 'a == 1 or not a == 2', ['a'], '?a == 1 or not ?a == 2'],
    ['only those named', 'a == 1 and b == 2', ['b'], 'a == 1 and ?b == 2'],
    ['already optional', '?a == 1', ['a'], '?a == 1'],
    ['none', 'a == 1', [], 'a == 1'],
    ['unknown names', 'a == 1', ['c'], 'a == 1'],
    ['the full name only', 'a.b == 1', ['a', 'b'], 'a.b == 1'],
    [
      'everywhere',
      'length(a) in (1) and -a + a == 2 and a : "x"',
      ['a'],
      'length(?a) in (1) and -?a + ?a == 2 and ?a : "x"',
    ],
  ])('%s', (_reason, condition, names, expected) => {
    const query = parse(`process where ${condition} | head 5`);
    expect(print(withOptional(query, names))).toBe(`process where ${expected} | head 5`);
    expect(print(query)).toBe(`process where ${condition} | head 5`);
  });
});
