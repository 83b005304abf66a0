import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ElasticsearchClients } from '../elasticsearch_clients';
import { fakeElasticsearch, type FakeElasticsearch } from '../test_support/fake_elasticsearch';
import { createLogger } from '../logger';
import { AlertResources, alertsAlias } from './alert_resources';

let fake: FakeElasticsearch;
let clients: ElasticsearchClients;

beforeAll(async () => {
  fake = await fakeElasticsearch();
  clients = new ElasticsearchClients({ node: fake.url, maxRetries: 0 });
});
beforeEach(() => {
  fake.requests.length = 0;
  fake.aliases.clear();
  fake.answer = () => undefined;
});
afterAll(async () => {
  await clients.close();
  await fake.close();
});

const resources = () =>
  new AlertResources(
    clients.internal,
    createLogger(() => {})
  );
const alerts = {
  context: 'own',
  mappings: { fieldMap: { 'own.field': { type: 'keyword', required: false } } },
};
const written = () =>
  fake.requests.filter(({ method }) => method === 'PUT').map(({ path }) => path);
const INDEX = '/.internal.alerts-own.alerts-default-000001';

test('creates the index once, however many ask', async () => {
  const each = resources();
  const asked = [each.ensureInstalled(alerts), each.ensureInstalled(alerts)];
  expect(await Promise.all(asked)).toEqual([true, true]);
  expect(await each.ensureInstalled(alerts)).toBe(true);
  expect(written()).toEqual([INDEX]);
});

test('tries again after a failure', async () => {
  const each = resources();
  fake.answer = ({ method }) =>
    method === 'PUT' ? { status: 503, body: { error: { type: 'unavailable' } } } : undefined;
  expect(await each.ensureInstalled(alerts)).toBe(false);
  fake.answer = () => undefined;
  expect(await each.ensureInstalled(alerts)).toBe(true);
});

test('gives an index that is there the new fields', async () => {
  fake.aliases.set(alertsAlias('own'), ['x']);
  expect(await resources().ensureInstalled(alerts)).toBe(true);
  expect(written()).toEqual(['/.alerts-own.alerts-default/_mapping']);
  expect(fake.requests.at(-1)?.body).toHaveProperty('properties.own.properties.field');
});

test('a field that has changed its type keeps alerts from being written', async () => {
  fake.aliases.set(alertsAlias('own'), ['x']);
  fake.answer = ({ path }) =>
    path.endsWith('_mapping')
      ? { status: 400, body: { error: { type: 'illegal_argument_exception' } } }
      : undefined;
  expect(await resources().ensureInstalled(alerts)).toBe(false);
});

test('maps ECS only if the type asks for it', async () => {
  await resources().ensureInstalled(alerts);
  await resources().ensureInstalled({ ...alerts, context: 'ecs', useEcs: true });
  const [without, withEcs] = fake.requests
    .filter(({ method }) => method === 'PUT')
    .map(({ body }) => body);
  expect(without).not.toHaveProperty('mappings.properties.dns');
  expect(withEcs).toHaveProperty(
    'mappings.properties.dns.properties.question.properties.name.type',
    'keyword'
  );
});
