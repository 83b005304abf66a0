import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixtureKibana, type FixtureKibana } from '../test_support/fixture_kibana';
import { fixtureManifest, writeFixturePlugin } from '../test_support/fixture_plugin';
import { isRecord } from '../is_record';
import type { KibanaOptions } from '../start_kibana';

/** Registers a type, a route to each way to a client, and a rule type whose executor counts objects. */
const SERVER = `
const { schema } = require('@kbn/config-schema');
const { DEFAULT_APP_CATEGORIES } = require('@kbn/core/server');
const alerting = [{ ruleTypeId: 'notes.type', consumers: ['notes'] }];
const create = schema.object({ title: schema.string({ maxLength: 20 }), expires: schema.maybe(schema.string()) });
exports.plugin = async () => ({
  setup(core, { alerting: framework, features }) {
    core.savedObjects.registerType({
      name: 'note', hidden: false, hiddenFromHttpApis: true, namespaceType: 'multiple-isolated',
      mappings: { dynamic: false, properties: { title: { type: 'keyword' } } },
      modelVersions: { 1: { changes: [], schemas: { create, forwardCompatibility: create.extends({}, { unknowns: 'ignore' }) } } },
    });
    core.savedObjects.registerType({
      name: 'secret', hidden: true, namespaceType: 'single', mappings: { dynamic: false, properties: {} },
    });
    const privilege = (access) => ({
      app: [], alerting: { rule: { [access]: alerting }, alert: { [access]: alerting } }, ui: [],
      savedObject: { all: [], read: [], [access]: ['note', 'secret'] },
    });
    features.registerKibanaFeature({
      id: 'notes', name: 'Notes', category: DEFAULT_APP_CATEGORIES.security, app: [], alerting,
      privileges: { all: privilege('all'), read: privilege('read') },
    });
    framework.registerType({
      id: 'notes.type', name: 'Notes', category: 'securitySolution', producer: 'notes', solution: 'security',
      minimumLicenseRequired: 'basic', isExportable: true, actionGroups: [{ id: 'hit', name: 'Hit' }],
      defaultActionGroupId: 'hit', autoRecoverAlerts: false, validate: { params: { validate: (params) => params } },
      async executor({ services: { savedObjectsClient } }) {
        const { total } = await savedObjectsClient.find({ type: ['note', 'secret'] });
        return { state: { total } };
      },
    });
    core.http.createRouter().versioned
      .post({ path: '/internal/notes', access: 'internal', security: { authz: { enabled: false, reason: 'tests' } } })
      .addVersion({ version: '1', validate: { request: { body: (data, { ok }) => ok(data) } } }, async (context, request, response) => {
        const { savedObjects } = await context.core;
        const [start, plugins] = await core.getStartServices();
        const included = { includedHiddenTypes: ['secret'] };
        const clients = {
          context: () => savedObjects.client,
          included: () => savedObjects.getClient(included),
          start: () => start.savedObjects.getScopedClient(request),
          rules: () => plugins.alerting.getRulesClientWithRequest(request),
        };
        const { from, method, parameters } = request.body;
        try {
          const client = await clients[from]();
          return response.ok({ body: await client[method](...parameters) });
        } catch (error) {
          if (!error.isBoom) throw error;
          return response.customError({ statusCode: error.output.statusCode, body: { message: error.message } });
        }
      });
    globalThis.lateType = () => core.savedObjects.registerType({ name: 'late' });
  },
  start() {},
});
`;

const pluginDirectory = writeFixturePlugin(fixtureManifest, SERVER);
const kibana = (options: Partial<KibanaOptions> = {}) =>
  fixtureKibana({ pluginDirectory, ...options });

type Client = 'context' | 'included' | 'start' | 'rules';

async function ask(
  asked: FixtureKibana,
  user: string,
  from: Client,
  method: string,
  ...parameters: readonly unknown[]
) {
  const body = { from, method, parameters };
  const reply = await asked.call('/internal/notes', { method: 'POST', user, body });
  return { status: reply.status, ...(isRecord(reply.body) ? reply.body : {}) };
}

let fixture: FixtureKibana;

beforeAll(async () => {
  fixture = await kibana();
});
afterAll(async () => {
  await fixture.close();
  rmSync(pluginDirectory, { recursive: true });
});

test('an object is created, changed and in conflict, over the routes of the plugin', async () => {
  const asAdmin = (method: string, ...parameters: readonly unknown[]) =>
    ask(fixture, 'admin', 'context', method, ...parameters);
  const before = fixture.fake.requests.length;
  const created = await asAdmin('create', 'note', { title: 'a' }, { id: '1' });
  expect(created).toMatchObject({ status: 200, id: '1', attributes: { title: 'a' } });
  const version = 'version' in created ? created.version : undefined;
  expect(await asAdmin('update', 'note', '1', { title: 'b' }, { version })).toMatchObject({
    status: 200,
  });
  expect(await asAdmin('update', 'note', '1', { title: 'c' }, { version })).toMatchObject({
    status: 409,
    message: expect.stringContaining('version conflict'),
  });
  expect(await asAdmin('create', 'note', { title: 'x'.repeat(21) })).toMatchObject({
    status: 400,
    message: expect.stringContaining('[attributes.title]: value has length [21]'),
  });
  expect(await ask(fixture, 'admin', 'start', 'get', 'note', '1')).toMatchObject({
    attributes: { title: 'b' },
  });
  expect(await asAdmin('create', 'secret', {})).toMatchObject({ status: 400 });
  expect(await ask(fixture, 'admin', 'included', 'create', 'secret', {})).toMatchObject({
    status: 200,
  });
  // Objects are kept beside Elasticsearch, so that tests may count its requests.
  expect(fixture.fake.requests).toHaveLength(before);
});

test.each<[string, string, readonly unknown[], object]>([
  ['analyst', 'get', ['note', '1'], { status: 200, id: '1' }],
  ['analyst', 'find', [{ type: 'note' }], { status: 200, total: 1 }],
  ['analyst', 'create', ['note', {}], { status: 403, message: 'Unable to create note' }],
  ['analyst', 'update', ['note', '1', {}], { status: 403, message: 'Unable to update note' }],
  ['analyst', 'delete', ['note', '1'], { status: 403, message: 'Unable to delete note' }],
  [
    'analyst',
    'bulkCreate',
    [[{ type: 'note', attributes: {} }]],
    { status: 403, message: 'Unable to bulk_create note' },
  ],
  ['outsider', 'get', ['note', '1'], { status: 403, message: 'Unable to get note' }],
  ['outsider', 'find', [{ type: 'note' }], { status: 200, total: 0, saved_objects: [] }],
])('for the %s, %s follows the privileges of the feature', async (user, method, given, reply) => {
  expect(await ask(fixture, user, 'context', method, ...given)).toMatchObject(reply);
});

test('a rule sees objects with the privileges of its owner, hidden ones never', async () => {
  const data = {
    name: 'Count',
    alertTypeId: 'notes.type',
    consumer: 'notes',
    schedule: { interval: '5m' },
    params: {},
    enabled: true,
    tags: [],
    actions: [],
  };
  await ask(fixture, 'admin', 'rules', 'create', { data, options: { id: 'count' } });
  await fixture.kibana.runRule('count');
  expect(fixture.kibana.ruleState('count')).toEqual({ total: 1 });
});

test('objects survive in the data directory and in saved state, with their versions', async () => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'kibana-data-'));
  const first = await kibana({ dataDirectory });
  const all = (asked: FixtureKibana) =>
    ask(asked, 'admin', 'context', 'find', { type: 'note', sortField: 'title' });
  await ask(first, 'admin', 'context', 'create', 'note', { title: 'a' });
  const more = { type: 'note', attributes: { title: 'b' } };
  await ask(first, 'admin', 'context', 'bulkCreate', [more, more]);
  const kept = await all(first);
  expect(kept).toMatchObject({ status: 200, total: 3 });
  const savedState = first.kibana.saveState();
  await first.close();
  for (const options of [{ dataDirectory }, { savedState }]) {
    const next = await kibana(options);
    expect(await all(next)).toEqual(kept);
    await next.close();
  }
  const file = join(dataDirectory, 'saved_objects.json');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(savedState.savedObjects);
  for (const damaged of ['[]', '{']) {
    writeFileSync(file, damaged);
    await expect(kibana({ dataDirectory })).rejects.toThrow('not written by this sandbox');
  }
});

test('no type is registered when Kibana runs', () => {
  const registerLate: unknown = Reflect.get(globalThis, 'lateType');
  expect(registerLate).toThrow('cannot call `registerType` after service startup.');
});
