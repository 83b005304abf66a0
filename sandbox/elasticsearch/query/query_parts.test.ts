import { describe, expect, test } from 'vitest';
import { similarNames } from '../eql/similar_names';
import { parseDate, printDate } from '../mapping/date_format';
import { parseIp, parseIpBlock } from '../mapping/ip_address';
import { analyze } from './analyze';
import { dateBound } from './date_math';
import { compileWildcard } from './wildcard';

const now = Date.parse('2026-03-31T12:34:56.789Z');

describe('date math', () => {
  test.each([
    ['now', false, '2026-03-31T12:34:56.789Z'],
    ['now-1h', false, '2026-03-31T11:34:56.789Z'],
    ['now-1h/h', false, '2026-03-31T11:00:00.000Z'],
    ['now-1h/h', true, '2026-03-31T11:59:59.999Z'],
    ['now/w', false, '2026-03-30T00:00:00.000Z'],
    ['now-1M', false, '2026-02-28T12:34:56.789Z'],
    ['now+1y/y', false, '2027-01-01T00:00:00.000Z'],
    ['now-24H', false, '2026-03-30T12:34:56.789Z'],
    ['2026-01-31||+1M/d', false, '2026-02-28T00:00:00.000Z'],
    ['2026-01-31', true, '2026-01-31T23:59:59.999Z'],
    ['2026-01-31T10', true, '2026-01-31T10:59:59.999Z'],
    ['1767225600000', false, '2026-01-01T00:00:00.000Z'],
  ])('%s, rounded up: %s', (value, roundUp, expected) => {
    expect(new Date(dateBound({ value, now, format: undefined, roundUp })).toISOString()).toBe(
      expected
    );
  });

  test.each(['now-', 'now1d', 'now-1x', 'yesterday', '', '2026-01-01||/'])(
    '%j is refused',
    (value) => {
      expect(() => dateBound({ value, now, format: undefined, roundUp: false })).toThrow(
        /parse_exception/
      );
    }
  );
});

test.each([
  ['epoch_second', '1767225600', 1767225600000],
  ['yyyy-MM-dd', '2026-01-01', 1767225600000],
  ['yyyy||epoch_millis', '2026', 1767225600000],
  ['strict_date_optional_time', '1767225600000', undefined],
])('format %s reads %s', (format, text, expected) => {
  expect(parseDate(text, format)?.start).toBe(expected);
});

test('formats that are not spoken are refused by name', () => {
  expect(printDate(0, 'epoch_millis')).toBe('0');
  expect(() => printDate(0, 'dd/MM/yyyy')).toThrow('Invalid format: [dd/MM/yyyy]');
});

test.each([
  ['a*', 'abc', true],
  ['a*', 'ABC', false],
  ['*b?', 'ab\n', true],
  ['a\\*', 'a*', true],
  ['a\\*', 'ab', false],
  ['?', '😀', true],
  ['*a*a*a*a*a*a*b', 'a'.repeat(5_000), false],
])('wildcard %j on a text: %s', (pattern, text, expected) => {
  expect(compileWildcard(pattern, false)(text)).toBe(expected);
});

test.each([
  ['The quick-brown FOX', ['the', 'quick', 'brown', 'fox']],
  ['api.ipify.org 10.0.0.1', ['api.ipify.org', '10.0.0.1']],
  ['C:\\Users\\x.exe', ['c', 'users', 'x.exe']],
  ["don't a.1 _b", ["don't", 'a', '1', '_b']],
  ['', []],
])('words of %j', (text, expected) => {
  expect(analyze(text)).toEqual(expected);
});

test('similar names: at least half alike, the most alike first', () => {
  expect(similarNames('pib', ['pid', 'ppid', 'name'])).toEqual(['pid', 'ppid']);
  expect(similarNames('xyz', ['abc'])).toEqual([]);
});

describe('addresses', () => {
  test.each([
    ['10.0.0.1', '10.0.0.1'],
    ['2001:0DB8::0001', '2001:db8::1'],
    ['::ffff:10.0.0.1', '10.0.0.1'],
    ['10.1', undefined],
    ['fe80::1%eth0', undefined],
    ['', undefined],
  ])('%j is %j', (text, expected) => {
    expect(parseIp(text)?.text).toBe(expected);
  });

  test.each([
    ['10.6.48.157/8', '10.255.255.255', true],
    ['10.0.0.0/8', '11.0.0.0', false],
    ['2001:db8::/32', '2001:db8:ffff::1', true],
    ['0.0.0.0/0', '255.255.255.255', true],
    ['0.0.0.0/0', '2001:db8::1', false],
  ])('%s holds %s: %s', (block, address, expected) => {
    const { first = '', last = '' } = parseIpBlock(block) ?? {};
    const { key = '' } = parseIp(address) ?? {};
    expect(key >= first && key <= last).toBe(expected);
  });
});
