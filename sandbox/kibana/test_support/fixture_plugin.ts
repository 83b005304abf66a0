import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Registers a feature, a rule type whose executor is `globalThis.fixtureExecutor`, and a few routes. */
const SERVER = `
const { schema } = require('@kbn/config-schema');
const { DEFAULT_APP_CATEGORIES } = require('@kbn/core/server');
exports.config = {
  schema: schema.object({
    enabled: schema.boolean({ defaultValue: true }),
    limits: schema.object({ pageSize: schema.number({ min: 1, max: 10, defaultValue: 5 }) }),
  }),
};
const alerting = [{ ruleTypeId: 'fixture.type', consumers: ['fixture', 'alerts'] }];
const shared = { app: ['fixture'], catalogue: [], management: { insightsAndAlerting: ['triggersActions'] } };
const privileges = (access, api) => ({
  ...shared, api, alerting: { rule: { [access]: alerting }, alert: { [access]: alerting } },
  savedObject: { all: [], read: [] }, ui: access === 'all' ? ['show', 'save'] : ['show'],
});
const ok = (data, result) => result.ok(data);
exports.plugin = async (context) => ({
  setup(core, plugins) {
    globalThis.fixtureSetup = { core, plugins, config: context.config.get(), version: context.env.packageInfo.version };
    plugins.features.registerKibanaFeature({
      id: 'fixture', name: 'Fixture', category: DEFAULT_APP_CATEGORIES.security, ...shared, alerting,
      privileges: { all: privileges('all', ['fixture_all', 'fixture_read']), read: privileges('read', ['fixture_read']) },
    });
    plugins.alerting.registerType({
      id: 'fixture.type', name: 'Fixture type', category: 'securitySolution', producer: 'fixture', solution: 'security',
      minimumLicenseRequired: 'basic', isExportable: true, actionGroups: [{ id: 'hit', name: 'Hit' }],
      defaultActionGroupId: 'hit', autoRecoverAlerts: false,
      validate: { params: { validate(params) {
        if (params.bad) throw new Error('[bad]: not wanted');
        return { size: 1, ...params };
      } } },
      alerts: { context: 'fixture', mappings: { fieldMap: { 'fixture.note': { type: 'keyword', required: false } } }, shouldWrite: true, useEcs: true },
      executor: (options) => globalThis.fixtureExecutor(options),
    });
    const router = core.http.createRouter();
    const read = { authz: { requiredPrivileges: ['fixture_read'] } };
    router.versioned
      .post({ path: '/internal/fixture/echo/{id}', access: 'internal', security: { authz: { requiredPrivileges: ['fixture_all'] } } })
      .addVersion({ version: '1', validate: { request: { params: ok, body: (data, { ok, badRequest }) =>
        data && typeof data.name === 'string' ? ok(data) : badRequest('name is missing', ['name']) } } },
        async (context, request, response) => {
          const { elasticsearch } = await context.core;
          if (request.body.name === 'throw') throw new Error('secret detail');
          if (request.body.name === 'search') await elasticsearch.client.asCurrentUser.search({ index: 'x' });
          return response.ok({ body: { params: request.params, query: request.query, body: request.body } });
        });
    router.versioned
      .get({ path: '/internal/fixture/raw', access: 'internal', security: read })
      .addVersion({ version: '1', validate: false }, async (context, request, response) =>
        response.ok({ body: { params: request.params, query: request.query, body: request.body } }));
    router.versioned
      .get({ path: '/internal/fixture/me', access: 'internal', security: { authz: { enabled: false, reason: 'tests' } } })
      .addVersion({ version: '1', validate: false }, async (context, request, response) =>
        response.ok({ body: (await context.core).security.authc.getCurrentUser() }));
    router.versioned
      .post({ path: '/internal/fixture/call', access: 'internal', security: { authz: { enabled: false, reason: 'tests' } } })
      .addVersion({ version: '1', validate: { request: { body: ok } } }, async (context, request, response) => {
        const [, start] = await core.getStartServices();
        try {
          const { service, method, argument } = request.body;
          const client = service === 'rules'
            ? await start.alerting.getRulesClientWithRequest(request)
            : await start.ruleRegistry.getRacClientWithRequest(request);
          return response.ok({ body: { result: await client[method](argument) } });
        } catch (error) {
          if (!error.isBoom) throw error;
          return response.customError({ statusCode: error.output.statusCode, body: { message: error.message } });
        }
      });
    globalThis.fixtureRouter = router;
  },
  start() { return {}; },
  stop() { globalThis.fixtureStopped = true; },
});
`;

export const fixtureManifest = {
  id: 'fixture',
  version: '1.0.0',
  kibanaVersion: '9.5.4',
  owner: { name: 'tests' },
  server: true,
  ui: false,
  requiredPlugins: ['alerting', 'features', 'ruleRegistry'],
  optionalPlugins: ['share'],
};

/** Writes a plugin as the build would leave it, into a new temporary folder. */
export function writeFixturePlugin(
  manifest: Readonly<Record<string, unknown>> = fixtureManifest,
  server: string = SERVER
): string {
  const directory = mkdtempSync(join(tmpdir(), 'fixture-plugin-'));
  mkdirSync(join(directory, 'server'));
  writeFileSync(join(directory, 'kibana.json'), JSON.stringify(manifest));
  writeFileSync(join(directory, 'server', 'index.js'), server);
  return directory;
}
