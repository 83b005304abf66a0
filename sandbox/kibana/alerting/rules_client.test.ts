import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fixtureKibana, setExecutor, type FixtureKibana } from '../test_support/fixture_kibana';

let fixture: FixtureKibana;
let id = '';
let count = 0;

beforeAll(async () => {
  fixture = await fixtureKibana();
});
beforeEach(async () => {
  setExecutor(() => ({ state: { mark: 1 } }));
  count += 1;
  id = `rule-${count}`;
  await fixture.createRule(id, { enabled: false });
});
afterAll(() => fixture.close());

const rules = (method: string, argument: unknown, user?: string) =>
  fixture.client('rules', method, argument, user);

/** The runs of this test's rule: rules of tests before may be due too. */
async function tick(): Promise<string[]> {
  const outcomes = await fixture.kibana.tick();
  return outcomes.map(({ ruleId }) => ruleId).filter((each) => each === id);
}

describe('create', () => {
  test.each<[string, Record<string, unknown>, string, number, string]>([
    ['of an unknown type', { alertTypeId: 'x' }, 'admin', 400, 'Rule type "x" is not registered.'],
    [
      'with a bad interval',
      { schedule: { interval: '5 min' } },
      'admin',
      400,
      'Error validating create data - [schedule.interval]: string is not a valid duration: 5 min',
    ],
    [
      'for a consumer that no feature knows',
      { consumer: 'siem' },
      'admin',
      403,
      'Unauthorized by "siem" to create "fixture.type" rule',
    ],
    ['by a reader', {}, 'analyst', 403, 'Unauthorized by "fixture" to create "fixture.type" rule'],
    [
      'with bad parameters',
      { params: { bad: 1 } },
      'admin',
      400,
      'params invalid: [bad]: not wanted',
    ],
    [
      // Who may not create learns nothing of what is wrong.
      'with bad parameters by a reader',
      { params: { bad: 1 } },
      'analyst',
      403,
      'Unauthorized by "fixture" to create "fixture.type" rule',
    ],
  ])('refuses a rule %s', async (_name, changes, user, status, message) => {
    expect(await fixture.createRule('new', changes, user)).toMatchObject({ status, message });
  });

  test('refuses an id that is taken', async () => {
    expect(await fixture.createRule(id)).toMatchObject({
      status: 409,
      message: `Saved object [alert/${id}] conflict`,
    });
  });

  test('saves what the validation has returned', async () => {
    const { result } = await rules('get', { id });
    expect(result).toMatchObject({
      id,
      params: { size: 1 },
      revision: 0,
      createdBy: 'admin',
      lastRun: null,
      nextRun: null,
      executionStatus: { status: 'pending' },
      monitoring: { run: { history: [] } },
    });
    expect(result).not.toHaveProperty('apiKeyOwner');
    expect(result).not.toHaveProperty('task');
  });

  test('gives an id to a rule without one', async () => {
    const { result } = await rules('create', {
      data: {
        name: 'x',
        alertTypeId: 'fixture.type',
        consumer: 'alerts',
        schedule: { interval: '1d' },
        params: {},
        enabled: false,
        tags: [],
        actions: [],
      },
    });
    expect(result).toMatchObject({ id: expect.stringMatching(/^[\da-f-]{36}$/) });
  });
});

describe('authorisation', () => {
  const data = { name: 'y', tags: [], schedule: { interval: '5m' }, params: {}, actions: [] };
  test.each<[string, object, string]>([
    ['get', {}, 'get'],
    ['getAlertState', {}, 'getRuleState'],
    ['update', { data }, 'update'],
    ['enableRule', {}, 'enable'],
    ['disableRule', {}, 'disable'],
    ['runSoon', {}, 'runSoon'],
  ])('%s', async (method, argument, operation) => {
    const attempt = (user: string) => rules(method, { id, ...argument }, user);
    expect((await attempt('admin')).status).toBe(200);
    const isReading = ['get', 'getAlertState'].includes(method);
    expect((await attempt('analyst')).status).toBe(isReading ? 200 : 403);
    expect(await attempt('outsider')).toMatchObject({
      status: 403,
      message: `Unauthorized by "fixture" to ${operation} "fixture.type" rule`,
    });
    expect(await rules(method, { id: 'none', ...argument })).toMatchObject({
      status: 404,
      message: 'Saved object [alert/none] not found',
    });
  });

  test('find', async () => {
    const found = await rules('find', { options: { ruleTypeIds: ['fixture.type'] } }, 'analyst');
    expect(found.result).toMatchObject({ total: fixture.kibana.rules.length });
    const page = { options: { perPage: 1, page: 2 } };
    expect(await rules('find', page)).toMatchObject({ result: { data: [{ id: 'rule-2' }] } });
    const others = await rules('find', { options: { ruleTypeIds: ['other'] } });
    expect(others.result).toEqual({ total: 0, data: [] });
    expect(await rules('find', { options: {} }, 'outsider')).toMatchObject({
      status: 403,
      message: 'Unauthorized to find rules for any rule types.',
    });
  });
});

describe('update', () => {
  const update = (changes: object) =>
    rules('update', {
      id,
      data: {
        name: 'A rule',
        tags: ['one'],
        schedule: { interval: '5m' },
        params: { size: 1 },
        ...changes,
      },
    });

  test('counts changes only', async () => {
    expect(await update({})).toMatchObject({ result: { revision: 0 } });
    expect(await update({ params: { size: 2 } })).toMatchObject({ result: { revision: 1 } });
    expect(await update({ params: { size: 2 } })).toMatchObject({ result: { revision: 2 - 1 } });
    expect(await update({ name: 'B' })).toMatchObject({ result: { revision: 2 } });
    expect(await update({ name: 'B', tags: [] })).toMatchObject({ result: { revision: 3 } });
  });

  test('counts a parameter that is added, not one that is taken away', async () => {
    expect(await update({ params: { note: ['x'] } })).toMatchObject({ result: { revision: 1 } });
    expect(await update({})).toMatchObject({
      result: { revision: 1, params: { size: 1 } },
    });
  });

  test('says when, keeps what was validated, and all the rest', async () => {
    const before = await rules('get', { id });
    fixture.advance(1_000);
    const { result } = await update({ params: { note: 'x' } });
    expect(result).toEqual({
      ...Object(before.result),
      params: { size: 1, note: 'x' },
      revision: 1,
      updatedAt: fixture.clock.time.toISOString(),
    });
    expect(await rules('get', { id })).toMatchObject({ result });
  });

  test('refuses what create refuses', async () => {
    expect(await update({ params: { bad: 1 } })).toMatchObject({ status: 400 });
    expect(await update({ schedule: { interval: '1M' } })).toMatchObject({
      status: 400,
      message:
        'Error validating update data - [schedule.interval]: string is not a valid duration: 1M',
    });
  });

  test('moves the task to the new interval', async () => {
    await rules('enableRule', { id });
    await fixture.kibana.runRule(id);
    await update({ schedule: { interval: '1m' } });
    fixture.advance(59_000);
    expect(await tick()).toEqual([]);
    fixture.advance(1_000);
    expect(await tick()).toHaveLength(1);
    await rules('disableRule', { id });
  });
});

test('a disabled rule is not run and says so, and goes on with its state when it is enabled', async () => {
  await rules('enableRule', { id });
  await tick();
  await rules('disableRule', { id });
  fixture.advance(600_000);
  expect(await tick()).toEqual([]);
  expect(await rules('runSoon', { id })).toMatchObject({
    result: 'Error running rule: rule is disabled',
  });
  expect(await fixture.kibana.runRule(id)).toMatchObject({
    outcome: 'failed',
    executionStatus: { error: { reason: 'disabled' } },
  });
  await rules('enableRule', { id });
  expect(await rules('getAlertState', { id })).toMatchObject({
    result: { alertTypeState: { mark: 1 } },
  });
  expect(await tick()).toHaveLength(1);
});

test('runSoon makes a rule due at once', async () => {
  await rules('enableRule', { id });
  await tick();
  expect(await tick()).toEqual([]);
  expect(await rules('runSoon', { id })).toMatchObject({ status: 200, result: undefined });
  expect(await tick()).toHaveLength(1);
});

test('rules and their state survive in the data directory and in saved state', async () => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'kibana-data-'));
  const first = await fixtureKibana({ dataDirectory });
  await first.createRule('kept');
  await first.kibana.tick();
  const savedState = first.kibana.saveState();
  await first.close();
  for (const options of [{ dataDirectory }, { savedState }]) {
    const next = await fixtureKibana(options);
    expect(next.kibana.ruleState('kept')).toEqual({ mark: 1 });
    expect(await next.kibana.tick()).toEqual([]);
    await next.close();
  }
  const file = join(dataDirectory, 'rules.json');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toHaveLength(1);
  for (const damaged of ['[{}]', '[{']) {
    writeFileSync(file, damaged);
    await expect(fixtureKibana({ dataDirectory })).rejects.toThrow('not written by this sandbox');
  }
});
