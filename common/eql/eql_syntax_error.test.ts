import { describe, expect, test } from 'vitest';
import { refusal } from '../../test/support/eql_queries';

const lines = (...each: string[]) => each.join('\n');

describe('the message', () => {
  test('holds position, reason, source line and caret', () => {
    expect(refusal('process where user.id = 0').message).toBe(
      lines(
        'line 1:23: Use [==] for an exact comparison or [:] for a case-insensitive one, [=] is not an operator',
        'process where user.id = 0',
        '                      ^'
      )
    );
  });

  test('shows only the line of the fault', () => {
    expect(refusal(lines('process where', '  a == 1 and', '  b : 4', '  or c')).message).toBe(
      lines(
        'line 3:7: [:] works on strings only, found [4]; consider using [==] instead',
        '  b : 4',
        '      ^'
      )
    );
  });

  test('keeps tabs below tabs, so that the caret stands right', () => {
    expect(refusal('any where\n\ta\t= 1').message).toMatch(/\n\ta\t= 1\n\t \t\^$/);
  });

  test('points behind the last character if something is missing at the end', () => {
    expect(refusal('any where a ==').message).toMatch(/\nany where a ==\n {14}\^$/);
  });

  test.each([
    ['\\n', 'any where\na = 1'],
    ['\\r\\n', 'any where\r\na = 1'],
    ['\\r', 'any where\ra = 1'],
  ])('counts lines ended by %s', (_ending, text) => {
    const { line, column, sourceLine } = refusal(text);
    expect({ line, column, sourceLine }).toEqual({ line: 2, column: 3, sourceLine: 'a = 1' });
  });

  test('counts columns in UTF-16 units', () => {
    expect(refusal('any where a == "🙂" and b = 1').column).toBe(27);
  });
});

describe('a very long line', () => {
  const entries = Array(5_000).fill('"entry"').join(', ');

  test.each([
    ['at the start', `any where = a in (${entries})`, /\nany where = a in .*…\n {10}\^$/],
    ['in the middle', `any where a in (${entries}) = b in (${entries})`, /\n….*…\n {51}\^$/],
    ['at the end', `any where a in (${entries}) =`, /\n….*\n {100}\^$/],
  ])('is shown in part: %s', (_where, text, expected) => {
    const { message, sourceLine } = refusal(text);
    expect(message).toMatch(expected);
    expect(sourceLine).toBe(text);
    const [, excerpt = '', caret = ''] = message.split('\n');
    expect(excerpt.length).toBeLessThanOrEqual(102);
    expect(excerpt.charAt(caret.indexOf('^'))).toBe('=');
  });
});

test('the parts are there for programs', () => {
  const error = refusal('any where x == 1 && y');
  expect(error.name).toBe('EqlSyntaxError');
  expect(error.reason).toBe('Use [and] instead of [&&]');
  expect(error.location).toEqual({ start: 17, end: 19 });
});
