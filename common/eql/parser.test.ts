import { describe, expect, test } from 'vitest';
import { outline } from '../../test/support/eql_outline';
import { parse } from './parser';
import { print } from './printer';
import { MAX_NESTING } from './token_reader';
import { withoutLocations } from './without_locations';

/** The tree of a condition, operator first. */
const tree = (condition: string) => outline(parse(`any where ${condition}`).condition);

describe('category', () => {
  test.each([
    ['any', 'any where true', { kind: 'any' }],
    ['a bare name', 'process where true', { kind: 'category', name: 'process' }],
    ['a string', '"my events" where true', { kind: 'category', name: 'my events' }],
    ['a raw string', String.raw`"""a\b""" where true`, { kind: 'category', name: 'a\\b' }],
    ['a keyword as a string', '"sequence" where true', { kind: 'category', name: 'sequence' }],
    ['the word any as a string is a name', '"any" where true', { kind: 'category', name: 'any' }],
    ['any is lower case only', 'Any where true', { kind: 'category', name: 'Any' }],
    ['the name of a pipe', 'head where true', { kind: 'category', name: 'head' }],
  ])('%s: %s', (_reason, text, category) => {
    expect(parse(text).category).toMatchObject(category);
  });
});

describe('precedence, tightest first', () => {
  test.each([
    ['a predicate before a sign', '-(a : "x") == 1', null],
    ['a predicate before a sum', 'a + (b) == 1', '(== (+ a b) 1)'],
    ['a predicate before not', 'not a : "x"', '(not (: a "x"))'],
    ['a sign before a product', '-a * b == 1', '(== (* (neg a) b) 1)'],
    ['a sign on the right', 'a * -b == 1', '(== (* a (neg b)) 1)'],
    ['a product before a sum', 'a + b * c == 1', '(== (+ a (* b c)) 1)'],
    ['a division before a difference', 'a - b / c == 1', '(== (- a (/ b c)) 1)'],
    ['a remainder before a sum', 'a % b + c == 1', '(== (+ (% a b) c) 1)'],
    ['a sum before a comparison', '1 < a + b', '(< 1 (+ a b))'],
    ['a comparison before not', 'not a == 1', '(not (== a 1))'],
    ['not before and', 'not a and b', '(and (not a) b)'],
    ['and before or', 'a or b and c', '(or a (and b c))'],
    ['and before or, on the left', 'a and b or c', '(or (and a b) c)'],
    ['parentheses before all', '(a or b) and c', '(and (or a b) c)'],
    ['parentheses round a sum', '(a + b) * c == 1', '(== (* (+ a b) c) 1)'],
    ['parentheses let a predicate hold for a sum', '(a + 1) in (2)', '(in (+ a 1) 2)'],
  ])('%s: %s', (_reason, condition, expected) => {
    if (expected === null) expect(() => tree(condition)).toThrow('[-] needs a number');
    else expect(tree(condition)).toBe(expected);
  });
});

describe('associativity', () => {
  test.each([
    ['differences from the left', 'a - b - c == 1', '(== (- (- a b) c) 1)'],
    ['products from the left', 'a / b * c % d == 1', '(== (% (* (/ a b) c) d) 1)'],
    ['parentheses on the right stay', 'a - (b - c) == 1', '(== (- a (- b c)) 1)'],
    ['and of many is one', 'a and b and c', '(and a b c)'],
    ['or of many is one', 'a or b or c', '(or a b c)'],
    ['groups of the author stay', 'a or (b or c)', '(or a (or b c))'],
    ['not of not', 'not not a', '(not (not a))'],
    ['minus of minus', '--a == 1', '(== (neg (neg a)) 1)'],
    ['plus leaves no trace', '+a == +1', '(== a 1)'],
    ['mixed signs', '-+-a == 1', '(== (neg (neg a)) 1)'],
    ['superfluous parentheses leave no trace', '((a)) == ((1))', '(== a 1)'],
    ['a comparison in parentheses is a value', '(a == 1) == true', '(== (== a 1) true)'],
  ])('%s: %s', (_reason, condition, expected) => {
    expect(tree(condition)).toBe(expected);
  });
});

describe('operators', () => {
  test.each(['==', '!=', '<', '<=', '>', '>='])('comparison %s', (operator) => {
    expect(tree(`a ${operator} "x"`)).toBe(`(${operator} a "x")`);
    expect(tree(`a${operator}1`)).toBe(`(${operator} a 1)`);
  });

  test.each([':', 'like', 'like~', 'regex', 'regex~'])('pattern operator %s', (operator) => {
    expect(tree(`a ${operator} "x"`)).toBe(`(${operator} a "x")`);
    expect(tree(`a ${operator} ("x", "y")`)).toBe(`(${operator} a "x" "y")`);
    expect(tree(`a ${operator}("x")`)).toBe(`(${operator} a "x")`);
  });

  test.each(['in', 'in~'])('membership %s', (operator) => {
    expect(tree(`a ${operator} ("x", "y")`)).toBe(`(${operator} a "x" "y")`);
    expect(tree(`a not ${operator} ("x")`)).toBe(`(not (${operator} a "x"))`);
    expect(tree(`not a ${operator} ("x")`)).toBe(`(not (${operator} a "x"))`);
    expect(tree(`not a not ${operator} ("x")`)).toBe(`(not (not (${operator} a "x")))`);
  });

  test.each([
    ['a list of expressions', 'a in (1 + 2, -3, null)', '(in a (+ 1 2) (neg 3) null)'],
    ['a list of conditions', 'a in (1 == 1 or false)', '(in a (or (== 1 1) false))'],
    ['a literal on the left', '"x" == a', '(== "x" a)'],
    ['a literal tested by a pattern', '"x" : "X"', '(: "x" "X")'],
    ['an operator behind a comment', 'a /* is */ : // this\n "x"', '(: a "x")'],
  ])('%s: %s', (_reason, condition, expected) => {
    expect(tree(condition)).toBe(expected);
  });
});

describe('literals', () => {
  test.each([
    ['true', 'true', 'true'],
    ['false', 'false', 'false'],
    ['null', 'a == null', '(== a null)'],
    ['an integer', 'a == 1', '(== a 1)'],
    ['a decimal that is whole', 'a == 1.0', '(== a 1d)'],
    ['the largest long', 'a == 9223372036854775807', '(== a 9223372036854775807n)'],
    ['one more is a double', 'a == 9223372036854775808', '(== a 9223372036854776000d)'],
    [
      'the smallest long is a negated double',
      'a == -9223372036854775808',
      '(== a (neg 9223372036854776000d))',
    ],
    ['a raw string', String.raw`a == """\"""`, String.raw`(== a "\\")`],
  ])('%s: %s', (_reason, condition, expected) => {
    expect(tree(condition)).toBe(expected);
  });
});

describe('fields', () => {
  test.each([
    ['one part', 'a', 'a'],
    ['parts', 'process.parent.name', 'process.parent.name'],
    ['optional', '?process.name', '?process.name'],
    ['space between the parts', 'a . b', 'a.b'],
    ['space behind the question mark', '? a', '?a'],
    ['a keyword in backquotes', 'event.`sequence`', 'event.sequence'],
    ['parts in backquotes are joined', '`a.b`.`c`', 'a.b.c'],
    ['optional and in backquotes', '?`some?field`', '?some?field'],
    ['a doubled backquote', '`a``b`', 'a`b'],
    ['the timestamp', '@timestamp', '@timestamp'],
    ['a function name is a field without parentheses', 'length', 'length'],
    ['capitals are kept', 'Process.Ext', 'Process.Ext'],
  ])('%s: %s', (_reason, condition, expected) => {
    expect(tree(condition)).toBe(expected);
  });
});

describe('functions', () => {
  test.each([
    ['add(a, 1) == 2', '(== (add a 1) 2)'],
    ['subtract(a, 1) == 2', '(== (subtract a 1) 2)'],
    ['multiply(a, 1) == 2', '(== (multiply a 1) 2)'],
    ['divide(a, 1) == 2', '(== (divide a 1) 2)'],
    ['modulo(a, 1) == 2', '(== (modulo a 1) 2)'],
    ['between(a, "x", "y") == "z"', '(== (between a "x" "y") "z")'],
    ['between~(a, "x", "y", true) == "z"', '(== (between~ a "x" "y" true) "z")'],
    ['cidrMatch(a, "10.0.0.0/8", "::1")', '(cidrMatch a "10.0.0.0/8" "::1")'],
    ['concat(a, 1, true, "x") == "y"', '(== (concat a 1 true "x") "y")'],
    ['endsWith(a, "x")', '(endsWith a "x")'],
    ['endsWith~(a, b)', '(endsWith~ a b)'],
    ['startsWith(a, "x")', '(startsWith a "x")'],
    ['startsWith~(a, b)', '(startsWith~ a b)'],
    ['stringContains(a, "x")', '(stringContains a "x")'],
    ['stringContains~(a, b)', '(stringContains~ a b)'],
    ['indexOf(a, "x") == 0', '(== (indexOf a "x") 0)'],
    ['indexOf~(a, "x", 1) == 0', '(== (indexOf~ a "x" 1) 0)'],
    ['length(a) > 1', '(> (length a) 1)'],
    ['number(a) > 1', '(> (number a) 1)'],
    ['number(a, 16) > 1', '(> (number a 16) 1)'],
    ['string(a) : "1*"', '(: (string a) "1*")'],
    ['substring(a, -4) == "x"', '(== (substring a (neg 4)) "x")'],
    ['substring(a, 0, 4) == "x"', '(== (substring a 0 4) "x")'],
  ])('%s', (condition, expected) => {
    expect(tree(condition)).toBe(expected);
  });

  test.each([
    ['capitals', 'STARTSWITH(a, "x")', '(startsWith a "x")'],
    ['small letters', 'cidrmatch(a, "::1")', '(cidrMatch a "::1")'],
    ['small letters with tilde', 'endswith~(a, "x")', '(endsWith~ a "x")'],
    [
      'calls in calls',
      'length(substring(a, length(b))) == 1',
      '(== (length (substring a (length b))) 1)',
    ],
    [
      'a condition as an argument',
      'string(a > 1 and b != 2) == "true"',
      '(== (string (and (> a 1) (!= b 2))) "true")',
    ],
    ['space before the parenthesis', 'length (a) > 1', '(> (length a) 1)'],
  ])('%s: %s', (_reason, condition, expected) => {
    expect(tree(condition)).toBe(expected);
  });
});

describe('pipes', () => {
  test.each([
    ['head', 'any where true | head 5', [['head', 5]]],
    ['tail', 'any where true | tail 5', [['tail', 5]]],
    ['zero', 'any where true | head 0', [['head', 0]]],
    [
      'several',
      'any where true|head 9|tail 5 | head 1',
      [
        ['head', 9],
        ['tail', 5],
        ['head', 1],
      ],
    ],
    ['none', 'any where true', []],
  ])('%s: %s', (_reason, text, expected) => {
    expect(parse(text).pipes.map(({ name, count }) => [name, count])).toEqual(expected);
  });
});

describe('locations', () => {
  const text = 'process where not (a.b == "x") or length( c ) in (1, 2) | head 5';
  const { category, condition, pipes, location } = parse(text);
  const sourceOf = (node: {
    readonly location?: { readonly start: number; readonly end: number };
  }) => node.location && text.slice(node.location.start, node.location.end);

  test('each node knows its source text', () => {
    expect(sourceOf({ ...(location && { location }) })).toBe(text);
    expect(sourceOf(category)).toBe('process');
    expect(sourceOf(condition)).toBe('not (a.b == "x") or length( c ) in (1, 2)');
    const operands = condition.kind === 'or' ? condition.operands : [];
    expect(operands.map(sourceOf)).toEqual(['not (a.b == "x")', 'length( c ) in (1, 2)']);
    expect(pipes.map(sourceOf)).toEqual(['| head 5']);
  });
});

describe('size', () => {
  test.each([
    ['parentheses', '(', ')'],
    ['not', 'not ', ''],
    ['signs', '1 == -', ''],
  ])('%s up to the limit of nesting', (_what, open, close) => {
    const depth = MAX_NESTING - 1;
    const [head = '', sign = ''] = open.includes('==') ? ['1 == ', '-'] : ['', open];
    const inner = sign === '-' ? '1' : 'true';
    expect(tree(`${head}${sign.repeat(depth)}${inner}${close.repeat(depth)}`)).toBeTypeOf('string');
  });

  test('10,000 alternatives need no nesting', () => {
    const { condition } = parse(`any where ${Array(10_000).fill('a == 1').join(' or ')}`);
    expect(condition).toMatchObject({ kind: 'or', operands: { length: 10_000 } });
  });

  test('a list of 10,000 entries', () => {
    const { condition } = parse(`any where a in (${Array(10_000).fill('1').join(', ')})`);
    expect(condition).toMatchObject({ kind: 'membership', list: { length: 10_000 } });
  });
});

test('a query as long as the longest that Elastic publishes', () => {
  const entries = Array.from({ length: 2_100 }, (_, number) => `"C:\\\\tool-${number}\\\\*.exe"`);
  const text = `process where process.executable : (\n${entries.join(',\n')}\n)`;
  expect(text.length).toBeGreaterThan(47_000);
  expect(withoutLocations(parse(print(parse(text))))).toEqual(withoutLocations(parse(text)));
});

test('signs nested as deeply as a query may be stay printable', () => {
  const text = `any where a == ${'- '.repeat(MAX_NESTING)}1`;
  expect(withoutLocations(parse(print(parse(text))))).toEqual(withoutLocations(parse(text)));
});
