import { describe, expect, test } from 'vitest';
import {
  apiPaths,
  historyResponse,
  type HistoryAnswer,
  type HistoryRequest,
} from '../../common/api';
import { decode } from '../../common/validation';
import { lookupAt, runningSandbox, type RunningSandbox } from '../support/running_sandbox';

const at = (time: string) => `2026-03-01T${time}:00.000Z`;
const day = { from: '2026-03-01T00:00:00.000Z', to: '2026-03-01T23:59:59.999Z' };

/** Asks until the search is done, as the browser does. */
async function answered(
  sandbox: RunningSandbox,
  request: Partial<HistoryRequest> = {}
): Promise<HistoryAnswer> {
  let searchId: string | undefined;
  for (;;) {
    const { status, body } = await sandbox.call('POST', apiPaths.history, {
      ...day,
      ...request,
      ...(searchId !== undefined && { searchId }),
    });
    const decoded = decode(historyResponse, body);
    if (decoded.kind === 'invalid') throw new Error(`${status}: ${JSON.stringify(body)}`);
    if (decoded.value.kind === 'done') return decoded.value;
    searchId = decoded.value.searchId;
  }
}

function searchIdOf(body: unknown): string | undefined {
  const decoded = decode(historyResponse, body);
  return decoded.kind === 'valid' && decoded.value.kind === 'running'
    ? decoded.value.searchId
    : undefined;
}

const ids = ({ events }: HistoryAnswer) => events.map(({ id }) => id).sort();

describe('what the rule matches in the past', () => {
  test('is found with its source, its reason and the alert that it raised; nothing is written', async () => {
    const sandbox = await runningSandbox();
    await sandbox.enable();
    await sandbox.lookup('alerted', at('11:58'));
    await sandbox.lookup('long ago', at('03:00'));
    await sandbox.lookup('ordinary', at('11:58'), { dns: { question: { name: 'example.com' } } });
    await sandbox.run(at('12:00'));
    const answer = await answered(sandbox);
    expect(ids(answer)).toEqual(['alerted', 'long ago']);
    expect(answer.events.find(({ id }) => id === 'alerted')).toMatchObject({
      time: at('11:58'),
      sourceId: 'endpoint',
      host: 'ws-01',
      process: 'powershell.exe',
      domain: 'api.ipify.org',
      reason: expect.stringContaining('powershell.exe is a listed program'),
      event: { 'process.name': 'powershell.exe', 'event.category': 'network' },
      processStart: null,
      alert: { status: 'open' },
    });
    expect(answer.events.find(({ id }) => id === 'long ago')).toMatchObject({ alert: null });
    expect(answer).toMatchObject({
      isFull: false,
      incomplete: null,
      request: {
        path: expect.stringMatching(/^\/endgame-\*,.*\/_eql\/search$/),
        body: { size: 1_000, result_position: 'head', query: expect.stringContaining('dns.') },
      },
    });
    expect(await sandbox.alertedEvents()).toEqual(['alerted']);
  });

  test('is found with exceptions left out, and with the start of its process', async () => {
    const sandbox = await runningSandbox();
    const process = { name: 'curl.exe', executable: 'C:\\a\\curl.exe', entity_id: 'e-1' };
    const host = { id: 'h-1', name: 'ws-01', os: { type: 'windows' } };
    await sandbox.index('logs-endpoint.events.process-default', 'start', {
      '@timestamp': at('08:00'),
      event: { category: ['process'], type: ['start'], dataset: 'endpoint.events.process' },
      host,
      process: { ...process, parent: { executable: 'C:\\a\\parent.exe' } },
    });
    await sandbox.lookup('a', at('11:58'), { host, process, agent: { type: 'endpoint' } });
    const { events, processStartProblem } = await answered(sandbox);
    expect(processStartProblem).toBeNull();
    expect(events).toMatchObject([
      { processStart: { 'process.parent.executable': 'C:\\a\\parent.exe' } },
    ]);
  });

  test('with changed parameters is what the rule would match with them', async () => {
    const sandbox = await runningSandbox();
    await sandbox.lookup('published', at('11:58'));
    await sandbox.lookup('extra', at('11:58'), { dns: { question: { name: 'ip.corp.example' } } });
    expect(
      ids(await answered(sandbox, { parameters: { extraDomains: ['ip.corp.example'] } }))
    ).toEqual(['extra', 'published']);
    expect(
      ids(await answered(sandbox, { parameters: { ignoredDomains: ['api.ipify.org'] } }))
    ).toEqual([]);
  });

  test('of a span with more than an answer holds is asked for by halves', async () => {
    const sandbox = await runningSandbox();
    await sandbox.indexAll(
      'logs-endpoint.events.network-default',
      Array.from({ length: 1_200 }, (_, number) => ({
        id: `e${number}`,
        document: lookupAt(new Date(Date.parse(at('06:00')) + number * 1_000).toISOString()),
      }))
    );
    expect(await answered(sandbox)).toMatchObject({ isFull: true, events: [] });
    expect(await answered(sandbox, { to: at('06:10') })).toMatchObject({
      isFull: false,
      events: { length: 601 },
    });
  });
});

describe('a search that takes its time', () => {
  test('goes on, and is asked after', async () => {
    const sandbox = await runningSandbox();
    await sandbox.lookup('a', at('11:58'));
    sandbox.elasticsearch.store.injectFault({ on: 'eql', kind: 'delay', ms: 5_500 });
    const first = await sandbox.call('POST', apiPaths.history, day);
    expect(first).toMatchObject({ status: 200, body: { kind: 'running' } });
    const again = await sandbox.call('POST', apiPaths.history, {
      ...day,
      searchId: searchIdOf(first.body),
    });
    expect(again).toMatchObject({ status: 200, body: { kind: 'done', events: [{ id: 'a' }] } });
    // Elasticsearch keeps nothing of it.
    const later = await sandbox.call('POST', apiPaths.history, {
      ...day,
      searchId: searchIdOf(first.body),
    });
    expect(later.status).toBe(404);
  }, 30_000);

  test('is ended when nobody wants it any more', async () => {
    const sandbox = await runningSandbox();
    await sandbox.lookup('a', at('11:58'));
    sandbox.elasticsearch.store.injectFault({ on: 'eql', kind: 'delay', ms: 60_000 });
    const { body } = await sandbox.call('POST', apiPaths.history, day);
    expect(body).toMatchObject({ kind: 'running' });
    const searchId = searchIdOf(body);
    const cancel = () => sandbox.call('POST', apiPaths.cancelHistory, { searchId });
    expect((await cancel()).status).toBe(200);
    expect((await sandbox.call('POST', apiPaths.history, { ...day, searchId })).status).toBe(404);
    // Whoever ends it twice has what they wanted.
    expect((await cancel()).status).toBe(200);
  }, 30_000);
});

describe('what is told when it is not all', () => {
  test('failed shards', async () => {
    const sandbox = await runningSandbox();
    await sandbox.lookup('a', at('11:58'));
    sandbox.elasticsearch.store.injectFault({ on: 'eql', kind: 'partial' });
    expect((await answered(sandbox)).incomplete).toMatch(/1 shards failed/);
  });

  test('fields that no index has', async () => {
    const sandbox = await runningSandbox({ templates: false });
    await sandbox.index('logs-endpoint.events.network-default', 'a', {
      '@timestamp': at('11:58'),
      event: { category: 'network' },
      host: { os: { type: 'windows' } },
      process: { name: 'curl.exe' },
      dns: { question: { name: 'api.ipify.org' } },
    });
    expect((await answered(sandbox)).unmappedFields).toContain('user.id');
  });

  test('no index at all', async () => {
    const sandbox = await runningSandbox({ templates: false });
    expect(await answered(sandbox)).toMatchObject({ events: [], isFull: false });
  });

  test.each<[string, Record<string, unknown>, RegExp]>([
    ['no time', { from: 'yesterday' }, /from: "yesterday" is not a time/],
    ['time that runs backwards', { from: day.to, to: day.from }, /later than to/],
    ['a year', { from: '2025-03-01T00:00:00Z' }, /more than 90 days/],
    ['bad parameters', { parameters: { maxAlertsPerRun: 0 } }, /maxAlertsPerRun: 0 is not/],
    ['a search that is none', { searchId: 'x' }, /not the id of a search/],
  ])('%s is refused', async (_name, change, message) => {
    const sandbox = await runningSandbox();
    expect(await sandbox.call('POST', apiPaths.history, { ...day, ...change })).toMatchObject({
      status: 400,
      body: { message: expect.stringMatching(message) },
    });
  });
});

describe('changed parameters', () => {
  test('are saved from the rule as it was seen, and its name and actions stay', async () => {
    const sandbox = await runningSandbox();
    await sandbox.enable();
    const save = (revision: number, user = 'admin') =>
      sandbox.call(
        'PUT',
        apiPaths.ruleParameters,
        { parameters: { extraDomains: ['ip.corp.example'] }, revision },
        { user }
      );
    expect((await save(0, 'analyst')).status).toBe(403);
    expect(await save(0)).toMatchObject({
      status: 200,
      body: { rule: { revision: 1, parameters: { extraDomains: ['ip.corp.example'] } } },
    });
    expect(await save(0)).toMatchObject({
      status: 409,
      body: { message: expect.stringContaining('Someone else has changed the rule') },
    });
    const bad = await sandbox.call('PUT', apiPaths.ruleParameters, {
      parameters: { lookback: 'x' },
      revision: 1,
    });
    expect(bad.status).toBe(400);
  });

  test('cannot be saved before there is a rule', async () => {
    const sandbox = await runningSandbox();
    expect(
      (await sandbox.call('PUT', apiPaths.ruleParameters, { parameters: {}, revision: 0 })).status
    ).toBe(404);
  });
});
