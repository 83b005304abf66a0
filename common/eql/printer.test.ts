import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oddVocabulary, plainVocabulary, queryArbitrary } from '../../test/support/eql_arbitraries';
import type { Expression, Field } from './ast';
import { parse } from './parser';
import { print, printExpression } from './printer';
import { withoutLocations } from './without_locations';

const printed = (condition: string) => printExpression(parse(`any where ${condition}`).condition);
const longestLine = (text: string) => Math.max(...text.split('\n').map(({ length }) => length));

describe('printing and parsing gives the same query', () => {
  test.each([
    ['plain names', plainVocabulary],
    ['odd names and strings', oddVocabulary],
  ])('%s', (_what, vocabulary) => {
    fc.assert(
      fc.property(queryArbitrary(vocabulary), (query) => {
        expect(withoutLocations(parse(print(query)))).toStrictEqual(query);
      }),
      { numRuns: 500 }
    );
  });

  test('printing again changes nothing', () => {
    fc.assert(
      fc.property(queryArbitrary(oddVocabulary), (query) => {
        const text = print(query);
        expect(print(parse(text))).toBe(text);
      })
    );
  });

  test('an expression alone is printed on one line', () => {
    fc.assert(
      fc.property(queryArbitrary(oddVocabulary), ({ condition }) => {
        const text = printExpression(condition);
        const { condition: again } = withoutLocations(parse(`any where ${text}`));
        expect(again).toStrictEqual(condition);
      })
    );
  });
});

describe('expressions', () => {
  test.each([
    ['superfluous parentheses go', '((a)) == (1) or (b and c)', 'a == 1 or b and c'],
    ['parentheses of an or stay', '(a or b) and c', '(a or b) and c'],
    ['groups of the author stay', 'a or (b or c)', 'a or (b or c)'],
    ['a sum in a product', '(a + b) * c == 1', '(a + b) * c == 1'],
    ['a difference on the right', 'a - (b - c) == 1', 'a - (b - c) == 1'],
    ['a difference on the left', '(a - b) - c == 1', 'a - b - c == 1'],
    ['a quotient of a product', 'a / (b * c) == 1', 'a / (b * c) == 1'],
    ['not of and', 'not (a and b)', 'not (a and b)'],
    ['not of a comparison', 'not (a == 1)', 'not a == 1'],
    ['not of a list', 'not a in (1)', 'a not in (1)'],
    ['not of not of a list', 'not not a in~ ("x")', 'not a not in~ ("x")'],
    ['not compared', '(not a) == false', '(not a) == false'],
    ['not in compared', '(a not in (1)) == true', '(a not in (1)) == true'],
    ['a sum in a list', '(a + 1) in (2)', '(a + 1) in (2)'],
    ['a sign of a list operand', '(-a) in (2)', '(-a) in (2)'],
    ['minus of minus', '--a == 1', '--a == 1'],
    ['plus goes', '+a == +1', 'a == 1'],
    ['a comparison of a comparison', '(a == 1) == true', '(a == 1) == true'],
    ['one pattern needs no list', 'a : ("x")', 'a : "x"'],
    ['a predicate of a predicate', '(a : "x") in (true)', '(a : "x") in (true)'],
    ['spaces', 'a==1 and b in("x","y")', 'a == 1 and b in ("x", "y")'],
    ['function names in their own spelling', 'STARTSWITH~(a,"x")', 'startsWith~(a, "x")'],
    ['comments go', 'a /* b */ == 1 // c', 'a == 1'],
    ['an optional field', '? `a`.b', '?a.b'],
    ['a decimal stays one', 'a == 2.0', 'a == 2.0'],
    ['an exponent', 'a == 1e21', 'a == 1e+21'],
    ['a large integer', 'a == 9223372036854775807', 'a == 9223372036854775807'],
    ['a large whole decimal', 'a == 9223372036854775808', 'a == 9223372036854776000.0'],
  ])('%s', (_reason, condition, expected) => {
    expect(printed(condition)).toBe(expected);
  });

  test.each([
    ['quotes', '"', String.raw`"\""`],
    ['a backslash', '\\', String.raw`"\\"`],
    ['control characters with a name', '\b\t\n\f\r', String.raw`"\b\t\n\f\r"`],
    ['other control characters', '\u0000\u001b\u007f', String.raw`"\u{0000}\u{001b}\u{007f}"`],
    ['line separators of Unicode', '\u0085\u2028\u2029', String.raw`"\u{0085}\u{2028}\u{2029}"`],
    ['single quotes as they are', "'", `"'"`],
    ['other scripts as they are', 'größe 🙂', '"größe 🙂"'],
    ['wildcards as they are', '*?', '"*?"'],
  ])('string with %s', (_what, value, expected) => {
    expect(printExpression({ kind: 'string', value })).toBe(expected);
  });

  test.each([
    ['a.b', 'a.b'],
    ['@timestamp', '@timestamp'],
    ['event.sequence', 'event.`sequence`'],
    ['any', '`any`'],
    ['Any', 'Any'],
    ['a-b.c', '`a-b`.c'],
    ['1a', '`1a`'],
    ['größe', '`größe`'],
    ['a`b', '`a``b`'],
    ['a..b', '`a..b`'],
    ['.a', '`.a`'],
    ['a b.in', '`a b`.`in`'],
  ])('field %s', (name, expected) => {
    const field: Field = { kind: 'field', name, optional: false };
    expect(printExpression(field)).toBe(expected);
    expect(printExpression({ ...field, optional: true })).toBe(`?${expected}`);
  });
});

describe('queries', () => {
  test.each([
    ['a short one stands on one line', 'process\n where\n a', 'process where a'],
    ['any', 'any where true', 'any where true'],
    ['a category that is no name', '"my events" where true', '"my events" where true'],
    ['a category that is a keyword', '"any" where true', '"any" where true'],
    ['pipes', 'any where a|tail 5|head 1', 'any where a | tail 5 | head 1'],
  ])('%s', (_reason, text, expected) => {
    expect(print(parse(text))).toBe(expected);
  });
});

describe('line width', () => {
  const names = Array.from({ length: 40 }, (_, at) => `entry-${at}.example`);
  const list = names.map((name) => `"${name}"`).join(', ');

  test('a query of exactly 100 characters stays on one line', () => {
    const query = (length: number) => `any where a == "${'x'.repeat(length - 17)}"`;
    expect(query(100)).toHaveLength(100);
    expect(print(parse(query(100)))).toBe(query(100));
    expect(print(parse(query(101)))).toBe(query(101).replace('where ', 'where\n  '));
  });

  test.each([
    ['a chain of and', Array(30).fill('abc == "def"').join(' and ')],
    ['a chain of or in a chain of and', `a and (${Array(30).fill('abc == "def"').join(' or ')})`],
    ['not of a chain', `not (${Array(30).fill('abc == "def"').join(' or ')})`],
    ['a list of patterns', `abc : (${list})`],
    ['a list of values', `abc in (${list})`],
    ['not of a list of patterns', `not abc like~ (${list})`],
    ['not of a list of values', `abc not in (${list})`],
    ['the arguments of a function', `cidrMatch(abc, ${Array(40).fill('"10.0.0.0/8"').join(', ')})`],
    ['not of a function', `not cidrMatch(abc, ${Array(40).fill('"10.0.0.0/8"').join(', ')})`],
    ['a list in a group in a group', `a and (b or (c and not (d : (${list}) and e in (${list}))))`],
  ])('%s is broken', (_what, condition) => {
    const query = parse(`process where ${condition} | head 5`);
    const text = print(query);
    expect(longestLine(text)).toBeLessThanOrEqual(100);
    expect(withoutLocations(parse(text))).toStrictEqual(withoutLocations(query));
  });

  test('a value that is too long stands alone', () => {
    const long = 'x'.repeat(200);
    expect(print(parse(`any where abc : ("short", "${long}", "short")`))).toBe(
      `any where\n  abc : (\n    "short",\n    "${long}",\n    "short"\n  )`
    );
  });

  test('looks like this', () => {
    const text = print(
      parse(`network where abc : (${list.slice(0, 112)}) and not (d == 1 and e == 2) | head 5`)
    );
    expect(text.split('\n')).toEqual([
      'network where',
      '  abc : (',
      '    "entry-0.example", "entry-1.example", "entry-2.example", "entry-3.example", "entry-4.example",',
      '    "entry-5.example"',
      '  ) and',
      '  not (d == 1 and e == 2)',
      '| head 5',
    ]);
  });
});

test('a made-up tree of equal strength keeps its form', () => {
  const a: Expression = { kind: 'field', name: 'a', optional: false };
  const pair: Expression = { kind: 'and', operands: [a, a] };
  expect(printExpression({ kind: 'and', operands: [pair, a] })).toBe('(a and a) and a');
});
