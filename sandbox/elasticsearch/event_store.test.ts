import { Client, errors } from '@elastic/elasticsearch';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addDocuments, objectOf, refusalOf } from './contract/contract_test';
import { startEventStore, type StartedEventStore } from './start_event_store';

let started: StartedEventStore;
let client: Client;

beforeEach(async () => {
  started = await startEventStore();
  client = new Client({ node: started.url, maxRetries: 0 });
});

afterEach(async () => {
  await client.close();
  await started.close();
});

const events = [
  { '@timestamp': '2026-01-01T00:00:00Z', event: { category: 'network' } },
  { '@timestamp': '2026-01-01T00:00:01Z', event: { category: 'network' } },
];

const as = (username: string, password = username) =>
  new Client({ node: started.url, auth: { username, password }, maxRetries: 0 });

const call = (path: string, options: RequestInit = {}) => fetch(`${started.url}${path}`, options);

describe('faults', () => {
  const query = 'any where true';

  beforeEach(() => addDocuments(client, 'logs', events));

  test('an error, as often as asked', async () => {
    started.store.injectFault({
      on: 'eql',
      times: 2,
      kind: 'error',
      status: 503,
      type: 't',
      reason: 'r',
    });
    for (let time = 0; time < 2; time++) {
      expect(await refusalOf(client.eql.search({ index: 'logs', query }))).toMatchObject({
        status: 503,
        type: 't',
        reason: 'r',
      });
    }
    expect((await client.eql.search({ index: 'logs', query })).hits.events).toHaveLength(2);
  });

  test('one search of several', async () => {
    started.store.injectFault({
      on: 'msearch',
      kind: 'error',
      status: 500,
      type: 't',
      reason: 'r',
      search: 1,
    });
    const { responses } = await client.msearch({ searches: [{}, {}, {}, {}] });
    expect(responses).toMatchObject([
      { hits: { total: { value: 2 } } },
      { status: 500, error: { type: 't', reason: 'r' } },
    ]);
  });

  test('a broken connection', async () => {
    started.store.injectFault({ on: 'search', kind: 'drop' });
    await expect(client.search({ index: 'logs' })).rejects.toBeInstanceOf(errors.ConnectionError);
    expect((await client.search({ index: 'logs' })).hits.hits).toHaveLength(2);
  });

  test('a late answer, which the client may give up on', async () => {
    started.store.injectFault({ on: 'count', kind: 'delay', ms: 300 });
    await expect(client.count({ index: 'logs' }, { requestTimeout: 50 })).rejects.toBeInstanceOf(
      errors.TimeoutError
    );
  });

  test('incomplete EQL results keep their events', async () => {
    started.store.injectFault({ on: 'eql', kind: 'partial' });
    const partial = await client.eql.search({ index: 'logs', query });
    expect(partial).toMatchObject({ is_partial: true, shard_failures: [{ index: 'logs' }] });
    expect(partial.hits.events).toHaveLength(2);
    started.store.injectFault({ on: 'eql', kind: 'timeout' });
    expect(await client.eql.search({ index: 'logs', query })).toMatchObject({ timed_out: true });
  });

  test('incomplete searches and bulk requests', async () => {
    started.store.injectFault({ on: 'search', kind: 'partial' });
    expect((await client.search({ index: 'logs' }))._shards).toMatchObject({ total: 2, failed: 1 });
    started.store.injectFault({ on: 'msearch', kind: 'timeout' });
    const { responses } = await client.msearch({ searches: [{ index: 'logs' }, {}] });
    expect(responses[0]).toMatchObject({ timed_out: true });
    started.store.injectFault({ on: 'bulk', kind: 'partial' });
    const { errors: failed, items } = await client.bulk({
      index: 'logs',
      operations: [{ index: {} }, {}, { index: {} }, {}],
    });
    expect([failed, items.map((item) => item.index?.status)]).toEqual([true, [429, 201]]);
  });

  test('only the operation they are for', async () => {
    started.store.injectFault({ on: 'bulk', kind: 'drop' });
    await client.count({ index: 'logs' });
    started.store.clearFaults();
    await client.bulk({ index: 'logs', operations: [{ index: {} }, {}] });
  });
});

describe('privileges', () => {
  beforeEach(async () => {
    for (const index of ['logs-a', 'logs-b', 'secret']) await addDocuments(client, index, events);
    started.store.registerPrincipal({
      name: 'reader',
      secret: 'reader',
      indices: [{ patterns: ['logs-a', 'data*'], privileges: ['read'] }],
    });
  });

  test('patterns match what may be read; names are refused', async () => {
    const reader = as('reader');
    expect((await reader.count({ index: 'logs-*' })).count).toBe(2);
    expect((await reader.count()).count).toBe(2);
    expect((await reader.count({ index: 'sec*' })).count).toBe(0);
    const query = 'any where true';
    expect((await reader.eql.search({ index: 'logs-*', query })).hits.events).toHaveLength(2);
    expect(
      await refusalOf(
        reader.eql.search({ index: 'logs-a,secret', query, ignore_unavailable: false })
      )
    ).toEqual({
      status: 403,
      type: 'security_exception',
      reason:
        'action [indices:data/read/eql] is unauthorized for user [reader] with effective roles [reader] on indices [secret], this action is granted by the index privileges [read,all]',
      rootCause: { type: 'security_exception', reason: expect.any(String) },
    });
    expect((await reader.search({ index: 'secret', ignore_unavailable: true })).hits.hits).toEqual(
      []
    );
    expect((await refusalOf(reader.search({ index: 'absent' }))).status).toBe(403);
    expect((await refusalOf(reader.get({ index: 'secret', id: '1' }))).status).toBe(403);
    await reader.close();
  });

  test('whoever may read nothing is refused whatever is asked', async () => {
    started.store.registerPrincipal({ name: 'nobody', secret: 'nobody', indices: [] });
    const nobody = as('nobody');
    expect(
      (await refusalOf(nobody.eql.search({ index: 'x*', query: 'any where true' }))).status
    ).toBe(403);
    await nobody.close();
  });

  test('writing needs its own privilege, creating an index all of them', async () => {
    const reader = as('reader');
    const { items } = await reader.bulk({ operations: [{ index: { _index: 'logs-a' } }, {}] });
    expect(items[0]?.index).toMatchObject({ status: 403, error: { type: 'security_exception' } });
    started.store.registerPrincipal({
      name: 'writer',
      secret: 'w',
      indices: [{ patterns: ['*'], privileges: ['write'] }],
    });
    const writer = as('writer', 'w');
    await writer.index({ index: 'logs-a', document: {} });
    const refusal = await refusalOf(writer.index({ index: 'fresh', document: {} }));
    expect(refusal.reason).toMatch(/^action \[indices:admin\/auto_create\] is unauthorized/);
    expect(
      (await refusalOf(writer.indices.putIndexTemplate({ name: 't', index_patterns: ['t'] })))
        .status
    ).toBe(403);
    await Promise.all([reader.close(), writer.close()]);
  });

  test('unknown credentials are 401, none at all are the sandbox itself', async () => {
    for (const stranger of [as('reader', 'wrong'), as('stranger')]) {
      expect(await refusalOf(stranger.count({ index: 'logs-a' }))).toMatchObject({
        status: 401,
        type: 'security_exception',
      });
      await stranger.close();
    }
    expect((await client.count({ index: 'secret' })).count).toBe(2);
  });

  test('privileges on a data stream hold for its backing indices', async () => {
    await client.indices.putIndexTemplate({
      name: 'data',
      index_patterns: ['data*'],
      data_stream: {},
    });
    const { _index } = await client.create({ index: 'data', id: '1', document: events[0] ?? {} });
    const reader = as('reader');
    expect((await reader.count({ index: 'data' })).count).toBe(1);
    expect((await reader.count({ index: _index })).count).toBe(1);
    await reader.close();
  });

  test('keys may do what their owner may, or less; until they are invalidated', async () => {
    const reader = as('reader');
    const key = await reader.security.createApiKey({ name: 'key' });
    const keyed = new Client({ node: started.url, auth: { apiKey: key.encoded }, maxRetries: 0 });
    expect((await keyed.count({ index: 'logs-*' })).count).toBe(2);
    const privileges = await keyed.security.hasPrivileges({
      index: [{ names: ['logs-a', 'secret'], privileges: ['read', 'write'] }],
    });
    expect(privileges).toMatchObject({
      has_all_requested: false,
      index: { 'logs-a': { read: true, write: false }, secret: { read: false, write: false } },
    });
    await reader.security.invalidateApiKey({ ids: [key.id] });
    expect((await refusalOf(keyed.count({ index: 'logs-*' }))).status).toBe(401);
    await Promise.all([reader.close(), keyed.close()]);
  });
});

describe('HTTP', () => {
  test('info, health and the product header', async () => {
    const response = await call('/');
    expect(response.headers.get('x-elastic-product')).toBe('Elasticsearch');
    expect(await response.json()).toMatchObject({ version: { number: '9.4.0' } });
    expect(await client.ping()).toBe(true);
    expect((await client.cluster.health()).status).toBe('green');
    expect(started.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  test.each([
    ['application/json', 'application/json'],
    [
      'application/vnd.elasticsearch+json; compatible-with=9,text/plain',
      'application/vnd.elasticsearch+json;compatible-with=9',
    ],
    [
      'application/vnd.elasticsearch+json; compatible-with=8',
      'application/vnd.elasticsearch+json;compatible-with=8',
    ],
    ['*/*', 'application/json'],
  ])('answers %s with its own type', async (accept, type) => {
    expect((await call('/', { headers: { accept } })).headers.get('content-type')).toBe(type);
  });

  test('other types and versions are refused', async () => {
    const post = (type: string) =>
      call('/_search', { method: 'POST', body: '{}', headers: { 'content-type': type } });
    expect((await post('text/plain')).status).toBe(406);
    expect((await post('application/vnd.elasticsearch+json; compatible-with=7')).status).toBe(400);
    expect((await post('application/vnd.elasticsearch+json; compatible-with=9')).status).toBe(200);
  });

  test('what is not spoken is 400 or 405 and says what is', async () => {
    const unknown = await call('/_ml/anomaly_detectors');
    expect(unknown.status).toBe(400);
    expect(JSON.stringify(await unknown.json())).toMatch(
      /no handler found for uri .* speaks: .*\/\{index\}\/_eql\/search/
    );
    const wrong = await call('/_bulk', { method: 'GET' });
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'POST, PUT']);
    const parameter = await call('/_search?foo=1');
    expect(parameter.status).toBe(400);
    expect(JSON.stringify(await parameter.json())).toContain(
      'request [/_search] contains unrecognized parameter: [foo]'
    );
  });

  test('bodies: compressed ones are read, broken ones refused', async () => {
    const headers = { 'content-type': 'application/json' };
    const body = new Uint8Array(gzipSync('{"size":0}'));
    expect(
      (
        await call('/_search', {
          method: 'POST',
          body,
          headers: { ...headers, 'content-encoding': 'gzip' },
        })
      ).status
    ).toBe(200);
    for (const broken of [
      '{',
      '[]',
      'null',
      '{"size":"x"}',
      '{"query":7}',
      '{"sort":{"a":[]}}',
      '{"aggs":{"a":1}}',
    ]) {
      expect(
        (await call('/_search', { method: 'POST', body: broken, headers })).status,
        broken
      ).toBe(400);
    }
    for (const broken of [
      '{}',
      '{"index":{}}\n',
      '{"foo":{}}\n{}\n',
      '\n',
      '{"delete":{"_index":"a"}}\n',
    ]) {
      expect((await call('/_bulk', { method: 'POST', body: broken, headers })).status, broken).toBe(
        400
      );
    }
  });

  test('numbers beyond 2^53 come back as they were sent', async () => {
    const headers = { 'content-type': 'application/json' };
    const source = '{"id":12345678901234567890}';
    await call('/big/_doc/1', { method: 'PUT', body: '{"id":1234567890123456789}', headers });
    expect(await (await call('/big/_doc/1')).text()).toContain('"id":1234567890123456789');
    expect((await call('/big/_doc/2', { method: 'PUT', body: source, headers })).status).toBe(400);
  });

  test('names from the prototype are ordinary fields', async () => {
    const headers = { 'content-type': 'application/json' };
    const body = '{"__proto__":{"polluted":"x"},"constructor":"y"}';
    expect((await call('/odd/_doc/1', { method: 'PUT', body, headers })).status).toBe(201);
    expect(
      (await client.search({ index: 'odd', query: { term: { 'constructor.keyword': 'y' } } })).hits
        .hits
    ).toHaveLength(1);
    expect(
      (
        await client.search({
          index: 'odd',
          query: { term: { '__proto__.polluted.keyword': 'x' } },
        })
      ).hits.hits
    ).toHaveLength(1);
    expect(objectOf({})['polluted']).toBeUndefined();
  });

  test('requests are logged', async () => {
    await addDocuments(client, 'logs', events);
    started.store.clearRequests();
    await client.eql.search({ index: ['logs', 'x*'], query: 'any where true' });
    expect(started.store.requests).toEqual([
      {
        method: 'POST',
        path: '/logs,x*/_eql/search',
        query: '',
        index: 'logs,x*',
        operation: 'eql',
        bodySize: 26,
      },
    ]);
  });
});
