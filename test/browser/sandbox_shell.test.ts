import { describe, expect, test, vi } from 'vitest';
import type { BrowserPage, PageOptions } from '../support/browser_page';
import { scenarioPages } from '../support/scenario_pages';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const APP = '/app/publicIpDiscovery';

const pages = scenarioPages({ isEmpty: true });
const openPage = (options?: PageOptions) => pages.openPage(options);

/** Another script in place of the plugin's. */
async function withPlugin(script: string): Promise<BrowserPage> {
  const page = await openPage();
  await page.page.route('**/publicIpDiscovery.plugin.js', (route) =>
    route.fulfill({ body: script, contentType: 'text/javascript' })
  );
  return page;
}

const define = (plugin: string) =>
  `__kbnBundles__.define('plugin/publicIpDiscovery/public', () => ({ plugin: () => (${plugin}) }), 0);`;
const EMPTY_PLUGIN = '{ setup() {}, start() {} }';

test('logs in, goes from app to app and back, and changes the user', async () => {
  const page = await openPage({ user: null });
  await page.goto(`${APP}/rule`);
  await page.get('logIn-analyst').click();
  await page.page.waitForURL(`**${APP}/rule`);
  await page.get('navLink-discover').click();
  await page.get('discoverPage').waitFor();
  expect(await page.page.title()).toBe('Discover - Elastic');
  await page.page.goBack();
  await page.page.waitForURL(`**${APP}/rule`);
  await page.get('discoverPage').waitFor({ state: 'detached' });
  await page.get('userSwitch').click();
  await page.get('user-outsider').click();
  await page.get('noPermissionPage').waitFor();
  expect(await page.get('navLink-publicIpDiscovery').count()).toBe(0);
  expect(page.faults).toEqual([]);
});

test('the theme is chosen, and kept', async () => {
  const page = await openPage({ theme: 'light' });
  await page.goto('/app/discover');
  await page.get('discoverPage').waitFor();
  const background = () =>
    page.page.evaluate<string>('getComputedStyle(document.documentElement).backgroundColor');
  const light = await background();
  await page.get('themeDark').click();
  await vi.waitFor(async () => expect(await background()).not.toBe(light), { timeout: 5_000 });
  const dark = await background();
  await page.page.reload();
  await page.get('discoverPage').waitFor();
  expect(await background()).toBe(dark);
});

test('a link to Discover is followed, and searched', async () => {
  await pages.sandbox.kibana.esClient.index({
    index: 'discover-test',
    id: 'found',
    document: { '@timestamp': '2026-01-01T12:00:00.000Z', note: '<b>as text</b>' },
    refresh: true,
  });
  const params = {
    dataViewSpec: { id: 'x', title: 'discover-test', timeFieldName: '@timestamp' },
    timeRange: { from: '2026-01-01T00:00:00.000Z', to: '2026-01-02T00:00:00.000Z' },
    filters: [
      {
        meta: { index: 'x', alias: 'by id', negate: false, disabled: false },
        query: { terms: { _id: ['found'] } },
      },
    ],
    columns: ['note'],
  };
  const page = await openPage();
  const query = new URLSearchParams({ l: 'DISCOVER_APP_LOCATOR', p: JSON.stringify(params) });
  await page.goto(`/app/r?${query.toString()}`);
  expect(await page.get('discoverEvent-found').innerText()).toContain('<b>as text</b>');
  expect(await page.get('discoverFilters').innerText()).toBe('by id');
  expect(page.faults).toEqual([]);
});

describe('a plugin that fails takes the page with it', () => {
  test.each([
    ['an error while it is loaded', 'throw new Error("broken");', 'may have failed to load'],
    [
      'an error in setup',
      define('{ setup() { throw new Error("not set up"); }, start() {} }'),
      'not set up',
    ],
    ['eval', `eval(${JSON.stringify(define(EMPTY_PLUGIN))});`, 'may have failed to load'],
  ])('%s', async (_name, script, message) => {
    const page = await withPlugin(script);
    await page.goto('/app/discover');
    expect(await page.get('fatalErrorScreen').innerText()).toContain(message);
  });

  test('a script that is not there', async () => {
    const page = await openPage();
    await page.page.route('**/*.plugin.js', (route) => route.abort());
    await page.goto('/app/discover');
    expect(await page.get('fatalErrorScreen').innerText()).toContain('could not be loaded');
  });

  test('core as a value at the top of the bundle: only in the order of 9.6', async () => {
    const page = await withPlugin(
      `__kbnBundles__.get('entry/core/public'); ${define(EMPTY_PLUGIN)}`
    );
    await page.goto('/app/discover?bootOrder=9.5');
    await page.get('discoverPage').waitFor();
    expect(page.faults).toEqual([]);
    await page.goto('/app/discover?bootOrder=9.6');
    expect(await page.get('fatalErrorScreen').innerText()).toContain('may have failed to load');
  });
});

test('a session that has ended leads to the login page', async () => {
  const page = await openPage();
  await page.goto(`${APP}/alerts`);
  await page.page.getByRole('heading', { level: 1 }).waitFor();
  await page.page.context().clearCookies();
  await page.get('navLink-discover').click();
  await page.get('navLink-publicIpDiscovery').click();
  await page.page.waitForURL('**/login?next=*');
  await page.get('loginPage').waitFor();
});
