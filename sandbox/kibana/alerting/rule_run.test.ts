import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fixtureKibana, setExecutor, type FixtureKibana } from '../test_support/fixture_kibana';
import { taskManagerModule } from '../kbn_modules/task_manager_errors';
import { HISTORY_LIMIT } from './rule_monitoring_service';

let fixture: FixtureKibana;
let id = '';
let count = 0;

beforeAll(async () => {
  fixture = await fixtureKibana({ alerting: { maxAlerts: 3 } });
});
beforeEach(async () => {
  fixture.fake.answer = () => undefined;
  fixture.fake.documents.clear();
  count += 1;
  id = `rule-${count}`;
  await fixture.createRule(id);
  setExecutor(() => ({ state: { mark: 'before' } }));
  await fixture.kibana.runRule(id);
  fixture.advance(300_000);
});
afterAll(() => fixture.close());

const run = () => fixture.kibana.runRule(id);
const state = () => fixture.kibana.ruleState(id);

describe('options', () => {
  test('are what Kibana hands over', async () => {
    const previous = new Date(fixture.clock.time.getTime() - 300_000);
    setExecutor((options) => {
      expect(options).toMatchObject({
        params: { size: 1 },
        state: { mark: 'before' },
        startedAt: fixture.clock.time,
        previousStartedAt: previous,
        spaceId: 'default',
        rule: { id, name: 'A rule', consumer: 'fixture', schedule: { interval: '5m' } },
      });
      options.logger.info('hello');
      return { state: {} };
    });
    expect(await run()).toMatchObject({ outcome: 'succeeded' });
    expect(fixture.logs).toContainEqual({
      level: 'info',
      context: 'plugins.alerting.fixture.type',
      message: 'hello',
    });
  });

  test('state is JSON: neither the object returned nor its undefined and dates', async () => {
    const returned = { at: new Date(0), none: undefined };
    setExecutor(() => ({ state: returned }));
    await run();
    setExecutor(({ state: given }) => {
      expect(given).toEqual({ at: '1970-01-01T00:00:00.000Z' });
      return { state: given };
    });
    expect(await run()).toMatchObject({ outcome: 'succeeded' });
  });
});

describe('a run that throws', () => {
  test('keeps state and previous start, and writes no alert', async () => {
    setExecutor(({ services }) => {
      services.alertsClient?.report({ id: 'a', actionGroup: 'hit' });
      throw new Error('the search failed');
    });
    expect(await run()).toMatchObject({
      outcome: 'failed',
      stateSaved: false,
      alertsWritten: 0,
      executionStatus: {
        status: 'error',
        error: { reason: 'execute', message: 'the search failed' },
      },
      lastRun: { outcome: 'failed', outcomeMsg: ['the search failed'] },
      error: { source: 'framework' },
    });
    expect(state()).toEqual({ mark: 'before' });
    const before = fixture.clock.time;
    fixture.advance(300_000);
    setExecutor(({ previousStartedAt }) => {
      expect(previousStartedAt).toEqual(new Date(before.getTime() - 300_000));
      return { state: {} };
    });
    expect(await run()).toMatchObject({ outcome: 'succeeded' });
  });

  test.each([
    ['unmarked', (error: Error) => error, 'framework'],
    ['marked', (error: Error) => taskManagerModule.createTaskRunError(error, 'user'), 'user'],
    [
      'marked by nobody',
      (error: Error) => taskManagerModule.createTaskRunError(error),
      'framework',
    ],
    [
      'marked by a copy of the function',
      (error: Error) => Object.assign(error, { [Symbol('TaskRunErrorSource')]: 'user' }),
      'framework',
    ],
    ['of 401', (error: Error) => Object.assign(error, { statusCode: 401 }), 'user'],
  ])('an error %s', async (_name, mark, source) => {
    setExecutor(() => {
      throw mark(new Error('x'));
    });
    expect(await run()).toMatchObject({ error: { source } });
  });

  test('parameters that are not valid any more are a fault of the user', async () => {
    const { rules, savedObjects } = fixture.kibana.saveState();
    const record = rules.find((each) => each.id === id);
    if (record === undefined) throw new Error('not saved');
    const savedState = { rules: [{ ...record, params: { bad: 1 } }], savedObjects };
    const next = await fixtureKibana({ savedState });
    expect(await next.kibana.runRule(id)).toMatchObject({
      executionStatus: {
        error: { reason: 'validate', message: 'params invalid: [bad]: not wanted' },
      },
      error: { source: 'user' },
    });
    await next.close();
  });
});

describe('results that are reported', () => {
  const report = async (errors: [string, boolean][], warnings: string[], message = '') => {
    setExecutor(({ services: { ruleResultService: results } }) => {
      errors.forEach(([text, isUser]) => results?.addLastRunError(text, isUser));
      warnings.forEach((text) => results?.addLastRunWarning(text));
      if (message !== '') results?.setLastRunOutcomeMessage(message);
      return { state: { mark: 'after' } };
    });
    return run();
  };

  test('an error: state advances all the same', async () => {
    expect(
      await report(
        [
          ['a', true],
          ['b', true],
        ],
        []
      )
    ).toMatchObject({
      stateSaved: true,
      executionStatus: { status: 'error', error: { reason: 'unknown', message: 'a,b' } },
      lastRun: { outcome: 'failed', outcomeMsg: null },
      error: { source: 'user' },
    });
    expect(state()).toEqual({ mark: 'after' });
    expect(
      await report(
        [
          ['a', true],
          ['b', false],
        ],
        []
      )
    ).toMatchObject({
      error: { source: 'framework' },
    });
  });

  test('a warning', async () => {
    expect(await report([], ['w', 'v'], 'shown')).toMatchObject({
      executionStatus: { status: 'warning', warning: { reason: 'ruleExecution', message: 'w,v' } },
      lastRun: { outcome: 'warning', outcomeMsg: ['shown'] },
    });
  });

  test('an error and a warning: the status is the warning, the outcome the error', async () => {
    expect(await report([['e', false]], ['w'])).toMatchObject({
      executionStatus: { status: 'warning', error: { message: 'e' }, warning: { message: 'w' } },
      lastRun: { outcome: 'failed' },
    });
  });
});

describe('the Elasticsearch client', () => {
  test('logs the parameters of a search that fails, and passes the error on', async () => {
    fixture.fake.answer = ({ path }) =>
      path.endsWith('/_eql/search')
        ? { status: 400, body: { error: { type: 'verification_exception', reason: 'x' } } }
        : undefined;
    setExecutor(async ({ services }) => {
      await services.scopedClusterClient.asCurrentUser.eql.search({ index: 'i', query: 'q' });
      return { state: {} };
    });
    expect(await run()).toMatchObject({
      executionStatus: { error: { message: expect.stringContaining('verification_exception') } },
    });
    expect(fixture.logs).toContainEqual(
      expect.objectContaining({
        level: 'warn',
        message: expect.stringMatching(/^executing eql query for rule fixture\.type:.*"query":"q"/),
      })
    );
  });

  test('searches as the user whose key the rule has', async () => {
    const users = [
      { name: 'admin', password: 'admin', privilege: 'all' as const },
      {
        name: 'other',
        password: 'other',
        privilege: 'all' as const,
        elasticsearchAuth: { username: 'other-es', password: 'x' },
      },
    ];
    const next = await fixtureKibana({ users });
    setExecutor(async ({ services: { scopedClusterClient: client } }) => {
      await client.asCurrentUser.search({ index: 'events' });
      await client.asInternalUser.search({ index: 'alerts' });
      return { state: {} };
    });
    await next.createRule('by-admin');
    await next.createRule('by-other', {}, 'other');
    await next.kibana.tick();
    const asOther = `Basic ${Buffer.from('other-es:x').toString('base64')}`;
    const sent = next.fake.to(/events/).map(({ authorization }) => authorization);
    expect(sent).toEqual([undefined, asOther]);
    expect(next.fake.to(/alerts\/_search/).map(({ authorization }) => authorization)).toEqual([
      undefined,
      undefined,
    ]);
    await next.close();
  });
});

test('without its indices a run has no alerts client, until they can be installed', async () => {
  const clients: boolean[] = [];
  setExecutor(({ services }) => {
    clients.push(services.alertsClient !== null);
    return { state: {} };
  });
  fixture.kibana.failAlertResources('no space left');
  await run();
  fixture.kibana.failAlertResources(undefined);
  await run();
  expect(clients).toEqual([false, true]);
});

test('a failed request for writing alerts fails the run and keeps its state', async () => {
  fixture.fake.answer = ({ path }) =>
    path.endsWith('_bulk') ? { status: 503, body: { error: { type: 'unavailable' } } } : undefined;
  setExecutor(({ services }) => {
    services.alertsClient?.report({ id: 'a', actionGroup: 'hit' });
    return { state: { mark: 'after' } };
  });
  expect(await run()).toMatchObject({ outcome: 'failed', stateSaved: false });
  expect(state()).toEqual({ mark: 'before' });
});

test('metrics stay until they are set anew, but for the gap', async () => {
  const gap = { gte: 'a', lte: 'b' };
  setExecutor(({ services: { ruleMonitoringService: monitoring } }) => {
    monitoring?.setLastRunMetricsTotalAlertsCreated(7);
    monitoring?.setLastRunMetricsGapRange(gap);
    return { state: {} };
  });
  expect(await run()).toMatchObject({ metrics: { total_alerts_created: 7, gap_range: gap } });
  setExecutor(() => ({ state: {} }));
  expect(await run()).toMatchObject({ metrics: { total_alerts_created: 7, gap_range: null } });
});

test('the history of runs is limited', async () => {
  for (let at = 0; at <= HISTORY_LIMIT; at += 1) await run();
  const rule = fixture.kibana.rules.find((each) => each.id === id);
  expect(rule?.monitoring?.run.history).toHaveLength(HISTORY_LIMIT);
});

test('a rule does not run twice at a time', async () => {
  const first = run();
  await expect(run()).rejects.toThrow('is running already');
  await first;
});

test('the loop runs what is due, and at once what is asked for', async () => {
  const seen: string[] = [];
  const next = await fixtureKibana({ onRun: ({ ruleId }) => seen.push(ruleId) });
  setExecutor(() => ({ state: {} }));
  await next.createRule('looped');
  next.kibana.startTaskLoop();
  await expect.poll(() => seen).toEqual(['looped']);
  await next.client('rules', 'runSoon', { id: 'looped' });
  await expect.poll(() => seen, { timeout: 400 }).toEqual(['looped', 'looped']);
  await next.kibana.stopTaskLoop();
  await next.close();
});
