import { describe, expect, test } from 'vitest';
import {
  apiPaths,
  investigationResponse,
  pivotEventsResponse,
  type InvestigationResponse,
} from '../../common/api';
import { decode } from '../../common/validation';
import { runningSandbox, type RunningSandbox } from '../support/running_sandbox';

const at = (time: string) => `2026-03-01T${time}.000Z`;
const PROCESS_STREAM = 'logs-endpoint.events.process-default';
const NETWORK_STREAM = 'logs-endpoint.events.network-default';

const host = { id: 'host-1', name: 'ws-01', os: { type: 'windows' } };
const user = { id: 'S-1-5-21-1-2-3-1001', name: 'jdoe', domain: 'CORP' };
const lookup = {
  host,
  user,
  process: {
    name: 'powershell.exe',
    entity_id: 'entity-1',
    executable: 'C:\\Windows\\System32\\powershell.exe',
  },
};

function processEvent(time: string, replaced: Readonly<Record<string, unknown>> = {}) {
  return {
    '@timestamp': at(time),
    event: { category: ['process'], action: 'start', dataset: 'endpoint.events.process' },
    host,
    user,
    process: { name: 'powershell.exe', entity_id: 'entity-1' },
    ...replaced,
  };
}

function connection(time: string) {
  return {
    '@timestamp': at(time),
    event: { category: ['network'], action: 'connection_attempted' },
    host,
    process: { name: 'powershell.exe', entity_id: 'entity-1' },
    destination: { ip: '203.0.113.10', port: 443 },
  };
}

/** A sandbox with one alert, whose process started before, connected twice and started a child after it. */
async function withAlert(options: Parameters<typeof runningSandbox>[0] = {}) {
  const sandbox = await runningSandbox(options);
  await sandbox.lookup('lookup', at('12:00:00'), lookup);
  await sandbox.index(PROCESS_STREAM, 'start', processEvent('11:59:50'));
  await sandbox.index(NETWORK_STREAM, 'connection-1', connection('12:00:01'));
  await sandbox.index(NETWORK_STREAM, 'connection-2', connection('12:00:02'));
  await sandbox.index(
    PROCESS_STREAM,
    'child',
    processEvent('12:00:30', {
      process: { name: 'whoami.exe', entity_id: 'entity-2', parent: { entity_id: 'entity-1' } },
    })
  );
  sandbox.setTime(at('12:05:00'));
  await sandbox.enable();
  await sandbox.run(at('12:05:00'));
  const { body } = await sandbox.call('POST', apiPaths.findAlerts, {});
  const alertId = /"id":"([^"]+)"/.exec(JSON.stringify(body))?.[1] ?? '';
  return { sandbox, alertId };
}

async function investigated(
  sandbox: RunningSandbox,
  request: Readonly<Record<string, unknown>>
): Promise<InvestigationResponse> {
  const { body } = await sandbox.call('POST', apiPaths.investigate, request);
  const decoded = decode(investigationResponse, body);
  if (decoded.kind === 'invalid') throw new Error(decoded.faults.join('\n'));
  return decoded.value;
}

function states({ pivots }: InvestigationResponse): string[] {
  return pivots.map(({ state }) =>
    state.kind === 'found' ? `${state.before.count} + ${state.after.count}` : state.kind
  );
}

describe('an investigation', () => {
  test('answers the five buttons of the guide from one search and one look-up of alerts', async () => {
    const { sandbox, alertId } = await withAlert();
    sandbox.elasticsearch.store.clearRequests();
    const answer = await investigated(sandbox, { alertId });
    // The process started before; the lookup itself, and two connections; one child; no other alerts.
    expect(states(answer)).toEqual(['1 + 0', '1 + 2', '0 + 1', 'none', 'none']);
    expect(answer).toMatchObject({ source: 'Elastic Defend', anchor: at('12:00:00') });
    expect(answer.pivots[0]?.query).toMatchObject({
      from: at('11:00:00'),
      kql: 'host.id: "host-1" and process.entity_id: "entity-1" and event.category: "process"',
    });
    const operations = sandbox.elasticsearch.store.requests.map(({ operation }) => operation);
    expect(operations.filter((each) => each === 'msearch')).toHaveLength(1);
    // The alert itself, and the related ones.
    expect(operations.filter((each) => each === 'search')).toHaveLength(2);
  });

  test('gives the events nearest to the lookup first, and the rest in pages', async () => {
    const { sandbox, alertId } = await withAlert();
    const seconds = Array.from({ length: 25 }, (_, second) => String(second + 3).padStart(2, '0'));
    await sandbox.indexAll(
      NETWORK_STREAM,
      seconds.map((second) => ({ id: `more-${second}`, document: connection(`12:00:${second}`) }))
    );
    const { state } = (await investigated(sandbox, { alertId })).pivots[1] ?? {};
    if (state?.kind !== 'found') throw new Error(`the state is ${String(state?.kind)}`);
    expect(state.after).toEqual({ count: 27, isAtLeast: false });
    const shown = state.events.after;
    expect(shown.map(({ time }) => time)).toEqual(
      shown.map((_, second) => at(`12:00:${String(second + 1).padStart(2, '0')}`))
    );
    const request = { alertId, pivot: 1, side: 'after', size: 100 };
    const { body } = await sandbox.call('POST', apiPaths.pivotEvents, {
      ...request,
      after: shown.at(-1)?.sort,
    });
    const rest = decode(pivotEventsResponse, body);
    if (rest.kind === 'invalid') throw new Error(rest.faults.join('\n'));
    const ids = [...shown, ...rest.value.events].map(({ id }) => id);
    expect(ids).toHaveLength(27);
    expect(new Set(ids).size).toBe(27);
  });

  test('finds the other alerts of the host and of the user, also in pages', async () => {
    const { sandbox, alertId } = await withAlert();
    await sandbox.lookup('second', at('12:06:00'), lookup);
    await sandbox.lookup('third', at('12:07:00'), { ...lookup, user: { ...user, id: 'S-1-5-9' } });
    await sandbox.run(at('12:10:00'));
    const { pivots } = await investigated(sandbox, { alertId });
    expect(pivots.slice(3).map(({ label, state }) => [label, state])).toMatchObject([
      ['Alerts associated with the user', { kind: 'found', after: { count: 1 } }],
      ['Alerts associated with the host', { kind: 'found', after: { count: 2 } }],
    ]);
    const page = { alertId, pivot: 4, side: 'after', size: 1 };
    const first = await sandbox.call('POST', apiPaths.pivotEvents, page);
    const decoded = decode(pivotEventsResponse, first.body);
    if (decoded.kind === 'invalid') throw new Error(decoded.faults.join('\n'));
    const second = await sandbox.call('POST', apiPaths.pivotEvents, {
      ...page,
      after: decoded.value.events[0]?.sort,
    });
    expect(second.body).toMatchObject({ events: [{}] });
    expect(JSON.stringify(second.body)).not.toContain(String(decoded.value.events[0]?.id));
  });

  test('serves any event and any guide', async () => {
    const { sandbox } = await withAlert();
    const button = {
      label: 'Events of the host',
      providers: [[{ field: 'host.name', queryType: 'phrase', value: '{{host.name}}' }]],
      relativeFrom: 'now-1h',
      relativeTo: 'now+1h',
    };
    const answer = await investigated(sandbox, {
      document: { '@timestamp': at('12:00:00'), host: { name: 'ws-01' } },
      guide: `Look: !{investigate${JSON.stringify(button)}} and !{investigate{"label":1}}`,
      window: 'as_guide',
    });
    expect(answer).toMatchObject({ alert: null, source: null, window: 'as_guide' });
    expect(states(answer)).toEqual(['2 + 3']);
  });

  test('says of "0" whether there was anything to find', async () => {
    const { sandbox, alertId } = await withAlert();
    const ofOther = { '@timestamp': at('12:00:00'), host, process: { entity_id: 'entity-9' } };
    expect(states(await investigated(sandbox, { alertId }))[0]).toBe('1 + 0');
    const found = await investigated(sandbox, {
      document: { ...ofOther, event: { dataset: 'endpoint.events.network' } },
    });
    expect(found.pivots[0]?.state).toEqual({
      kind: 'none',
      present: { count: 2, isAtLeast: false },
    });
    const elsewhere = await investigated(sandbox, {
      document: {
        ...ofOther,
        host: { id: 'host-2' },
        event: { dataset: 'endpoint.events.network' },
      },
    });
    expect(states(elsewhere).slice(0, 3)).toEqual(['no_telemetry', 'no_telemetry', 'no_telemetry']);
  });

  test('says what cannot be asked, and for which field', async () => {
    const { sandbox } = await withAlert();
    const { pivots } = await investigated(sandbox, {
      document: { '@timestamp': at('12:00:00'), process: { entity_id: 'entity-1' } },
    });
    expect(pivots.map(({ state }) => state)).toMatchObject([
      { kind: 'cannot_be_asked', missing: [{ field: 'host.id' }] },
      { kind: 'cannot_be_asked', missing: [{ field: 'host.id' }] },
      { kind: 'cannot_be_asked', missing: [{ field: 'host.id' }] },
      { kind: 'cannot_be_asked', missing: [{ field: 'user.id' }] },
      { kind: 'cannot_be_asked', missing: [{ field: 'host.id' }] },
    ]);
  });

  test('goes on when one search fails', async () => {
    const { sandbox, alertId } = await withAlert();
    const fault = { on: 'msearch', kind: 'error', status: 500, type: 't', reason: 'disk' } as const;
    sandbox.elasticsearch.store.injectFault({ ...fault, search: 3 });
    const answer = await investigated(sandbox, { alertId });
    expect(states(answer)).toEqual(['1 + 0', 'failed', '0 + 1', 'none', 'none']);
    expect(answer.pivots[1]?.state).toEqual({
      kind: 'failed',
      reason: 'Elasticsearch answered with 500: disk',
    });
  });

  test('goes on with the alerts when no event can be searched', async () => {
    const { sandbox, alertId } = await withAlert();
    sandbox.elasticsearch.store.injectFault({ on: 'msearch', kind: 'drop', times: 9 });
    const answer = await investigated(sandbox, { alertId });
    expect(states(answer)).toEqual(['failed', 'failed', 'failed', 'none', 'none']);
  });

  test('tells a user who may not read the events so, not "0"', async () => {
    const { sandbox, alertId } = await withAlert({
      users: [
        { name: 'admin', password: 'admin', privilege: 'all' },
        {
          name: 'analyst',
          password: 'analyst',
          privilege: 'read',
          elasticsearchAuth: { username: 'analyst', password: 'analyst' },
        },
      ],
    });
    sandbox.elasticsearch.store.registerPrincipal({
      name: 'analyst',
      secret: 'analyst',
      indices: [{ patterns: ['logs-endpoint.events.network-*'], privileges: ['read'] }],
    });
    const { body } = await sandbox.call(
      'POST',
      apiPaths.investigate,
      { alertId },
      { user: 'analyst' }
    );
    expect(body).toMatchObject({
      pivots: [
        {
          state: {
            kind: 'denied',
            reason: expect.stringContaining('logs-endpoint.events.process-*'),
          },
        },
        { state: { kind: 'found' } },
        { state: { kind: 'denied' } },
        { state: { kind: 'none' } },
        { state: { kind: 'none' } },
      ],
    });
  });
});

describe('refused with a sentence', () => {
  test.each([
    ['an unknown alert', { alertId: 'x' }, 404, 'There is no such alert'],
    ['neither alert nor document', {}, 400, 'Give either alertId or document.'],
    ['both', { alertId: 'x', document: {} }, 400, 'Give either alertId or document.'],
    ['a document without a time', { document: { a: 1 } }, 400, 'has no @timestamp'],
    ['a window that is none', { alertId: 'x', window: 'wide' }, 400, '"around_event"'],
  ])('%s', async (_what, request, status, message) => {
    const sandbox = await runningSandbox();
    expect(await sandbox.call('POST', apiPaths.investigate, request)).toMatchObject({
      status,
      body: { message: expect.stringContaining(message) },
    });
  });

  test.each([
    ['a button that is not there', { pivot: 7, side: 'after' }, 404, 'no button 7'],
    ['a place that is none', { pivot: 1, side: 'after', after: ['x'] }, 400, 'after:'],
    ['a page too far', { pivot: 1, side: 'after', after: [9_951] }, 400, '10000'],
  ])('%s', async (_what, page, status, message) => {
    const { sandbox, alertId } = await withAlert();
    expect(await sandbox.call('POST', apiPaths.pivotEvents, { alertId, ...page })).toMatchObject({
      status,
      body: { message: expect.stringContaining(message) },
    });
  });
});

describe('what an operator sets', () => {
  test('bounds the window and the page', async () => {
    const { sandbox, alertId } = await withAlert({
      config: { investigation: { maxTimeRange: '90m', pageSize: 10 } },
    });
    const later = Array.from({ length: 30 }, (_, second) => String(second + 3).padStart(2, '0'));
    await sandbox.indexAll(
      NETWORK_STREAM,
      later.map((second) => ({ id: `more-${second}`, document: connection(`12:00:${second}`) }))
    );
    const { pivots } = await investigated(sandbox, { alertId });
    for (const { query } of pivots.slice(0, 3)) {
      const length = Date.parse(query?.to ?? '') - Date.parse(query?.from ?? '');
      expect(length).toBe(5_400_000);
    }
    expect(pivots[0]?.notes).toContain(
      'The window of the guide was cut to 90 minutes (publicIpDiscovery.investigation.maxTimeRange).'
    );
    const page = async (size?: number, after?: readonly unknown[]) => {
      const request = { alertId, pivot: 1, side: 'after', ...(size !== undefined && { size }) };
      const asked = after === undefined ? request : { ...request, after };
      const { body } = await sandbox.call('POST', apiPaths.pivotEvents, asked);
      const decoded = decode(pivotEventsResponse, body);
      if (decoded.kind === 'invalid') throw new Error(decoded.faults.join('\n'));
      return decoded.value;
    };
    const first = await page();
    expect([first.events.length, first.hasMore]).toEqual([10, true]);
    expect((await page(100)).events).toHaveLength(10);
    const last = await page(undefined, [30]);
    expect([last.events.length, last.hasMore]).toEqual([2, false]);
  });

  test('is refused by name before Kibana starts', async () => {
    const config = { investigation: { pageSize: 0 } };
    await expect(runningSandbox({ config })).rejects.toThrow(
      '[config validation of [publicIpDiscovery]].[investigation.pageSize]: expected a whole number from 10 to 100, found 0'
    );
  });
});
