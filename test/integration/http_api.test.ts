import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  apiPaths,
  EXCEPTIONS_FILE_TYPE,
  EXCEPTIONS_FILE_VERSION,
  findAlertsResponse,
  runsResponse,
  ruleStatusResponse,
  sourcesResponse,
} from '../../common/api';
import { decode } from '../../common/validation';
import { lookupEvent, ordinaryEvent } from '../support/lookup_event';
import { runningSandbox, type RunningSandbox } from '../support/running_sandbox';

const at = (time: string) => `2026-03-01T${time}:00.000Z`;

const NARROW = { name: 'x', reason: 'x', entries: [], evidence: [] };

const reads = [
  ['GET', apiPaths.rule, undefined],
  ['GET', apiPaths.runs, undefined],
  ['GET', apiPaths.sources, undefined],
  ['POST', apiPaths.findAlerts, {}],
  ['GET', apiPaths.alert.replace('{id}', 'x'), undefined],
  ['POST', apiPaths.explain, { events: [{}] }],
  ['POST', apiPaths.investigate, { alertId: 'x' }],
  ['POST', apiPaths.pivotEvents, { alertId: 'x', pivot: 0, side: 'after' }],
  ['GET', apiPaths.exceptions, undefined],
  ['POST', apiPaths.exceptionSubject, { alertId: 'x' }],
  ['POST', apiPaths.history, { from: at('11:00'), to: at('12:00') }],
  ['POST', apiPaths.cancelHistory, { searchId: '{"id":"x","unmapped":[]}' }],
] as const;

const writes = [
  ['POST', apiPaths.enableRule, undefined],
  ['POST', apiPaths.disableRule, undefined],
  ['POST', apiPaths.alertStatus, { ids: ['x'], status: 'closed' }],
  ['PUT', apiPaths.ruleParameters, { parameters: {}, revision: '' }],
  ['POST', apiPaths.exceptions, NARROW],
  ['PUT', apiPaths.exception.replace('{id}', 'x'), { version: 'x', exception: NARROW }],
  ['POST', apiPaths.deleteException.replace('{id}', 'x'), { version: 'x' }],
  [
    'POST',
    apiPaths.importExceptions,
    { type: EXCEPTIONS_FILE_TYPE, version: EXCEPTIONS_FILE_VERSION, exceptions: [] },
  ],
] as const;

/** A condition that is well formed, whatever it says. */
const hostileEntry = fc.record({
  field: fc.oneof(fc.string(), fc.constantFrom('__proto__', 'process.executable')),
  operator: fc.constantFrom('is', 'is one of', 'matches'),
  values: fc.array(fc.string(), { maxLength: 3 }),
});

describe('who may do what', () => {
  test('the outsider may do nothing, the analyst may not change anything', async () => {
    const sandbox = await runningSandbox();
    for (const [method, path, body] of [...reads, ...writes]) {
      expect((await sandbox.call(method, path, body, { user: 'outsider' })).status).toBe(403);
    }
    for (const [method, path, body] of writes) {
      expect((await sandbox.call(method, path, body, { user: 'analyst' })).status).toBe(403);
    }
    for (const [method, path, body] of reads) {
      expect([200, 404]).toContain(
        (await sandbox.call(method, path, body, { user: 'analyst' })).status
      );
    }
  });

  test('no route answers without the headers that Kibana asks for', async () => {
    const sandbox = await runningSandbox();
    for (const [method, path, body] of [...reads, ...writes]) {
      const without = (headers: Record<string, undefined>) =>
        sandbox.call(method, path, body, { headers });
      expect((await without({ authorization: undefined })).status).toBe(401);
      expect(
        (await without({ 'x-elastic-internal-origin': undefined, 'kbn-xsrf': undefined })).status
      ).toBe(400);
      if (method === 'POST') expect((await without({ 'kbn-xsrf': undefined })).status).toBe(400);
      const other = await sandbox.call(method, path, body, {
        headers: { 'elastic-api-version': '2' },
      });
      expect(other.status).toBe(400);
    }
  });

  test('bodies of any kind are answered, never with a 500', async () => {
    const sandbox = await runningSandbox();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(
          apiPaths.findAlerts,
          apiPaths.alertStatus,
          apiPaths.explain,
          apiPaths.investigate,
          apiPaths.pivotEvents,
          apiPaths.exceptions,
          apiPaths.importExceptions,
          apiPaths.exceptionSubject,
          apiPaths.history,
          apiPaths.cancelHistory
        ),
        fc.oneof(
          fc.jsonValue(),
          fc.record(
            {
              from: fc.constantFrom('2026-03-01T00:00:00Z', 'x'),
              text: fc.string(),
              host: fc.array(fc.string(), { maxLength: 3 }),
              size: fc.integer(),
              after: fc.array(fc.oneof(fc.string(), fc.integer()), { maxLength: 3 }),
              sort: fc.constantFrom('newest', 'oldest', 'x'),
              ids: fc.array(fc.string(), { maxLength: 3 }),
              status: fc.constantFrom('open', 'x'),
              events: fc.array(fc.object(), { maxLength: 3 }),
              to: fc.constantFrom('2026-03-01T00:00:00Z', '2026-03-02', 'x'),
              parameters: fc.oneof(fc.object(), fc.constant({ extraDomains: ['a.example'] })),
              fields: fc.array(fc.string(), { maxLength: 3 }),
              searchId: fc.oneof(fc.string(), fc.constant('{"id":"../x","unmapped":[]}')),
              alertId: fc.string(),
              name: fc.string(),
              reason: fc.string(),
              entries: fc.array(fc.oneof(fc.object(), hostileEntry), { maxLength: 3 }),
              evidence: fc.constant([]),
              overrideReason: fc.string(),
              exceptions: fc.array(fc.object(), { maxLength: 3 }),
              document: fc.oneof(
                fc.object(),
                fc.constant({ '@timestamp': 0, 'host.id': ['a', 1] })
              ),
              guide: fc.string(),
              pivot: fc.integer({ min: -1, max: 5 }),
              side: fc.constantFrom('before', 'after', 'x'),
            },
            { requiredKeys: [] }
          )
        ),
        async (path, body) => {
          const { status } = await sandbox.call('POST', path, JSON.stringify(body));
          expect(status).toBeLessThan(500);
        }
      ),
      { numRuns: 150 }
    );
  }, 60_000);
});

describe('the rule', () => {
  test('is created once, however often and by however many it is enabled', async () => {
    const sandbox = await runningSandbox();
    expect((await sandbox.call('GET', apiPaths.rule)).body).toEqual({ rule: null });
    expect((await sandbox.call('GET', apiPaths.runs)).status).toBe(404);
    const replies = await Promise.all(
      [1, 2, 3].map(() => sandbox.call('POST', apiPaths.enableRule))
    );
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(sandbox.host.rules).toHaveLength(1);
    const { body } = await sandbox.call('GET', apiPaths.rule);
    expect(decode(ruleStatusResponse, body).kind).toBe('valid');
    expect(body).toMatchObject({ rule: { enabled: true, interval: '5m', createdBy: 'admin' } });
  });

  test('is disabled and enabled again as the same rule', async () => {
    const sandbox = await runningSandbox();
    const id = await sandbox.enable();
    expect((await sandbox.call('POST', apiPaths.disableRule)).body).toMatchObject({
      rule: { enabled: false },
    });
    expect(await sandbox.enable()).toBe(id);
  });

  test('runs and sources answer by their codecs', async () => {
    const sandbox = await runningSandbox();
    await sandbox.enable();
    await sandbox.lookup('a', new Date().toISOString());
    await sandbox.run(new Date().toISOString());
    const runs = await sandbox.call('GET', apiPaths.runs);
    expect(decode(runsResponse, runs.body).kind).toBe('valid');
    sandbox.elasticsearch.store.clearRequests();
    const sources = await sandbox.call('GET', apiPaths.sources);
    expect(decode(sourcesResponse, sources.body).kind).toBe('valid');
    expect(sources.body).toMatchObject({
      sources: expect.arrayContaining([
        expect.objectContaining({ id: 'endpoint', events: 1, eventsAtLeast: false }),
      ]),
    });
    const asked = sandbox.elasticsearch.store.requests.map(({ path }) => path);
    expect(asked.sort()).toEqual(['/_msearch', '/_security/user/_has_privileges']);
  });
});

describe('alerts', () => {
  async function withAlerts(): Promise<RunningSandbox> {
    const sandbox = await runningSandbox();
    await sandbox.enable();
    await sandbox.lookup('a', at('11:56'));
    await sandbox.lookup('b', at('11:57'), { host: { name: 'ws-02', os: { type: 'windows' } } });
    await sandbox.lookup('c', at('11:58'), { dns: { question: { name: 'ipinfo.io' } } });
    await sandbox.run(at('12:00'));
    return sandbox;
  }

  const hostsOf = (body: unknown) => JSON.stringify(body).match(/"host\.name":"[^"]+"/g);

  test('are found by time, facet and text, in pages', async () => {
    const sandbox = await withAlerts();
    const find = (request: object) => sandbox.call('POST', apiPaths.findAlerts, request);
    const all = await find({});
    expect(decode(findAlertsResponse, all.body).kind).toBe('valid');
    expect(all.body).toMatchObject({
      total: 3,
      facets: {
        host: [
          { value: 'ws-01', count: 2 },
          { value: 'ws-02', count: 1 },
        ],
      },
      totalIsAtLeast: false,
      histogramInterval: 86_400_000,
      histogram: [{ count: 3, bySource: { endpoint: 3 } }],
    });
    const hour = { from: at('11:00'), to: at('12:00') };
    expect((await find(hour)).body).toMatchObject({
      histogramInterval: 60_000,
      histogram: [{ time: at('11:56') }, { time: at('11:57') }, { time: at('11:58') }],
    });
    expect((await find({ host: ['ws-02'] })).body).toMatchObject({ total: 1 });
    expect((await find({ text: 'INFO ws-01' })).body).toMatchObject({ total: 1 });
    expect((await find({ from: at('11:57') })).body).toMatchObject({ total: 2 });
    expect((await find({ from: at('11:57'), to: at('11:57') })).body).toMatchObject({ total: 1 });
    const first = await find({ size: 2 });
    const after = /"sort":(\[[^\]]+\])\}\]/.exec(JSON.stringify(first.body))?.[1] ?? '[]';
    expect((await find({ size: 2, after: JSON.parse(after) })).body).toMatchObject({
      alerts: [{}],
      histogram: [],
      facets: { host: [] },
    });
  });

  test('one is got by its id; an unknown one is 404 with a sentence', async () => {
    const sandbox = await withAlerts();
    const { body } = await sandbox.call('POST', apiPaths.findAlerts, { size: 1, sort: 'oldest' });
    const id = /"id":"([0-9a-f-]{36})"/.exec(JSON.stringify(body))?.[1] ?? '';
    const one = await sandbox.call('GET', apiPaths.alert.replace('{id}', id), undefined, {
      user: 'analyst',
    });
    expect(one.status).toBe(200);
    expect(hostsOf(one.body)).toEqual(['"host.name":"ws-01"']);
    const none = await sandbox.call('GET', apiPaths.alert.replace('{id}', 'unknown'));
    expect(none).toMatchObject({
      status: 404,
      body: { message: expect.stringContaining('no such alert') },
    });
  });

  test('many change their status at once, also after a rollover', async () => {
    const sandbox = await withAlerts();
    await sandbox.host.rolloverAlerts();
    await sandbox.lookup('d', at('12:01'));
    await sandbox.run(at('12:05'));
    const { body } = await sandbox.call('POST', apiPaths.findAlerts, {});
    const ids = [...JSON.stringify(body).matchAll(/"id":"([0-9a-f-]{36})","index"/g)].map(
      ([, id]) => id
    );
    expect(ids).toHaveLength(4);
    const changed = await sandbox.call('POST', apiPaths.alertStatus, {
      ids,
      status: 'acknowledged',
    });
    expect(changed.body).toEqual({ updated: 4, failed: 0 });
    const found = await sandbox.call('POST', apiPaths.findAlerts, { status: ['acknowledged'] });
    expect(found.body).toMatchObject({ total: 4 });
  });

  test('keep what the framework strips, under fields of their own', async () => {
    const sandbox = await withAlerts();
    const { body } = await sandbox.call('POST', apiPaths.findAlerts, { size: 1, sort: 'oldest' });
    expect(JSON.stringify(body)).toContain(
      '"kibana.alert.original_event.action":"lookup_requested"'
    );
    expect(JSON.stringify(body)).toContain(`"kibana.alert.original_time":"${at('11:56')}"`);
    const { hits } = await sandbox.client.search({
      index: '.alerts-publicipdiscovery.alerts-default',
      query: {
        bool: {
          filter: [
            { term: { 'threat.technique.subtechnique.id': 'T1016.001' } },
            {
              term: {
                'kibana.alert.public_ip_discovery.matched_entries': 'process.name: powershell.exe',
              },
            },
            { term: { 'process.name': 'powershell.exe' } },
          ],
        },
      },
      size: 10,
    });
    expect(hits.hits).toHaveLength(3);
  });
});

test('pasted events are explained', async () => {
  const sandbox = await runningSandbox();
  const { body } = await sandbox.call('POST', apiPaths.explain, {
    events: [lookupEvent(), { _index: 'logs-crowdstrike.fdr-default', _source: ordinaryEvent() }],
  });
  expect(body).toMatchObject({
    events: [
      {
        matches: true,
        source: 'Elastic Defend',
        matchedBecause: [expect.stringContaining('powershell.exe'), expect.any(String)],
      },
      { matches: false, source: 'CrowdStrike FDR' },
    ],
  });
});

test('without Elasticsearch, routes say that they cannot answer now', async () => {
  const sandbox = await runningSandbox();
  sandbox.elasticsearch.store.injectFault({ on: 'msearch', times: 9, kind: 'drop' });
  expect(await sandbox.call('GET', apiPaths.sources)).toMatchObject({
    status: 503,
    body: { message: expect.stringContaining('could not be answered') },
  });
});

test('a request that is too large is refused', async () => {
  const sandbox = await runningSandbox();
  const event = { filler: 'x'.repeat(1_100_000) };
  expect((await sandbox.call('POST', apiPaths.explain, { events: [event] })).status).toBe(413);
});
