import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixtureKibana, setExecutor, type FixtureKibana } from './test_support/fixture_kibana';

let fixture: FixtureKibana;

beforeAll(async () => {
  fixture = await fixtureKibana({ config: { limits: { pageSize: 7 } } });
});
afterAll(() => fixture.close());

test('loads the plugin, runs its rule over a route, and writes its alert', async () => {
  setExecutor(({ services }) => {
    services.alertsClient?.report({
      id: 'event-1',
      actionGroup: 'hit',
      payload: { 'fixture.note': 'hello', '@timestamp': 'never', 'event.action': 'lookup' },
    });
    return { state: { seen: 1 } };
  });
  expect((await fixture.createRule('rule-1')).status).toBe(200);
  const [outcome] = await fixture.kibana.tick();
  expect(outcome).toMatchObject({ outcome: 'succeeded', alertsWritten: 1, stateSaved: true });
  expect(fixture.kibana.ruleState('rule-1')).toEqual({ seen: 1 });
  const [alert] = [...fixture.fake.documents.values()];
  expect(alert?.source).toMatchObject({
    'fixture.note': 'hello',
    '@timestamp': '2026-01-02T03:04:05.000Z',
    'event.action': 'open',
    'kibana.alert.instance.id': 'event-1',
    'kibana.alert.rule.uuid': 'rule-1',
    'kibana.alert.rule.parameters': { size: 1 },
    'kibana.version': '9.5.4',
    tags: ['one'],
  });
  expect(await fixture.kibana.tick()).toEqual([]);
  fixture.advance(300_000);
  expect(await fixture.kibana.tick()).toHaveLength(1);
});

test('gives the plugin its configuration, its version and the contracts it has declared', () => {
  const setup: unknown = Reflect.get(globalThis, 'fixtureSetup');
  expect(setup).toMatchObject({
    config: { enabled: true, limits: { pageSize: 7 } },
    version: '9.5.4',
  });
  expect(setup).not.toHaveProperty('plugins.share');
  expect(setup).toHaveProperty('plugins.alerting.registerType');
});
