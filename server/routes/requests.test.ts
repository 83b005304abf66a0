import type { IKibanaResponse, KibanaResponseFactory } from '@kbn/core/server';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  alertIdParams,
  alertStatusRequest,
  explainRequest,
  findAlertsRequest,
  MAX_EXPLAINED_EVENTS,
} from '../../common/api';
import { decode } from '../../common/validation';
import { alertsQuery } from './alerts_query';
import { handleErrors } from './handle_errors';
import { validated } from './route_validation';

const result = {
  ok: <T>(value: T) => ({ value }),
  badRequest: (error: Error | string) => ({
    error: error instanceof Error ? error : new Error(error),
  }),
};

describe('requests that are refused name every fault', () => {
  test.each([
    ['an unknown filter', findAlertsRequest, { hosts: ['a'] }, 'hosts: is not known'],
    [
      'a time that is none',
      findAlertsRequest,
      { from: 'yesterday' },
      'from: "yesterday" is not a time such as 2026-03-01T12:00:00Z',
    ],
    [
      'a page too large',
      findAlertsRequest,
      { size: 201 },
      'size: 201 is not a whole number from 0 to 200',
    ],
    [
      'two at once',
      findAlertsRequest,
      { size: -1, sort: 'up' },
      'size: -1 is not a whole number from 0 to 200; sort: "up" is not "newest" or "oldest"',
    ],
    [
      'no ids',
      alertStatusRequest,
      { ids: [], status: 'open' },
      'ids: [] is not a list of 1 to 1000 ids',
    ],
    [
      'a status that is none',
      alertStatusRequest,
      { ids: ['a'], status: 'done' },
      'status: "done" is not "open", "acknowledged" or "closed"',
    ],
    ['an empty id', alertIdParams, { id: '' }, 'id: "" is not an id'],
    [
      'events that are none',
      explainRequest,
      { events: ['x'] },
      'events: ["x"] is not a list of 1 to 100 events',
    ],
    ['nothing', explainRequest, null, 'the value: null is not a request to explain events'],
  ])('%s', (_title, codec, value, message) => {
    expect(decode<unknown>(codec, value)).toEqual({ kind: 'invalid', faults: message.split('; ') });
  });

  test('too many events', () => {
    const events = Array.from({ length: MAX_EXPLAINED_EVENTS + 1 }, () => ({}));
    expect(validated(explainRequest)({ events }, result)).toHaveProperty('error');
    expect(validated(explainRequest)({ events: events.slice(1) }, result)).toHaveProperty('value');
  });

  test('whatever is sent, validation answers and does not throw', () => {
    const codecs = [findAlertsRequest, alertStatusRequest, alertIdParams, explainRequest];
    fc.assert(
      fc.property(fc.constantFrom(...codecs), fc.anything(), (codec, value) => {
        expect(['valid', 'invalid']).toContain(decode<unknown>(codec, value).kind);
      })
    );
  });
});

describe('the query of a search for alerts', () => {
  test.each([
    ['nothing asked for', {}, []],
    [
      'a time range, on the time of the event',
      { from: '2026-03-01T00:00:00Z' },
      [{ range: { 'kibana.alert.original_time': { gte: '2026-03-01T00:00:00Z' } } }],
    ],
    [
      'facets',
      { host: ['ws-01', 'ws-02'], status: ['open'], user: [] },
      [
        { terms: { 'host.name': ['ws-01', 'ws-02'] } },
        { terms: { 'kibana.alert.workflow_status': ['open'] } },
      ],
    ],
  ])('%s', (_title, request, filter) => {
    expect(alertsQuery(request)).toEqual({ bool: { filter } });
  });

  test('every word of a text must occur, in whichever field', () => {
    const query = JSON.stringify(alertsQuery({ text: ' "quoted} curl.exe ' }));
    expect(query.match(/"should"/g)).toHaveLength(2);
    expect(query).toContain(JSON.stringify({ value: '*"quoted}*', case_insensitive: true }));
  });
});

/** Answers with what it was given. */
const response: KibanaResponseFactory = {
  ok: (options) => ({ status: 200, payload: options?.body }),
  badRequest: (options) => ({ status: 400, payload: options?.body }),
  forbidden: (options) => ({ status: 403, payload: options?.body }),
  notFound: (options) => ({ status: 404, payload: options?.body }),
  conflict: (options) => ({ status: 409, payload: options?.body }),
  customError: ({ statusCode, body }) => ({ status: statusCode, payload: body }),
};

describe('errors become answers', () => {
  const logged: unknown[] = [];
  const logger = {
    debug: () => {},
    info: () => {},
    warn: () => {},
    error: (error: unknown) => logged.push(error),
    get: () => logger,
  };
  const failing = (error: Error) =>
    handleErrors(logger, response, () => Promise.reject<IKibanaResponse>(error));

  test.each([
    [
      'a conflict of the rules client',
      { isBoom: true, output: { statusCode: 409 } },
      409,
      /^Saved object conflict$/,
    ],
    [
      'a missing privilege',
      { isBoom: true, output: { statusCode: 403 } },
      403,
      /^Saved object conflict$/,
    ],
    [
      'a refusal of Elasticsearch',
      {
        meta: {
          statusCode: 403,
          body: { error: { type: 'security_exception', reason: 'may not' } },
        },
      },
      403,
      /^may not$/,
    ],
    ['Elasticsearch out of reach', { name: 'ConnectionError' }, 503, /could not be answered/],
    ['a request that was given up', { name: 'RequestAbortedError' }, 499, /was cancelled/],
    ['a bug', {}, 500, /could not be answered/],
  ])('%s', async (_title, properties, status, message) => {
    const answer = await failing(Object.assign(new Error('Saved object conflict'), properties));
    expect(answer).toMatchObject({ status, payload: { message: expect.stringMatching(message) } });
  });

  test('what is no fault of the request is logged', () => {
    expect(logged).toHaveLength(2);
  });
});
