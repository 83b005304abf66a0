import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { openJsdomPage, type JsdomPage } from '../support/jsdom_page';
import { startScenarioSandbox, type ScenarioSandbox } from '../support/scenario_sandbox';

// What a browser shows in a second takes jsdom several.
vi.setConfig({ testTimeout: 60_000 });

const ENTRY = 'publicIpDiscovery.plugin.js';

let sandbox: ScenarioSandbox;
let page: JsdomPage | undefined;

beforeAll(async () => {
  sandbox = await startScenarioSandbox({ isEmpty: true, basePath: '/kibana' });
});
afterEach(() => page?.close());
afterAll(() => sandbox.close());

describe.each(['9.5', '9.6'])('jsdom, in the boot order of %s', (order) => {
  test('the plugin registers, mounts, unmounts and mounts again', async () => {
    page = await openJsdomPage(
      `${sandbox.url}/app/publicIpDiscovery/alerts?bootOrder=${order}`,
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
    page = await openJsdomPage(`${sandbox.url}/login?bootOrder=${order}`, undefined);
    await page.waitFor('loginPage');
    const plugin = page.asked.filter((path) => path.includes('/bundles/plugin/'));
    expect(plugin.map((path) => path.split('/').at(-1))).toEqual(order === '9.6' ? [ENTRY] : []);
    expect(page.asked.filter((path) => path.includes('/internal/'))).toEqual([]);
    expect(page.faults).toEqual([]);
  });
});
