import { describe, expect, test } from 'vitest';
import { alertInstanceId } from './alert_instance_id';
import { dataStreamName } from './data_stream_name';
import { runError } from './run_error';
import { runWarnings } from './run_messages';
import { unknownColumns } from './unknown_columns';

describe('the data stream of an index', () => {
  test.each([
    [
      '.ds-logs-endpoint.events.network-default-2026.03.01-000007',
      'logs-endpoint.events.network-default',
    ],
    [
      'partial-.ds-logs-windows.forwarded-default-2026.03.01-000001',
      'logs-windows.forwarded-default',
    ],
    ['restored-.ds-logs-a-default-2026.03.01-000001', 'logs-a-default'],
    ['shrink-ab1c-.ds-logs-a-default-2026.03.01-000001', 'logs-a-default'],
    ['europe:.ds-logs-a-default-2026.03.01-000001', 'europe:logs-a-default'],
    ['winlogbeat-9.4.0', 'winlogbeat-9.4.0'],
    ['endgame-1.4-000001', 'endgame-1.4-000001'],
  ])('%s: %s', (index, name) => {
    expect(dataStreamName(index)).toBe(name);
  });
});

describe('the id of an alert', () => {
  const event = { index: '.ds-logs-a-default-2026.03.01-000001', id: 'x' };
  const id = alertInstanceId(event, 'default', 'rule-1');

  test('stays the same after rollover', () => {
    const rolledOver = { ...event, index: '.ds-logs-a-default-2026.03.02-000002' };
    expect(alertInstanceId(rolledOver, 'default', 'rule-1')).toBe(id);
  });

  test.each([
    ['another event', { ...event, id: 'y' }, 'default', 'rule-1'],
    ['another stream', { ...event, index: 'logs-b' }, 'default', 'rule-1'],
    ['another space', event, 'other', 'rule-1'],
    ['another rule', event, 'default', 'rule-2'],
    ['parts that would join to the same text', { ...event, id: 'xd' }, 'efault', 'rule-1'],
  ])('differs for %s', (_title, other, space, ruleId) => {
    expect(alertInstanceId(other, space, ruleId)).not.toBe(id);
  });
});

describe('unknown columns', () => {
  test.each([
    ['one', 'Found 1 problem\nline 1:15: Unknown column [user.id]', ['user.id']],
    [
      'several, with suggestions and repetition',
      'Found 3 problems\nline 1:1: Unknown column [a.b], did you mean [a.c]?\nline 2:9: Unknown column [d]\nline 3:1: Unknown column [d]',
      ['a.b', 'd'],
    ],
    ['none', 'Found 1 problem\nline 1:1: Unknown function [x]', []],
    [
      'beside another problem, which making fields optional does not mend',
      'Found 2 problems\nline 1:1: Unknown column [a]\nline 1:9: first argument of [:] must be [string]',
      [],
    ],
  ])('%s', (_title, message, columns) => {
    expect(unknownColumns(message)).toEqual(columns);
  });
});

/** An error as the Elasticsearch client throws it. */
function responseError(statusCode: number, type: string, reason: string): Error {
  const error = new Error(reason);
  return Object.assign(error, { meta: { statusCode, body: { error: { type, reason } } } });
}

describe('errors of a run say what to do and whom they concern', () => {
  test.each([
    [
      'a missing privilege',
      responseError(403, 'security_exception', 'unauthorized'),
      true,
      /Give its owner the read privilege/,
    ],
    [
      'bad credentials',
      responseError(401, 'security_exception', 'bad key'),
      true,
      /Disable and enable/,
    ],
    [
      'a query that is refused',
      responseError(400, 'verification_exception', 'Found 1 problem'),
      true,
      /does not accept the query/,
    ],
    [
      'a bad exception',
      responseError(400, 'parsing_exception', 'unknown query'),
      true,
      /not valid/,
    ],
    [
      'a missing index',
      responseError(404, 'index_not_found_exception', 'no such index [x]'),
      true,
      /index pattern of the rule is not valid: logs-\*/,
    ],
    ['an outage', new Error('connect ECONNREFUSED'), false, /will be searched again/],
    [
      'an overload',
      responseError(429, 'circuit_breaking_exception', 'too large'),
      false,
      /will be searched again/,
    ],
    ['something that is no error', 'oops', false, /oops/],
  ])('%s', (_title, error, isUserError, message) => {
    const result = runError(error, ['logs-*']);
    expect(result.isUserError).toBe(isUserError);
    expect(result.message).toMatch(message);
  });

  test('a long cause is cut', () => {
    expect(runError(new Error('x'.repeat(10_000)), []).message.length).toBeLessThan(700);
  });
});

describe('warnings of a run', () => {
  const ordinary = {
    skipped: undefined,
    waiting: 0,
    waitingAtLeast: false,
    limit: 100,
    incomplete: [],
    unmappedFields: [],
    indices: ['logs-*'],
    nothingToSearch: false,
    unreadableExceptions: 0,
    exceptionProblems: [],
  };

  test('there is none after an ordinary run', () => {
    expect(runWarnings(ordinary)).toEqual([]);
  });

  test.each([
    [
      'skipped time',
      { skipped: { from: 0, to: 3_600_000 } },
      /from 1970-01-01T00:00:00.000Z to 1970-01-01T01:00:00.000Z was not searched/,
    ],
    ['waiting events', { waiting: 4_900 }, /^4900 matching events wait .* at most 100 alerts/],
    ['uncounted waiting events', { waiting: 10_000, waitingAtLeast: true }, /^at least 10000/],
    [
      'partial results',
      { incomplete: ['a shard failed'] },
      /\(a shard failed\).*searches this time again/,
    ],
    [
      'unmapped fields',
      { unmappedFields: ['user.id'] },
      /No index of logs-\* has the fields user\.id/,
    ],
    [
      'exceptions that cannot be read',
      { unreadableExceptions: 2 },
      /^2 of the exceptions cannot be read, so they did not apply/,
    ],
    [
      'starts of processes that were not found',
      { exceptionProblems: ['the search ran out of time'] },
      /may not have applied \(the search ran out of time\)\. Alerts were raised/,
    ],
    ['no index', { nothingToSearch: true }, /No index matches logs-\* yet/],
  ])('%s', (_title, finding, sentence) => {
    expect(runWarnings({ ...ordinary, ...finding })).toEqual([expect.stringMatching(sentence)]);
  });
});
