import { beforeAll, describe, expect, test, vi } from 'vitest';
import { apiPaths, ruleStatusResponse } from '../../common/api';
import { decode } from '../../common/validation';
import { accessibilityFaults } from '../support/accessibility_faults';
import { alertsOfStory } from '../support/alerts_of_story';
import type { BrowserPage, PageOptions } from '../support/browser_page';
import { scenarioPages } from '../support/scenario_pages';
import { startScenarioSandbox } from '../support/scenario_sandbox';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const pages = scenarioPages();
let alertId: string;

beforeAll(async () => {
  [alertId = ''] = await alertsOfStory(pages.sandbox, 'office_powershell');
});

async function openPage(path: string, options: PageOptions = {}): Promise<BrowserPage> {
  const page = await pages.openPage(options);
  await page.goto(`/app/publicIpDiscovery${path}`);
  return page;
}

describe('every page', () => {
  const ready = {
    '/alerts': 'lookupRow',
    '/alerts/:id': 'pivotButton',
    '/rule': 'sourcesTable',
    '/nowhere': 'notFoundPage',
  };

  test.each(
    Object.entries(ready).flatMap(([path, sign]) =>
      (['light', 'dark'] as const).map((theme) => [path, theme, sign] as const)
    )
  )(
    '%s, %s, has no serious fault of accessibility and no console error',
    async (path, theme, sign) => {
      const page = await openPage(path.replace(':id', alertId), { theme });
      await page.get(sign).first().waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(page.faults).toEqual([]);
    }
  );

  test.each(['/alerts', '/alerts/:id', '/rule'])('%s fits a narrow window', async (path) => {
    const page = await openPage(path.replace(':id', alertId), {
      viewport: { width: 480, height: 900 },
    });
    await page
      .get(ready[path === '/alerts' || path === '/rule' ? path : '/alerts/:id'])
      .first()
      .waitFor();
    const width: unknown = await page.page.evaluate('document.documentElement.scrollWidth');
    expect(width).toBeLessThanOrEqual(480);
  });

  test('has a title and breadcrumbs of its own', async () => {
    const page = await openPage('/rule');
    await page.get('sourcesTable').waitFor();
    expect(await page.page.title()).toContain('Public IP Discovery');
    const alert = await openPage(`/alerts/${alertId}`);
    await alert.get('pivotButton').first().waitFor();
    await expect.poll(() => alert.page.title()).toContain('powershell.exe asked api.ipify.org');
  });
});

describe('who may do what', () => {
  test('an outsider sees which privilege is missing', async () => {
    const page = await openPage('/alerts', { user: 'outsider' });
    await page.get('noPermissionPage').waitFor();
    expect(await page.get('noPermissionPage').innerText()).toContain('Public IP Discovery');
    expect(page.faults).toEqual([]);
  });

  test('an analyst investigates, and sees no way to change anything', async () => {
    const page = await openPage('/alerts', { user: 'analyst' });
    await page.get('lookupRow').first().waitFor();
    expect(await page.page.locator('tbody input[type="checkbox"]').count()).toBe(0);
    await page.goto(`/app/publicIpDiscovery/alerts/${alertId}`);
    await page.get('pivotButton').first().waitFor();
    expect(await page.get('alertStatusMenu').count()).toBe(0);
    await page.goto('/app/publicIpDiscovery/rule');
    await page.get('sourcesTable').waitFor();
    expect(await page.get('disableRule').count()).toBe(0);
    expect(page.faults).toEqual([]);
  });
});

describe('the list of alerts', () => {
  test('narrows by text, keeps it in the address, and says when nothing is left', async () => {
    const page = await openPage('/alerts');
    await page.get('lookupRow').first().waitFor();
    await page.get('alertsSearchText').fill('mshta');
    await expect.poll(() => page.get('lookupRow').count()).toBe(1);
    await expect.poll(() => page.page.url()).toContain('mshta');
    await page.page.reload();
    await expect.poll(() => page.get('lookupRow').count()).toBe(1);
    await page.get('alertsSearchText').fill('nothing has this');
    await page.get('emptyResetFilters').click();
    await expect.poll(() => page.get('lookupRow').count()).toBeGreaterThan(5);
    expect(page.faults).toEqual([]);
  });

  test('changes the status of the alerts of several lookups at once', async () => {
    const page = await openPage('/alerts');
    await page.get('alertsSearchText').fill('curl.exe');
    // Neither none, while they are loaded, nor those of before.
    const areNarrowed = async () => {
      const texts = await page.get('lookupRow').allInnerTexts();
      return texts.length > 0 && texts.every((text) => text.includes('curl.exe'));
    };
    await expect.poll(areNarrowed).toBe(true);
    const rows = await page.get('lookupRow').count();
    await page.page.locator('thead input[type="checkbox"]').first().check();
    await page.get('bulkStatus').click();
    await page.get('bulkStatus-closed').click();
    await expect.poll(() => page.get('lookupRow').filter({ hasText: 'Closed' }).count()).toBe(rows);
    expect(page.faults).toEqual([]);
  });

  test('opens an alert beside the list by keyboard, and gives the focus back', async () => {
    const page = await openPage('/alerts');
    const opener = page.get('openFlyout').first();
    await opener.waitFor();
    await opener.focus();
    await page.page.keyboard.press('Enter');
    await page.get('alertFlyout').getByTestId('pivotButton').first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.page.keyboard.press('Escape');
    await expect.poll(() => page.get('alertFlyout').count()).toBe(0);
    await expect
      .poll(() => page.page.evaluate('document.activeElement.getAttribute("data-test-subj")'))
      .toBe('openFlyout');
    expect(page.faults).toEqual([]);
  });
});

describe('a pivot by keyboard', () => {
  test('opens, shows an event whole, and closes', async () => {
    const page = await openPage(`/alerts/${alertId}`);
    const pivot = page.get('pivot').first();
    await pivot.getByTestId('pivotButton').focus();
    await page.page.keyboard.press('Enter');
    await pivot.getByTestId('pivotResults').waitFor();
    await pivot.getByTestId('expandEvent').first().focus();
    await page.page.keyboard.press('Enter');
    await expect.poll(() => pivot.innerText()).toContain('process.parent.executable');
    expect(await accessibilityFaults(page)).toEqual([]);
    await pivot.getByTestId('pivotButton').focus();
    await page.page.keyboard.press('Enter');
    await expect.poll(() => pivot.getByTestId('pivotResults').count()).toBe(0);
    expect(page.faults).toEqual([]);
  });
});

test('a pivot that is opened while it is counted shows its events as soon as they are there', async () => {
  const page = await pages.openPage();
  let answer = () => {};
  const isAsked = new Promise<void>((resolve) => (answer = resolve));
  await page.page.route(`**${apiPaths.investigate}`, async (route) => {
    await isAsked;
    await route.continue();
  });
  await page.goto(`/app/publicIpDiscovery/alerts/${alertId}`);
  const pivot = page.get('pivot').first();
  await pivot.getByTestId('pivotButton').press('Enter');
  expect(await pivot.getByTestId('pivotButton').getAttribute('data-state')).toBe('counting');
  expect(await pivot.getByTestId('pivotButton').getAttribute('aria-expanded')).toBe('true');
  answer();
  await pivot.getByTestId('pivotResults').waitFor();
  expect(page.faults).toEqual([]);
});

describe('the boot order of 9.6', () => {
  test('loads the same bundle', async () => {
    const other = await startScenarioSandbox({ bootOrder: '9.6', isEmpty: true });
    try {
      const page = await pages.browser.openPage(other.url);
      await page.goto('/app/publicIpDiscovery/alerts');
      await page.get('enableRule').first().waitFor();
      expect(page.faults).toEqual([]);

      // What is empty says what to do, and it works.
      await page.get('enableRule').first().click();
      await expect
        .poll(async () => {
          const status = decode(ruleStatusResponse, await other.api.call('GET', apiPaths.rule));
          return status.kind === 'valid' && status.value.rule?.enabled;
        })
        .toBe(true);
      await page.close();

      // The login page loads it too, and does nothing with it.
      const login = await pages.browser.openPage(other.url, { user: null });
      await login.goto('/app/publicIpDiscovery');
      await expect.poll(() => login.page.url()).toContain('/login');
      expect(login.faults).toEqual([]);
      await login.close();
    } finally {
      await other.close();
    }
  });
});
