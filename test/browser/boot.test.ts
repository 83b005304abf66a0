import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { BrowserPage, PageOptions } from '../support/browser_page';
import { INSTALLED_PLUGIN } from '../support/installed_plugin';
import { scenarioPages } from '../support/scenario_pages';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const BASE_PATH = '/kibana';
const APP = `${BASE_PATH}/app/publicIpDiscovery`;
const ENTRY = 'publicIpDiscovery.plugin.js';

/** Counts the copies of React that render: each tells the developer tools of itself. */
const COUNT_RENDERERS = `window.renderers = [];
window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
  isDisabled: false,
  supportsFiber: true,
  inject: (renderer) => window.renderers.push(renderer.version),
  onCommitFiberRoot() {},
  onCommitFiberUnmount() {},
  onPostCommitFiberRoot() {},
};`;

const pages = scenarioPages({ isEmpty: true, basePath: BASE_PATH });

/** A page, with the addresses that it has asked for. */
async function openPage(options?: PageOptions) {
  const page = await pages.openPage(options);
  const asked: string[] = [];
  page.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.page.addInitScript(COUNT_RENDERERS);
  return { page, asked };
}

describe.each(['9.5', '9.6'])('in the boot order of %s, below a base path', (order) => {
  test('the plugin registers, mounts, unmounts and mounts again', async () => {
    const { page, asked } = await openPage();
    await page.goto(`${APP}?bootOrder=${order}`);
    await page.page.waitForURL(`**${APP}/alerts`);
    await page.page.getByRole('heading', { level: 1, name: 'Alerts' }).waitFor();
    await page.get('navLink-discover').click();
    await page.get('discoverPage').waitFor();
    expect(await page.page.getByRole('heading', { level: 1, name: 'Alerts' }).count()).toBe(0);
    await page.get('navLink-publicIpDiscovery').click();
    await page.page.getByRole('heading', { level: 1, name: 'Alerts' }).waitFor();
    const bundles = asked.filter((path) => path.includes('/bundles/plugin/publicIpDiscovery/'));
    expect(bundles.length).toBeGreaterThan(3);
    for (const path of bundles)
      expect(path).toMatch(
        /^\/kibana\/[0-9a-f]+\/bundles\/plugin\/publicIpDiscovery\/0\.1\.0-b\d{10}\/publicIpDiscovery\.(plugin|chunk\.[0-9a-f]{8})\.js$/
      );
    expect(asked.filter((path) => !path.startsWith(`${BASE_PATH}/`))).toEqual([]);
    expect(await renderers(page)).toEqual(['18.3.1']);
    expect(page.faults).toEqual([]);
  });

  test('on the login page it does nothing', async () => {
    const { page, asked } = await openPage({ user: null });
    await page.goto(`${BASE_PATH}/login?bootOrder=${order}`);
    await page.get('loginPage').waitFor();
    const bundles = asked.filter((path) => path.includes('/bundles/plugin/'));
    // Kibana 9.6 loads the scripts of installed plugins here too; it may only define the bundle.
    expect(bundles.map((path) => path.split('/').at(-1))).toEqual(order === '9.6' ? [ENTRY] : []);
    expect(asked.filter((path) => path.includes('/internal/'))).toEqual([]);
    expect(page.faults).toEqual([]);
  });
});

test('a second React is seen by its renderer', async () => {
  const { page } = await openPage();
  const script = await readFile(join(INSTALLED_PLUGIN, 'target/public', ENTRY), 'utf8');
  await page.page.route(`**/${ENTRY}`, (route) =>
    route.fulfill({ body: secondReactDom + script, contentType: 'text/javascript' })
  );
  await page.goto(APP);
  await page.page.getByRole('heading', { level: 1, name: 'Alerts' }).waitFor();
  expect(await renderers(page)).toEqual(['18.3.1', '18.3.1']);
});

test('an inline script and eval do not run under the content security policy', async () => {
  const { page } = await openPage();
  const response = await page.goto(APP);
  await page.page.getByRole('heading', { level: 1, name: 'Alerts' }).waitFor();
  expect(response?.headers()['content-security-policy']).toContain(
    "script-src 'report-sample' 'self';"
  );
  const ran = await page.page.evaluate(`(() => {
    const script = document.createElement('script');
    script.textContent = 'window.inlineRan = true';
    document.head.append(script);
    return window.inlineRan === true;
  })()`);
  expect(ran).toBe(false);
  expect(page.faults).toEqual([expect.stringContaining('Content Security Policy')]);
});

function renderers(page: BrowserPage): Promise<readonly string[]> {
  return page.page.evaluate<readonly string[]>('window.renderers');
}

let secondReactDom = '';
beforeAll(async () => {
  const read = (path: string) => readFile(`node_modules/${path}.production.min.js`, 'utf8');
  const modules = {
    react: await read('react/cjs/react'),
    scheduler: await read('scheduler/cjs/scheduler'),
    'react-dom': await read('react-dom/cjs/react-dom'),
  };
  const functions = Object.entries(modules).map(
    ([name, text]) => `${JSON.stringify(name)}: (exports, require) => { ${text} }`
  );
  secondReactDom = `(() => {
    const modules = { ${functions.join(',\n')} };
    const require = (name) => { const exports = {}; modules[name](exports, require); return exports; };
    require('react-dom');
  })();`;
});
