import { describe, expect, test } from 'vitest';
import { refusal, refusalOf } from '../../test/support/eql_queries';
import { parse } from './parser';
import { MAX_NESTING } from './token_reader';

describe('other kinds of queries', () => {
  test.each(['sequence', 'sample', 'join'])('%s', (kind) => {
    expect(refusalOf(`${kind} by user.id [any where true]`)).toBe(
      `1:1 [${kind}] queries are not supported here, write an event query: <category> where <condition>`
    );
  });

  test('behind a comment the place is that of the word', () => {
    expect(refusalOf('// two steps\n  sequence [any where true]')).toMatch(/^2:3 \[sequence\]/);
  });
});

describe('the frame of a query', () => {
  test.each([
    ['nothing', '', '1:1 Unexpected end of query, expected an event category or [any]'],
    ['only a comment', '/* */', '1:6 Unexpected end of query, expected an event category or [any]'],
    ['no where', 'process', '1:8 Unexpected end of query, expected [where]'],
    ['only a condition', 'a == 1', '1:3 Unexpected [==], expected [where]'],
    ['no condition', 'process where', '1:14 Unexpected end of query, expected a condition'],
    [
      'where in capitals',
      'process WHERE true',
      '1:9 Unexpected [WHERE], expected [where]; keywords are lower case: [where]',
    ],
    [
      'a backquoted category',
      '`process` where true',
      '1:1 A category cannot stand in backquotes, use double quotes ["]',
    ],
    [
      'a number as category',
      '1 where true',
      '1:1 Unexpected [1], expected an event category or [any]',
    ],
    [
      'a keyword as category',
      'by where true',
      '1:1 Unexpected [by], expected an event category or [any]',
    ],
    [
      'a second condition',
      'any where a b',
      '1:13 Unexpected [b], expected the end of the query, [and], [or] or a pipe',
    ],
    [
      'a parenthesis too many',
      'any where (a))',
      '1:14 Unexpected [)], expected the end of the query, [and], [or] or a pipe',
    ],
    ['a parenthesis too few', 'any where (a', '1:13 Unexpected end of query, expected [)]'],
    [
      'an empty pair',
      'any where ()',
      '1:12 Unexpected [)], expected a field, a value, a function or [(]',
    ],
    ['a dangling and', 'any where a and', '1:16 Unexpected end of query, expected a condition'],
    ['a dangling operator', 'any where a ==', '1:15 Unexpected end of query, expected a condition'],
    [
      'two operators',
      'any where a == == 1',
      '1:16 Unexpected [==], expected a field, a value, a function or [(]',
    ],
  ])('%s', (_reason, text, expected) => {
    expect(refusalOf(text)).toBe(expected);
  });
});

describe('keywords in capitals', () => {
  test.each([
    ['AND', 'a AND b', '1:13 Unexpected [AND]'],
    ['OR', 'a OR b', '1:13 Unexpected [OR]'],
    ['IN', 'a IN ("x")', '1:13 Unexpected [IN]'],
    ['NOT before in', 'a NOT in ("x")', '1:13 Unexpected [NOT]'],
    ['LIKE', 'a LIKE "x"', '1:13 Unexpected [LIKE]'],
    ['NOT before a condition', 'NOT a == 1', '1:11 '],
    ['NULL as a value', 'a == NULL', '1:16 '],
    ['True as a value', 'a == True', '1:16 '],
    ['REGEX', 'a REGEX "x"', '1:13 Unexpected [REGEX]'],
  ])('%s', (word, condition, start) => {
    const message = refusalOf(`any where ${condition}`);
    expect(message.slice(0, start.length)).toBe(start);
    expect(message).toContain(`keywords are lower case: [${word.split(' ')[0]?.toLowerCase()}]`);
  });
});

describe('pipes', () => {
  test.each([
    ['count', '| count', '1:18 Pipe [count] is not supported, only [head] and [tail] are'],
    ['filter', '| filter a', '1:18 Pipe [filter] is not supported, only [head] and [tail] are'],
    ['sort', '| sort a', '1:18 Pipe [sort] is not supported, only [head] and [tail] are'],
    ['unique', '| unique a', '1:18 Pipe [unique] is not supported, only [head] and [tail] are'],
    [
      'unique_count',
      '| unique_count a',
      '1:18 Pipe [unique_count] is not supported, only [head] and [tail] are',
    ],
    ['a slip of the pen', '| haed 5', '1:18 Unrecognized pipe [haed], did you mean [head]?'],
    ['capitals', '| TAIL 5', '1:18 Unrecognized pipe [TAIL], did you mean [tail]?'],
    ['nothing like it', '| xxxxxxxxxx 5', '1:18 Unrecognized pipe [xxxxxxxxxx]'],
    ['no name', '| 5', '1:18 Unexpected [5], expected the name of a pipe'],
    ['no count', '| head', '1:22 Pipe [head] expects exactly one argument but found [0]'],
    [
      'no count before the next pipe',
      '| head | tail 5',
      '1:23 Pipe [head] expects exactly one argument but found [0]',
    ],
    ['a decimal', '| head 1.5', '1:23 Pipe [head] expects a positive integer but found [1.5]'],
    ['a string', '| tail "5"', '1:23 Pipe [tail] expects a positive integer but found ["5"]'],
    [
      'beyond any count',
      '| head 9007199254740993',
      '1:23 Pipe [head] expects a positive integer but found [9007199254740993]',
    ],
    [
      'two counts',
      '| head 5 6',
      '1:25 Unexpected [6], expected the end of the query, [and], [or] or a pipe',
    ],
  ])('%s', (_reason, pipes, expected) => {
    expect(refusalOf(`any where true ${pipes}`)).toBe(expected);
  });

  test('a negative count', () => {
    expect(refusalOf('any where true | head -1')).toMatch(
      /^1:23 Pipe \[head\] expects a positive integer but found \[-/
    );
  });
});

describe('fields', () => {
  test.each([
    ['an array index', 'a[0] == 1', '1:12 Array indexes are not supported'],
    ['an array index further down', 'a.b[0].c == 1', '1:14 Array indexes are not supported'],
    [
      'a keyword behind a dot',
      'event.sequence == 1',
      '1:17 [sequence] is a keyword, in a field name it stands in backquotes: [`sequence`]',
    ],
    [
      'a keyword as a field',
      'sequence == 1',
      '1:11 Unexpected keyword [sequence]; a field of this name stands in backquotes: [`sequence`]',
    ],
    ['a dangling dot', 'a. == 1', '1:14 Unexpected [==], expected a field name'],
    [
      'a number behind a dot',
      'a.1 == 1',
      '1:12 Unexpected [.1], expected the end of the query, [and], [or] or a pipe',
    ],
    [
      'a method',
      'a.length() == 1',
      '1:19 A method call is not supported, write function(field, …)',
    ],
    [
      'a relationship',
      'child of [process where true]',
      '1:11 Process relationships [of] are not supported',
    ],
    ['only a question mark', '? == 1', '1:13 Unexpected [==], expected a field name'],
  ])('%s', (_reason, condition, expected) => {
    expect(refusalOf(`any where ${condition}`)).toBe(expected);
  });
});

describe('operators', () => {
  test.each([
    [
      'a chain of comparisons',
      'a < b <= c',
      '1:17 Comparisons cannot be chained, combine two of them with [and]',
    ],
    [
      'a chain of equals',
      '1 == 1 == true',
      '1:18 Comparisons cannot be chained, combine two of them with [and]',
    ],
    [
      'not like',
      'a not like "x"',
      '1:13 [not like] does not exist, put [not] before the whole comparison: not <field> like …',
    ],
    [
      'not regex~',
      'a not regex~ "x"',
      '1:13 [not regex~] does not exist, put [not] before the whole comparison: not <field> regex~ …',
    ],
    [
      'not :',
      'a not : "x"',
      '1:13 [not :] does not exist, put [not] before the whole comparison: not <field> : …',
    ],
    [
      'not ==',
      'a not == "x"',
      '1:13 Unexpected [not], before an operator it is only allowed in [not in]',
    ],
    ['in without values', 'a in ()', '1:17 [in] needs at least one value'],
    ['in~ without values', 'a in~ ()', '1:18 [in~] needs at least one value'],
    ['not in without values', 'a not in ()', '1:21 [in] needs at least one value'],
    ['a pattern list without values', 'a : ()', '1:16 [:] needs at least one value'],
    ['in without a list', 'a in "x"', '1:16 Unexpected ["x"], expected [(]'],
    [
      'a comma at the end of a list',
      'a in ("x",)',
      '1:21 Unexpected [)], expected a field, a value, a function or [(]',
    ],
    ['a missing comma', 'a in ("x" "y")', '1:21 Unexpected ["y"], expected [,] or [)]'],
    [
      'a number as a pattern',
      'a : 4',
      '1:15 [:] works on strings only, found [4]; consider using [==] instead',
    ],
    [
      'null as a pattern',
      'a like null',
      '1:18 [like] works on strings only, found [null]; consider using [==] instead',
    ],
    [
      'a number in a list of patterns',
      'a : ("x", 4.5)',
      '1:21 [:] works on strings only, found [4.5]; consider using [==] instead',
    ],
    ['a field as a pattern', 'a : b', '1:15 Unexpected [b], expected a string for [:]'],
    [
      'two predicates',
      'a : "x" : "y"',
      '1:19 Unexpected [:], expected the end of the query, [and], [or] or a pipe',
    ],
  ])('%s', (_reason, condition, expected) => {
    expect(refusalOf(`any where ${condition}`)).toBe(expected);
  });
});

describe('functions', () => {
  test.each([
    [
      'a slip of the pen',
      'lenght(a) > 1',
      '1:11 Unknown function [lenght], did you mean [length]?',
    ],
    ['a removed one', 'match(a, "x")', /^1:11 Unknown function \[match\]/],
    ['another removed one', 'wildcard(a, "x*")', '1:11 Unknown function [wildcard]'],
    [
      'part of a name',
      'contains(a, "x")',
      '1:11 Unknown function [contains], did you mean [stringContains]?',
    ],
    ['an unknown one with tilde', 'foo~(a)', /^1:11 Unknown function \[foo\]/],
    [
      'no form with tilde',
      'length~(a) > 1',
      '1:11 Function [length] has no case-insensitive form [length~]',
    ],
    ['a tilde behind a field', 'a~ == 1', /^1:11 Unknown function \[a\]/],
    [
      'too few arguments',
      'between(a) == "x"',
      '1:11 Function [between] expects 3 to 4 arguments but found [1]',
    ],
    [
      'no arguments',
      'length() > 1',
      '1:11 Function [length] expects exactly 1 argument but found [0]',
    ],
    [
      'too many arguments',
      'startsWith(a, "x", "y")',
      '1:11 Function [startsWith] expects exactly 2 arguments but found [3]',
    ],
    [
      'at least two',
      'cidrMatch(a)',
      '1:11 Function [cidrMatch] expects at least 2 arguments but found [1]',
    ],
    [
      'a comma at the end',
      'length(a,) > 1',
      '1:20 Unexpected [)], expected a field, a value, a function or [(]',
    ],
    ['no closing parenthesis', 'length(a > 1', '1:23 Unexpected end of query, expected [,] or [)]'],
  ])('%s', (_reason, condition, expected) => {
    const found = refusalOf(`any where ${condition}`);
    if (typeof expected === 'string') expect(found).toBe(expected);
    else expect(found).toMatch(expected);
  });
});

describe('hostile texts', () => {
  test.each([
    ['parentheses', '('.repeat(100_000)],
    ['not', 'not '.repeat(100_000)],
    ['signs', '1 == ' + '-'.repeat(100_000)],
    ['calls', 'length('.repeat(100_000)],
    ['lists', 'a in ('.repeat(100_000)],
  ])('%s nested 100,000 deep', (_what, condition) => {
    const { line, reason } = refusal(`any where ${condition}`);
    expect(line).toBe(1);
    expect(reason).toBe(`The query is nested too deeply, more than ${MAX_NESTING} levels`);
  });

  test('a sum of 100,000 terms is read or refused, not a stack overflow', () => {
    const text = `any where a == ${Array(100_000).fill('1').join(' + ')}`;
    expect(outcomeOf(text)).toMatch(/^(read|EqlSyntaxError)$/);
  });

  test('a field of 100,000 parts is refused, as no index can have it', () => {
    const text = `any where ${Array(100_000).fill('a').join('.')} == 1`;
    expect(outcomeOf(text)).toBe('EqlSyntaxError');
  });

  test('a long name is quoted in part only', () => {
    expect(refusal(`any where ${'f'.repeat(10_000)}(a)`).message.length).toBeLessThan(1_000);
  });
});

function outcomeOf(text: string): string {
  try {
    parse(text);
    return 'read';
  } catch (error) {
    return error instanceof Error ? error.name : 'unknown';
  }
}
