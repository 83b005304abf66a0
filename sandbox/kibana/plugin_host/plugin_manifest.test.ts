import { describe, expect, test } from 'vitest';
import { fakeElasticsearch } from '../test_support/fake_elasticsearch';
import { fixtureManifest, writeFixturePlugin } from '../test_support/fixture_plugin';
import { startKibana, type KibanaOptions } from '../start_kibana';
import { checkPluginManifest } from './plugin_manifest';

test.each<[string, object, string]>([
  ['an unknown key', { browser: true }, 'contains the following unrecognized properties: browser.'],
  ['no id', { id: undefined }, 'must contain an "id" property'],
  ['an id with a dot', { id: 'a.b' }, 'must not include `.` characters'],
  ['an id in another case', { id: 'my-plugin' }, 'must be camelCase'],
  ['no version', { version: '' }, 'must contain a "version" property'],
  ['an owner that is a name', { owner: '@me' }, 'must contain an "owner" property'],
  ['no side', { server: false }, 'at least one of these must be set to "true"'],
  [
    'another version of Kibana',
    { kibanaVersion: '9.4.3' },
    'only compatible with Kibana version "9.4.3", but used Kibana version is "9.5.4"',
  ],
  ['dependencies that are no list', { requiredPlugins: 'alerting' }, 'an array of strings'],
])('refuses %s', (_name, change, message) => {
  const check = () =>
    checkPluginManifest({ ...fixtureManifest, ...change }, '9.5.4', 'kibana.json');
  expect(check).toThrow(message);
});

test('derives the config path from the id, and takes `kibana` for any version', () => {
  const manifest = { ...fixtureManifest, id: 'myOwnPlugin', kibanaVersion: 'kibana' };
  expect(checkPluginManifest(manifest, '9.4.3', 'kibana.json').configPath).toEqual([
    'my_own_plugin',
  ]);
});

describe('does not start', () => {
  const exporting = (setup: string) =>
    `exports.plugin = () => ({ setup(core, plugins) { ${setup} }, start() {} });`;
  test.each<[string, string, Partial<KibanaOptions>, string]>([
    ['without an initializer', 'exports.config = {};', {}, 'does not export "plugin" definition'],
    ['without a plugin', 'exports.plugin = () => 1;', {}, 'setup and start'],
    [
      'with a module it does not stand in for',
      "require('@kbn/i18n'); exports.plugin = () => {};",
      {},
      "Cannot find module '@kbn/i18n': the sandbox stands in for",
    ],
    [
      'with a route without security',
      exporting(
        "core.http.createRouter().versioned.get({ path: '/x', access: 'internal' }).addVersion({ version: '1', validate: false }, () => {})"
      ),
      {},
      '[authz]',
    ],
    [
      'with a route without a version',
      exporting(
        "core.http.createRouter().versioned.get({ path: '/x', access: 'internal', security: { authz: { enabled: false, reason: 'x' } } })"
      ),
      {},
      'No handlers registered for [get] [/x].',
    ],
    [
      'with a configuration its schema refuses',
      "const { schema } = require('@kbn/config-schema'); exports.config = { schema: schema.object({}) }; exports.plugin = () => {};",
      { config: { size: 1 } },
      '[config validation of [fixture]].[size]: definition for this key is missing',
    ],
  ])('%s', async (_name, server, options, message) => {
    const fake = await fakeElasticsearch();
    const started = startKibana({
      elasticsearch: { node: fake.url },
      pluginDirectory: writeFixturePlugin(fixtureManifest, server),
      ...options,
    });
    await expect(started).rejects.toThrow(message);
    await fake.close();
  });

  test('without a plugin it requires', async () => {
    const manifest = { ...fixtureManifest, requiredPlugins: ['alerting', 'lens'] };
    const started = startKibana({
      elasticsearch: { node: 'http://127.0.0.1:9' },
      pluginDirectory: writeFixturePlugin(manifest, exporting('')),
    });
    await expect(started).rejects.toThrow('dependencies are missing, disabled');
  });
});
