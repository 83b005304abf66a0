import { describe, expect, test } from 'vitest';
import type { EventDocument } from '../event';
import { explain } from './compile';
import { couldNotEvaluate, matchedBecause } from './explanation_sentences';
import { parse } from './parser';

const reasons = (text: string, event: EventDocument) => matchedBecause(explain(parse(text), event));
const unknowns = (condition: string, event: EventDocument) =>
  couldNotEvaluate(explain(parse(`any where ${condition}`), event));

describe('matched because', () => {
  test.each<[string, string, EventDocument, string[]]>([
    ['equality', 'x == "a"', { x: 'a' }, ['x is "a"']],
    ['a number', 'x == 5', { x: 5 }, ['x is 5']],
    ['a list', 'x in ("a", "b")', { x: 'b' }, ['x "b" matches the list entry "b"']],
    [
      'an entry in another case',
      'x : ("A", "B")',
      { x: 'b' },
      ['x "b" matches the list entry "B"'],
    ],
    [
      'a wildcard in a list',
      'x : ("A*", "B*")',
      { x: 'bc' },
      ['x "bc" matches the list entry "B*"'],
    ],
    ['one wildcard', 'x : "B*"', { x: 'bc' }, ['x "bc" matches "B*"']],
    [
      'a regular expression',
      'x regex "b.*"',
      { x: 'bc' },
      ['x "bc" matches the regular expression "b.*"'],
    ],
    ['order', 'x > 5', { x: 7 }, ['x > 5 holds, x is 7']],
    ['a computed clause', 'length(x) == 2', { x: 'bc' }, ['length(x) == 2 holds, x is "bc"']],
    ['only the true alternative', 'x == "a" or x == "b"', { x: 'b' }, ['x is "b"']],
    ['both alternatives', 'x == "a" or y == "b"', { x: 'a', y: 'b' }, ['x is "a"', 'y is "b"']],
    [
      'the same only once',
      'x == "a" or (x == "a" and y)',
      { x: 'a', y: true },
      ['x is "a"', 'y is true'],
    ],
    [
      'not what every match has in common',
      'x == "a" and y : ("b", "c")',
      { x: 'a', y: 'c' },
      ['y "c" matches the list entry "c"'],
    ],
    [
      'in the order of the query',
      'x : "a*" and length(y) == 1 and z : ("d", "e")',
      { x: 'ab', y: 'c', z: 'd' },
      ['x "ab" matches "a*"', 'length(y) == 1 holds, y is "c"', 'z "d" matches the list entry "d"'],
    ],
    ['no exclusions beside reasons', 'x == "a" and not y == "b"', { x: 'a' }, ['x is "a"']],
    ['no presence beside reasons', 'x == "a" and y != null', { x: 'a', y: 1 }, ['x is "a"']],
    ['presence alone', 'x != null', { x: 1 }, ['x != null holds']],
    ['an exclusion alone', 'not x == "a"', { x: 'b' }, ['the exclusion does not apply: x == "a"']],
    ['different alone', 'x != "a"', {}, ['the exclusion does not apply: x == "a"']],
    ['a constant alone', 'true', {}, ['true holds']],
    ['backslashes as they are', 'x == "C:\\\\a"', { x: 'C:\\a' }, ['x is "C:\\a"']],
    ['no match', 'x == "a"', { x: 'b' }, []],
  ])('%s', (_reason, condition, event, expected) => {
    expect(reasons(`any where ${condition}`, event)).toEqual(expected);
  });

  test('the category is no reason beside others', () => {
    const event = { event: { category: 'process' }, x: 'a' };
    expect(reasons('process where x == "a"', event)).toEqual(['x is "a"']);
  });

  test('a line break in a value stays out of the sentence', () => {
    expect(reasons('any where x : "a*"', { x: 'a\nb' })).toEqual([
      String.raw`x "a\nb" matches "a*"`,
    ]);
  });
});

describe('could not evaluate', () => {
  const missing = (fields: string, clause: string) =>
    `the exclusion ${clause} could not be evaluated: ${fields} missing`;

  test.each<[string, string, EventDocument, string[]]>([
    ['the field is missing', 'not x == "a"', {}, [missing('x is', 'x == "a"')]],
    ['the field is there', 'not x == "a"', { x: 'b' }, []],
    ['different, missing', 'x != "a"', {}, [missing('x is', 'x == "a"')]],
    ['not in, missing', 'x not in ("a", "b")', {}, [missing('x is', 'x in ("a", "b")')]],
    [
      'both fields missing',
      'not (x == "a" and y == "b")',
      {},
      [missing('x and y are', 'x == "a" and y == "b"')],
    ],
    [
      'one missing, the other true',
      'not (x == "a" and y == "b")',
      { x: 'a' },
      [missing('y is', 'x == "a" and y == "b"')],
    ],
    ['one missing, the other settles it', 'not (x == "a" and y == "b")', { x: 'c' }, []],
    [
      'an alternative missing',
      'not (x == "a" or y == "b")',
      { x: 'c' },
      [missing('y is', 'x == "a" or y == "b"')],
    ],
    [
      'the same field once',
      'not (x == "a" or x == "b")',
      {},
      [missing('x is', 'x == "a" or x == "b"')],
    ],
    ['absence can be looked at', 'not x != null', {}, []],
    [
      'a negation inside',
      'not (not x == "a" and y == "b")',
      { x: 'c' },
      [missing('y is', 'not x == "a" and y == "b"')],
    ],
    ['a computed clause', 'not length(x) > 2', {}, [missing('x is', 'length(x) > 2')]],
    [
      'several exclusions',
      'not x == "a" and not y == "b"',
      {},
      [missing('x is', 'x == "a"'), missing('y is', 'y == "b"')],
    ],
    [
      'an exclusion in an alternative that holds',
      'z or not x == "a"',
      { z: true },
      [missing('x is', 'x == "a"')],
    ],
    ['an exclusion in an alternative that fails', 'z or (y and not x == "a")', { z: true }, []],
    ['a requirement is no exclusion', 'x == "a" or true', {}, []],
    ['the query does not match', 'not x == "a" and y', {}, []],
    ['a constant exclusion', 'not false', {}, []],
  ])('%s: %s', (_reason, condition, event, expected) => {
    expect(unknowns(condition, event)).toEqual(expected);
  });

  test('a long exclusion is named by its fields', () => {
    const list = Array.from({ length: 20 }, (_, at) => `"entry ${at}"`).join(', ');
    expect(unknowns(`not (x : (${list}) and y == 1 and z == 2 and x != "b")`, { y: 1 })).toEqual([
      missing('x and z are', 'by x, y, and z'),
    ]);
  });
});
