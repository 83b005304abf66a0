import { Client } from '@elastic/elasticsearch';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { RULE_TYPE_ID } from '../../common/api';
import { startEventStore } from '../../sandbox/elasticsearch';
import { startKibana, type KibanaOptions } from '../../sandbox/kibana';
import { checkKibana, type CheckedKibana } from './check_kibana';

const TARGET = join(process.cwd(), 'target');
const HOURS = 1;
const HOUR_MS = 3_600_000;

let folder = '';
const closing: (() => Promise<unknown>)[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kibana-'));
  closing.push(() => rm(folder, { recursive: true }));
});

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

interface StandIn {
  readonly features?: readonly string[];
  readonly ruleTypes?: readonly string[];
}

/**
 * The sandbox in the place of Kibana, with those of Kibana's own routes that the checks ask. Its rule is enabled at a
 * time before the scenario and runs again now, so that it catches up: a longer look-back is not needed.
 */
async function startStandIn({
  features = ['discover', 'publicIpDiscovery'],
  ruleTypes = ['.es-query', RULE_TYPE_ID],
}: StandIn = {}) {
  const store = await startEventStore();
  closing.push(() => store.close());
  const clock = { time: new Date(Date.now() - HOURS * HOUR_MS) };
  const updates: unknown[] = [];
  let runs = 0;
  const extendServer: KibanaOptions['extendServer'] = (server) => {
    const options = { auth: false } as const;
    const idsOf = (ids: readonly string[]) => ids.map((id) => ({ id }));
    server.route([
      { method: 'GET', path: '/api/features', options, handler: () => idsOf(features) },
      { method: 'GET', path: '/api/alerting/rule_types', options, handler: () => idsOf(ruleTypes) },
      {
        method: 'PUT',
        path: '/api/alerting/rule/{id}',
        options,
        handler: ({ payload }) => {
          updates.push(payload);
          return {};
        },
      },
      {
        method: 'POST',
        path: '/internal/alerting/rule/{id}/_run_soon',
        options,
        handler: (_request, h) => {
          runs += 1;
          if (runs === 1) return h.response('Rule is already running').type('text/plain');
          clock.time = new Date();
          return h.response().code(204);
        },
      },
    ]);
  };
  const started = await startKibana({
    elasticsearch: { node: store.url, maxRetries: 0 },
    pluginDirectory: join(TARGET, 'plugin'),
    browser: { directory: join(TARGET, 'sandbox_browser') },
    clock: { now: () => clock.time },
    extendServer,
  });
  closing.push(() => started.close());
  started.kibana.startTaskLoop();
  const checked: CheckedKibana = {
    kibanaUrl: started.url,
    elasticsearch: { node: store.url },
    credentials: { username: 'admin', password: 'admin' },
    pluginDirectory: join(TARGET, 'plugin'),
    hours: HOURS,
    pictures: join(folder, 'pictures'),
    everyMs: 50,
  };
  return { checked, updates, store };
}

const namesOf = (checks: Awaited<ReturnType<typeof checkKibana>>) =>
  checks.map(({ name, problems }) => [name, ...problems]);

describe('the checks of a Kibana, on the sandbox', () => {
  test('all is well, and pictures are taken', async () => {
    const { checked, updates } = await startStandIn();
    expect(namesOf(await checkKibana(checked))).toEqual([
      ['the plugin is loaded'],
      ['the rule type is registered'],
      ['the scenario is written'],
      ['the rule runs'],
      ['the sandbox runs it too'],
      [expect.stringMatching(/^the same \d\d alerts as in the sandbox$/)],
      [expect.stringMatching(/^the same pivots for each of \d+ stories$/)],
      ['the pages show alerts without an error in the console'],
    ]);
    expect(updates).toEqual([
      expect.objectContaining({
        schedule: { interval: '5m' },
        params: { lookback: '2h', catchUpLimit: '2h' },
      }),
    ]);
    expect((await readdir(checked.pictures)).sort()).toEqual(['alert.png', 'alerts.png']);
  }, 60_000);

  test.each([
    ['the plugin is not loaded', { features: ['discover'] }, /server side did not start/],
    ['the rule type is missing', { ruleTypes: ['.es-query'] }, /no rule type publicIpDiscovery/],
  ])('%s: the checks end there', async (_title, standIn, message) => {
    const { checked } = await startStandIn(standIn);
    const checks = await checkKibana(checked);
    expect(checks.at(-1)?.problems).toEqual([expect.stringMatching(message)]);
    expect(checks.map(({ name }) => name)).not.toContain('the scenario is written');
  });

  test('a search that fails is what the run says', async () => {
    const { checked, store } = await startStandIn();
    store.store.faults.inject({
      on: 'eql',
      kind: 'error',
      status: 400,
      type: 'x_content_parse_exception',
      reason: 'no such filter',
    });
    expect((await checkKibana(checked)).at(-1)).toEqual({
      name: 'the rule runs',
      problems: [expect.stringContaining('no such filter')],
    });
  });

  test('events of an earlier run are refused', async () => {
    const { checked, store } = await startStandIn();
    const client = new Client({ node: store.url });
    closing.push(() => client.close());
    await client.index({ index: 'endgame-earlier', document: { id: 1 }, refresh: true });
    expect((await checkKibana(checked)).at(-1)).toEqual({
      name: 'the scenario is written',
      problems: [expect.stringMatching(/1 events of an earlier run.*down -v/)],
    });
  });
});
