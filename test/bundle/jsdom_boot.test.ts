import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { installPlugin } from '../../sandbox/kibana/plugin_installer';
import { pluginFiles } from '../../scripts/plugin_files.mjs';
import { zipPlugin } from '../../scripts/zip_plugin.mjs';
import { TARGET } from '../support/installed_plugin';
import { openJsdomPage, type JsdomPage } from '../support/jsdom_page';
import { startScenarioSandbox, type ScenarioSandbox } from '../support/scenario_sandbox';

// What a browser shows in a second takes jsdom several.
vi.setConfig({ testTimeout: 60_000 });

const ENTRY = 'publicIpDiscovery.plugin.js';

/** Kibana loads the scripts of installed plugins on its login page, too. */
const loadedByAnyone: Readonly<Record<string, readonly string[]>> = {
  '9.4.3': [],
  '9.5.4': [],
  '9.6.0': [ENTRY],
};

describe.each(Object.entries(loadedByAnyone))(
  'Kibana %s, from its zip, in jsdom',
  (version, scripts) => {
    let folder: string;
    let sandbox: ScenarioSandbox;
    let page: JsdomPage | undefined;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'public_ip_discovery_kibana_'));
      const { name, bytes } = await zipPlugin(await pluginFiles(join(TARGET, 'plugin')), version);
      await writeFile(join(folder, name), bytes);
      sandbox = await startScenarioSandbox({
        isEmpty: true,
        basePath: '/kibana',
        pluginDirectory: await installPlugin(join(folder, name), folder, version),
      });
    });
    afterEach(() => page?.close());
    afterAll(async () => {
      await sandbox.close();
      await rm(folder, { recursive: true });
    });

    test('the plugin registers, mounts, unmounts and mounts again', async () => {
      page = await openJsdomPage(
        `${sandbox.url}/app/publicIpDiscovery/alerts`,
        sandbox.kibana.openSession('admin')
      );
      await page.waitFor('alertsSearchText');
      (await page.waitFor('navLink-discover')).click();
      await page.waitFor('discoverPage');
      expect(page.document.querySelector('[data-test-subj="alertsSearchText"]')).toBeNull();
      (await page.waitFor('navLink-publicIpDiscovery')).click();
      await page.waitFor('alertsSearchText');
      expect(page.faults).toEqual([]);
    });

    test('on the login page it does nothing', async () => {
      page = await openJsdomPage(`${sandbox.url}/login`, undefined);
      await page.waitFor('loginPage');
      const plugin = page.asked.filter((path) => path.includes('/bundles/plugin/'));
      expect(plugin.map((path) => path.split('/').at(-1))).toEqual(scripts);
      expect(page.asked.filter((path) => path.includes('/internal/'))).toEqual([]);
      expect(page.faults).toEqual([]);
    });
  }
);
