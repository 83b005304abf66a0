import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixtureKibana, type FixtureKibana } from './fixture_kibana';
import { fixtureManifest, writeFixturePlugin } from './fixture_plugin';
import type { KibanaOptions } from '../start_kibana';

/** A Kibana with pages: a fixture plugin with a browser side, and a few files in place of the sandbox's own scripts. */
export async function fixturePages(
  options: Partial<KibanaOptions> = {},
  locale = 'en'
): Promise<FixtureKibana> {
  const pluginDirectory = writeFixturePlugin({ ...fixtureManifest, ui: true });
  const bundles = join(pluginDirectory, 'target/public');
  mkdirSync(bundles, { recursive: true });
  writeFileSync(join(bundles, 'fixture.plugin.js'), 'plain');
  writeFileSync(join(bundles, 'fixture.plugin.js.br'), 'compressed');
  writeFileSync(join(bundles, 'fixture.chunk.1.css'), 'a{}');
  symlinkSync(join(pluginDirectory, 'server/index.js'), join(bundles, 'link.js'));
  writeFileSync(
    join(pluginDirectory, '.i18nrc.json'),
    JSON.stringify({ translations: ['translations/ja-JP.json'] })
  );
  mkdirSync(join(pluginDirectory, 'translations'));
  writeFileSync(
    join(pluginDirectory, 'translations/ja-JP.json'),
    JSON.stringify({ messages: { 'fixture.title': '題' } })
  );
  const directory = mkdtempSync(join(tmpdir(), 'fixture-pages-'));
  writeFileSync(join(directory, 'bootstrap.js'), '1');
  writeFileSync(join(directory, 'favicon.svg'), '<svg/>');
  return fixtureKibana({ pluginDirectory, browser: { directory, locale }, ...options });
}
