import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { alertsOfStory } from '../support/alerts_of_story';
import { openBrowser, type BrowserPage, type TestBrowser } from '../support/browser_page';
import { startScenarioSandbox, type ScenarioSandbox } from '../support/scenario_sandbox';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let sandbox: ScenarioSandbox;
let browser: TestBrowser;
let open: BrowserPage[] = [];

beforeAll(async () => {
  [sandbox, browser] = await Promise.all([startScenarioSandbox(), openBrowser()]);
});

afterEach(async () => {
  sandbox.elasticsearch.store.clearFaults();
  await Promise.all(open.map((page) => page.close()));
  open = [];
});

afterAll(async () => {
  await browser.close();
  await sandbox.close();
});

async function openPage(path: string, user = 'admin'): Promise<BrowserPage> {
  const page = await browser.openPage(sandbox.url, { user });
  open.push(page);
  await page.goto(`/app/publicIpDiscovery${path}`);
  return page;
}

async function openAlert(storyId: string, user?: string): Promise<BrowserPage> {
  const [alertId = ''] = await alertsOfStory(sandbox, storyId);
  const page = await openPage(`/alerts/${alertId}`, user);
  await page.get('pivotButton').first().waitFor();
  return page;
}

/** What each button shows, once all are counted: its state and its count. */
async function buttonStates(page: BrowserPage): Promise<string[]> {
  await page.get('pivotButton').first().waitFor();
  await expect
    .poll(
      () => page.page.locator('[data-test-subj="pivotButton"][data-state="counting"]').count(),
      {
        timeout: 15_000,
      }
    )
    .toBe(0);
  const buttons = await page.get('pivotButton').all();
  return Promise.all(
    buttons.map(async (button) => {
      const state = (await button.getAttribute('data-state')) ?? '';
      const [count] = await button.locator('[data-test-subj="pivotCount"] strong').allInnerTexts();
      return count === undefined ? state : `${state} ${count}`;
    })
  );
}

describe('an analyst', () => {
  test('goes from the list of alerts to an answer', async () => {
    const page = await openPage('/alerts');
    await page.page
      .getByRole('link', { name: /^powershell\.exe on .* asked for api\.ipify\.org/ })
      .first()
      .click();

    // Why it fired.
    const why = page.get('whyItFired');
    await why.waitFor();
    expect(await why.innerText()).toMatch(/process\.name[\s\S]*powershell\.exe/);
    expect(await why.innerText()).toMatch(/dns\.question\.name[\s\S]*api\.ipify\.org/);

    // The five buttons of the guide, in its order.
    expect(await page.get('pivotButton').allInnerTexts()).toHaveLength(5);
    expect((await buttonStates(page)).slice(0, 3)).toEqual(['found 1', 'found 11', 'found 6']);

    // The connection to the resolved address, after the query.
    const network = page.get('pivot').nth(1);
    await network.getByTestId('pivotButton').click();
    const results = network.getByTestId('pivotResults');
    await results.waitFor();
    const marker = results.getByTestId('pivotMarker');
    const rows = await results
      .locator('[data-test-subj="pivotEvent"], [data-test-subj="pivotMarker"]')
      .allInnerTexts();
    const lookup = rows.indexOf(await marker.innerText());
    const after = rows.slice(lookup + 1).join('\n');
    expect(lookup).toBeGreaterThan(-1);
    expect(after).toContain('198.51.100.77');
    expect(after).toContain('8443');

    // The same in Discover, with the same filters and range.
    const href = await results.getByTestId('openInDiscover').getAttribute('href');
    const discover = await openPage('/alerts');
    await discover.goto(href ?? '');
    await discover.get('discoverPage').waitFor();
    const shown = discover.page.locator('main, [data-test-subj="discoverPage"]').first();
    await expect.poll(() => shown.innerText()).toContain('Network events for the DNS-querying');
    await expect.poll(() => shown.innerText()).toContain('198.51.100.77');

    // And the alert is acknowledged.
    await page.get('alertStatusMenu').first().click();
    await page.get('setAlertStatus-acknowledged').click();
    await expect
      .poll(() => page.get('alertStatusMenu').first().innerText())
      .toContain('acknowledged');
    await page.page.goBack();
    await page.get('lookupsTable').waitFor();
    await expect
      .poll(() => page.get('lookupRow').filter({ hasText: 'api.ipify.org' }).allInnerTexts())
      .toContainEqual(expect.stringContaining('Acknowledged'));
    expect(page.faults).toEqual([]);
    expect(discover.faults).toEqual([]);
  });

  test('opens an investigation with one request and one search', async () => {
    const [alertId = ''] = await alertsOfStory(sandbox, 'office_powershell');
    const page = await browser.openPage(sandbox.url);
    open.push(page);
    const requests: string[] = [];
    page.page.on('request', (request) => {
      if (request.url().includes('/internal/public_ip_discovery/')) requests.push(request.url());
    });
    sandbox.elasticsearch.store.clearRequests();
    await page.goto(`/app/publicIpDiscovery/alerts/${alertId}`);
    await buttonStates(page);
    expect(requests).toHaveLength(1);
    const operations = sandbox.elasticsearch.store.requests.map(({ operation }) => operation);
    expect(operations.filter((operation) => operation === 'msearch')).toHaveLength(1);
  });

  test('sees the other buttons when one fails, and asks again', async () => {
    const fault = { on: 'msearch', kind: 'error', status: 500, type: 't', reason: 'disk' } as const;
    sandbox.elasticsearch.store.injectFault({ ...fault, search: 3 });
    const page = await openAlert('office_powershell');
    expect((await buttonStates(page)).slice(0, 3)).toEqual(['found 1', 'failed', 'found 6']);
    const failed = page.get('pivot').nth(1);
    expect(await failed.getByTestId('pivotNote').innerText()).toContain('disk');
    await failed.getByTestId('retryPivot').click();
    await expect.poll(async () => (await buttonStates(page))[1]).toBe('found 11');
  });

  test('sees that a slow answer is on its way, and leaving cancels it', async () => {
    const page = await openPage('/alerts');
    await page.get('alertLink').first().waitFor();
    sandbox.elasticsearch.store.injectFault({ on: 'msearch', kind: 'delay', ms: 20_000 });
    const cancelled = page.page.waitForEvent('requestfailed', (request) =>
      request.url().endsWith('/investigations')
    );
    await page.get('alertLink').first().click();
    await page.get('alertDetailsLoading').waitFor();
    await page.page.getByRole('tab', { name: 'Alerts' }).click();
    expect((await cancelled).failure()?.errorText).toBe('net::ERR_ABORTED');
    await page.get('lookupRow').first().waitFor();
    expect(page.faults).toEqual([]);
  });
});

describe('on each source, a button', () => {
  const none = 'none 0';

  test.each([
    // The user's other alerts are of CrowdStrike, whose DNS events name no user.
    ['office_powershell', ['found 1', 'found 11', 'found 6', none, none]],
    ['signed_updater', ['found 2', 'found 9', none, 'found 8', 'found 4']],
    ['downloads_payload', ['found 1', 'found 3', 'found 1', 'found 1', none]],
    ['forwarded_payload', ['found 2', 'found 1', none, 'found 5', none]],
    ['browser_mshta', ['found 2', 'found 4', 'found 1', none, none]],
    ['crowdstrike_chain', ['found 2', 'found 3', 'found 1', 'found 4', none]],
    ['unsigned_loader', ['found 1', 'found 4', 'found 2', none, none]],
    ['endgame_curl', ['found 2', 'found 2', none, 'found 4', none]],
  ])('shows what it can: %s', async (storyId, states) => {
    const page = await openAlert(storyId);
    expect(await buttonStates(page)).toEqual(states);
    expect(page.faults).toEqual([]);
  });

  test('goes by what the alert has, says so, and can be told otherwise', async () => {
    const page = await openAlert('forwarded_payload');
    await buttonStates(page);
    const first = page.get('pivot').first();
    expect(await first.getByTestId('pivotKeyTag').innerText()).toContain('process entity id alone');
    const note = await first.getByTestId('pivotKeyNote').innerText();
    expect(note).toContain('unique across hosts');
    expect(note).toContain('host.id');

    // By keyboard: what cannot be filled says why and is not chosen, what can be is.
    await first.getByTestId('pivotKeyMenu').focus();
    await page.page.keyboard.press('Enter');
    const guide = page.get('pivotKey-0');
    await guide.waitFor();
    expect(await guide.getAttribute('aria-disabled')).toBe('true');
    expect(await guide.innerText()).toContain('host.id');
    await guide.focus();
    await page.page.keyboard.press('Enter');
    expect(await first.getByTestId('pivotKeyTag').innerText()).toContain('process entity id alone');
    await page.get('pivotKey-2').focus();
    await page.page.keyboard.press('Enter');
    await expect
      .poll(() => first.getByTestId('pivotKeyTag').innerText())
      .toContain('host name and process id');
    expect((await buttonStates(page))[0]).toBe('found 2');
    expect(await first.getByTestId('pivotNote').innerText()).toContain('10 minutes');
    expect(page.faults).toEqual([]);
  });

  test('says of "0" that the source has data', async () => {
    const page = await openAlert('signed_updater');
    await buttonStates(page);
    expect(await page.get('pivot').nth(2).getByTestId('pivotNote').innerText()).toMatch(
      /4 process events/
    );
  });
});
