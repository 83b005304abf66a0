import { describe, expect, test } from 'vitest';
import { apiPaths } from '../../common/api';
import { runningSandbox } from '../support/running_sandbox';

const at = (time: string) => `2026-03-01T${time}:00.000Z`;

describe('a window that was not searched is searched again', () => {
  test.each([
    ['an error of Elasticsearch', { kind: 'error', status: 503, type: 'x', reason: 'broken' }],
    ['a dropped connection', { kind: 'drop' }],
  ] as const)('%s: the run fails, the next one finds the event', async (_title, fault) => {
    const sandbox = await runningSandbox();
    await sandbox.enable();
    await sandbox.run(at('11:45'));
    await sandbox.lookup('a', at('11:47'));
    sandbox.elasticsearch.store.injectFault({ on: 'eql', times: 3, ...fault });
    for (const time of ['11:50', '11:55', '12:00']) {
      expect((await sandbox.run(at(time))).outcome).toBe('failed');
    }
    expect((await sandbox.run(at('12:05'))).outcome).toBe('succeeded');
    expect(await sandbox.alertedEvents()).toEqual(['a']);
  });

  test.each([['partial'], ['timeout']] as const)(
    '%s: alerts are kept, a warning is set',
    async (kind) => {
      const sandbox = await runningSandbox();
      await sandbox.enable();
      await sandbox.run(at('11:45'));
      await sandbox.lookup('a', at('11:47'));
      sandbox.elasticsearch.store.injectFault({ on: 'eql', times: 1, kind });
      const { lastRun } = await sandbox.run(at('11:50'));
      expect(lastRun.outcome).toBe('warning');
      expect(lastRun.outcomeMsg?.join(' ')).toContain('Not everything could be searched');
      await sandbox.lookup('b', at('11:46'));
      await sandbox.run(at('12:05'));
      expect(await sandbox.alertedEvents()).toEqual(['a', 'b']);
    }
  );

  test('cancelled while it searches: nothing is written, the next run finds the event', async () => {
    const sandbox = await runningSandbox();
    await sandbox.enable();
    await sandbox.run(at('11:55'));
    await sandbox.lookup('a', at('11:57'));
    sandbox.elasticsearch.store.injectFault({ on: 'eql', times: 1, kind: 'delay', ms: 400 });
    const running = sandbox.run(at('12:00'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    sandbox.host.cancelRun(sandbox.ruleId);
    expect((await running).wasCancelled).toBe(true);
    expect(await sandbox.alertedEvents()).toEqual([]);
    await sandbox.run(at('12:05'));
    expect(await sandbox.alertedEvents()).toEqual(['a']);
  });

  test('an outage of 3 hours is caught up; of one of 30 hours the gap is reported', async () => {
    const sandbox = await runningSandbox();
    await sandbox.enable();
    await sandbox.run(at('03:00'));
    await sandbox.lookup('early', at('03:02'));
    await sandbox.run(at('06:00'));
    expect(await sandbox.alertedEvents()).toEqual(['early']);

    await sandbox.lookup('lost', at('07:00'));
    await sandbox.lookup('found', at('13:00'));
    const { lastRun, metrics } = await sandbox.run('2026-03-02T12:00:00.000Z');
    expect(lastRun.outcomeMsg?.join(' ')).toContain('was not searched');
    expect(JSON.stringify(metrics)).toContain('2026-03-01T06:00:00.000Z');
    expect(await sandbox.alertedEvents()).toEqual(['early', 'found']);
  });
});

describe('what is not there', () => {
  test('an empty cluster is told, and is no failure', async () => {
    const sandbox = await runningSandbox({ templates: false });
    await sandbox.enable();
    const { lastRun } = await sandbox.run(at('12:00'));
    expect(lastRun.outcome).toBe('warning');
    expect(lastRun.outcomeMsg?.join(' ')).toMatch(/^No index matches .* yet/);
  });

  test('an index without user.id and code signatures: the rule goes on and names the field', async () => {
    const sandbox = await runningSandbox({ templates: false });
    await sandbox.enable();
    await sandbox.client.indices.create({
      index: 'winlogbeat-1',
      mappings: {
        dynamic: false,
        properties: {
          '@timestamp': { type: 'date' },
          'event.category': { type: 'keyword' },
          'event.ingested': { type: 'date' },
          'host.os.type': { type: 'keyword' },
          'process.name': { type: 'keyword' },
          'process.executable': { type: 'keyword' },
          'dns.question.name': { type: 'keyword' },
        },
      },
    });
    await sandbox.index('winlogbeat-1', 'a', {
      '@timestamp': at('11:58'),
      event: { category: ['network'], ingested: at('11:58') },
      host: { os: { type: 'windows' } },
      process: { name: 'curl.exe' },
      dns: { question: { name: 'ipinfo.io' } },
    });
    const { lastRun } = await sandbox.run(at('12:00'));
    expect(lastRun.outcome).toBe('warning');
    expect(lastRun.outcomeMsg?.join(' ')).toContain('user.id');
    expect(await sandbox.alertedEvents()).toEqual(['a']);
  });

  test('a missing privilege is a fault of the owner, who is told what to do', async () => {
    const auth = { username: 'limited', password: 'limited' };
    const sandbox = await runningSandbox({
      users: [
        { name: 'admin', password: 'admin', privilege: 'all', elasticsearchAuth: auth },
        { name: 'setup', password: 'setup', privilege: 'all' },
      ],
    });
    await sandbox.lookup('a', at('11:58'));
    await sandbox.enable();
    sandbox.elasticsearch.store.registerPrincipal({
      name: 'limited',
      secret: 'limited',
      indices: [],
    });
    const { outcome, error } = await sandbox.run(at('12:00'));
    expect(outcome).toBe('failed');
    expect(error).toMatchObject({
      source: 'user',
      message: expect.stringContaining('read privilege'),
    });
  });
});

test('a run without anything new costs one request to Elasticsearch', async () => {
  const sandbox = await runningSandbox();
  await sandbox.enable();
  await sandbox.lookup('a', at('11:40'));
  await sandbox.run(at('12:00'));
  sandbox.elasticsearch.store.clearRequests();
  await sandbox.run(at('12:05'));
  expect(sandbox.elasticsearch.store.requests.map(({ path }) => path)).toEqual([
    expect.stringContaining('/_eql/search'),
  ]);
});

test('runs and coverage tell what was searched and what was not', async () => {
  const sandbox = await runningSandbox();
  await sandbox.enable();
  const now = new Date();
  const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString();
  await sandbox.lookup('a', minutesAgo(61));
  await sandbox.run(minutesAgo(60));
  sandbox.elasticsearch.store.injectFault({
    on: 'eql',
    times: 1,
    kind: 'error',
    status: 500,
    type: 'x',
    reason: 'broken',
  });
  await sandbox.run(minutesAgo(5));
  const { body } = await sandbox.call('GET', apiPaths.runs);
  expect(body).toMatchObject({
    searchedUntil: minutesAgo(60),
    runs: [{ outcome: 'failed' }, { outcome: 'complete' }],
    coverage: [
      { kind: 'unsearched' },
      { kind: 'searched' },
      { kind: 'failed' },
      { kind: 'unsearched' },
    ],
  });
});
