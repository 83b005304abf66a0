import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { apiPaths } from '../../common/api';
import { openBrowser, type BrowserPage, type TestBrowser } from '../support/browser_page';
import { startScenarioSandbox, type ScenarioSandbox } from '../support/scenario_sandbox';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const IMAGE = '<img src=x onerror="window.attacked=1">';
const MARKDOWN = '![x](//evil.example/x.png) [x](javascript:window.attacked=1) **bold**';
const ENTITY = `{{user.id}} $& "}] \\" OR 1==1 ${IMAGE}`;
const HOST_ID = '"}]},{"match_all":{}} !{investigate{"label":"x"}} {{host.name}}';
const REVERSED = 'jd\u202Eoe\u200B';
const LONG = `powershell.exe -enc ${'QQBB'.repeat(2_500)}`;

let sandbox: ScenarioSandbox;
let browser: TestBrowser;

beforeAll(async () => {
  [sandbox, browser] = await Promise.all([startScenarioSandbox({ isEmpty: true }), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await sandbox.close();
});

function event(category: string, replaced: Readonly<Record<string, unknown>>) {
  const time = new Date(Date.now() - 60_000).toISOString();
  return {
    '@timestamp': time,
    event: { category: [category], dataset: `endpoint.events.${category}`, ingested: time },
    host: { id: HOST_ID, name: MARKDOWN, os: { type: 'windows' } },
    user: { id: 'javascript:window.attacked=1', name: REVERSED, domain: IMAGE },
    process: {
      name: 'powershell.exe',
      entity_id: ENTITY,
      executable: `C:\\temp\\new\\${IMAGE}.exe`,
      command_line: LONG,
    },
    ...replaced,
  };
}

/** The alert of an event whose values an attacker wrote, and a process event of the same process and of another one. */
async function hostileAlert(): Promise<string> {
  const { kibana, api } = sandbox;
  const documents = {
    'logs-endpoint.events.network-default': [
      event('network', { dns: { question: { name: 'api.ipify.org' }, resolved_ip: [IMAGE] } }),
    ],
    'logs-endpoint.events.process-default': [
      event('process', {}),
      event('process', { process: { name: 'other.exe', entity_id: 'other' } }),
    ],
  };
  for (const [index, all] of Object.entries(documents)) {
    for (const document of all) {
      await kibana.esClient.index({ index, document, op_type: 'create', refresh: true });
    }
  }
  await api.call('POST', apiPaths.enableRule);
  for (const { id } of kibana.rules) await kibana.runRule(id);
  const answer = JSON.stringify(await api.call('POST', apiPaths.findAlerts, {}));
  return /"alerts":\[\{"id":"([^"]+)"/.exec(answer)?.[1] ?? '';
}

async function isAttacked(page: BrowserPage): Promise<boolean> {
  const attacked: unknown = await page.page.evaluate('window.attacked !== undefined');
  return attacked !== false;
}

test('values that attackers write are text, and change no query', async () => {
  const alertId = await hostileAlert();
  const page = await browser.openPage(sandbox.url);
  const foreign: string[] = [];
  page.page.on('request', (request) => {
    if (!request.url().startsWith(sandbox.url) && !request.url().startsWith('data:')) {
      foreign.push(request.url());
    }
  });

  await page.goto('/app/publicIpDiscovery/alerts');
  const row = page.get('lookupRow').first();
  await row.waitFor();
  expect(await row.innerText()).toContain('![x](//evil.example/x.png)');

  await page.goto(`/app/publicIpDiscovery/alerts/${alertId}`);
  const pivots = page.get('pivot');
  await pivots.first().waitFor();
  await expect
    .poll(() => pivots.nth(0).getByTestId('pivotCount').innerText(), { timeout: 20_000 })
    .toBe('1');
  expect(await pivots.nth(1).getByTestId('pivotCount').innerText()).toBe('1');
  await pivots.nth(0).getByTestId('pivotButton').click();
  const results = pivots.nth(0).getByTestId('pivotResults');
  await results.waitFor();
  await results.getByTestId('expandEvent').first().click();
  await expect.poll(() => results.innerText()).toContain(IMAGE);

  const text = await page.page.locator('body').innerText();
  expect(text).toContain(IMAGE);
  expect(text).toContain('![x](//evil.example/x.png)');
  expect(text).toContain('{{user.id}} $&');
  // Direction marks are shown, not obeyed.
  expect(text).not.toContain('\u202E');
  expect(text).toContain('U+202E');
  // Long values are cut until they are asked for.
  expect(text).not.toContain(LONG);

  expect(await page.page.locator('img').count()).toBe(0);
  expect(await page.page.locator('[href^="javascript:"]').count()).toBe(0);
  expect(await page.page.locator('[href*="evil.example"]').count()).toBe(0);
  expect(await isAttacked(page)).toBe(false);
  expect(foreign).toEqual([]);
  expect(page.faults).toEqual([]);

  // Discover gets the same values as text.
  await page.goto((await results.getByTestId('openInDiscover').getAttribute('href')) ?? '');
  await page.get('discoverPage').waitFor();
  await expect
    .poll(() => page.get('discoverPage').innerText(), { timeout: 20_000 })
    .toContain('powershell.exe');
  expect(await page.get('discoverPage').innerText()).not.toContain('other.exe');
  expect(await isAttacked(page)).toBe(false);
});
