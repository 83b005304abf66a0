import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fixtureKibana, setExecutor, type FixtureKibana } from '../test_support/fixture_kibana';

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

describe('the limit of alerts', () => {
  const reportMany = (many: number, answer?: boolean, isAsked = true) => {
    setExecutor(({ services: { alertsClient } }) => {
      if (isAsked) expect(alertsClient?.getAlertLimitValue()).toBe(3);
      for (let at = 0; at < many; at += 1) {
        alertsClient?.report({ id: `event-${at}`, actionGroup: 'hit' });
      }
      if (answer !== undefined) alertsClient?.setAlertLimitReached(answer);
      return { state: { mark: 'after' } };
    });
    return run();
  };

  test('one too many: the throw is swallowed and the state is lost', async () => {
    expect(await reportMany(4, true)).toMatchObject({
      executionStatus: { status: 'warning', warning: { reason: 'maxAlerts' } },
      lastRun: { outcome: 'warning' },
      alertsWritten: 3,
    });
    expect(state()).toBeUndefined();
  });

  test('asked for but not answered: the run fails', async () => {
    expect(await reportMany(1)).toMatchObject({
      outcome: 'failed',
      alertsWritten: 0,
      executionStatus: {
        error: {
          message: expect.stringContaining('has not reported whether alert limit has been reached'),
        },
      },
    });
    expect(state()).toEqual({ mark: 'before' });
  });

  test.each([
    ['answered with no', 3, false, 'succeeded'],
    ['answered with yes', 3, true, 'warning'],
    ['not asked for', 3, undefined, 'succeeded'],
  ])('%s', async (_name, many, answer, outcome) => {
    expect(await reportMany(many, answer, answer !== undefined)).toMatchObject({
      outcome,
      alertsWritten: many,
    });
    expect(state()).toEqual({ mark: 'after' });
  });

  test('the same id twice in a run fails it', async () => {
    setExecutor(({ services: { alertsClient } }) => {
      alertsClient?.report({ id: 'a', actionGroup: 'hit' });
      alertsClient?.report({ id: 'a', actionGroup: 'hit' });
      return { state: {} };
    });
    expect(await run()).toMatchObject({
      executionStatus: { error: { message: expect.stringContaining('cannot schedule twice') } },
    });
  });
});

describe('a run that is cancelled', () => {
  const slowSearch = () => {
    fixture.fake.answer = ({ path }) =>
      path.endsWith('search') ? { status: 200, body: {}, delayMs: 2_000 } : undefined;
  };

  test.each([
    ['eql.search', 'EQL search has been aborted due to cancelled execution'],
    ['search', 'Search has been aborted due to cancelled execution'],
  ])('ends its %s', async (call, message) => {
    slowSearch();
    const thrown: string[] = [];
    setExecutor(async ({ services }) => {
      const { asCurrentUser } = services.scopedClusterClient;
      setTimeout(() => fixture.kibana.cancelRun(id), 30);
      const search =
        call === 'search'
          ? asCurrentUser.search({ index: 'x' })
          : asCurrentUser.eql.search({ index: 'x', query: 'any where true' });
      await search.catch((error: unknown) => {
        thrown.push(error instanceof Error ? error.message : '');
        throw error;
      });
      return { state: { stop: services.shouldStopExecution() } };
    });
    expect(await run()).toMatchObject({
      wasCancelled: true,
      stateSaved: false,
      executionStatus: {
        status: 'error',
        error: {
          reason: 'timeout',
          message: expect.stringContaining('exceeded rule type timeout of 5m'),
        },
      },
    });
    expect(thrown).toEqual([message]);
  });

  test('and returns all the same: no alert is written, and the expired task is not updated', async () => {
    setExecutor(({ services }) => {
      services.alertsClient?.report({ id: 'a', actionGroup: 'hit' });
      fixture.kibana.cancelRun(id);
      expect(services.shouldStopExecution()).toBe(true);
      return { state: { mark: 'after' } };
    });
    expect(await run()).toMatchObject({
      outcome: 'failed',
      alertsReported: 1,
      alertsWritten: 0,
      stateSaved: false,
    });
    expect(state()).toEqual({ mark: 'before' });
  });
});
