import { describe, expect, test, vi } from 'vitest';
import { API_VERSION, apiPaths, exceptionsResponse } from '../../common/api';
import { decode } from '../../common/validation';
import { accessibilityFaults } from '../support/accessibility_faults';
import { alertsOfStory } from '../support/alerts_of_story';
import type { BrowserPage, PageOptions } from '../support/browser_page';
import { scenarioPages } from '../support/scenario_pages';
import { untilQuiet } from '../support/until_quiet';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 120_000 });

const pages = scenarioPages();
const STORY = 'defender_inspection';

/** The form for an exception from the alert of Defender's network inspection, once its effect is known. */
async function openForm(options: PageOptions = {}): Promise<BrowserPage> {
  const alertId = (await alertsOfStory(pages.sandbox, STORY)).at(-1) ?? '';
  const page = await pages.openPage(options);
  await page.goto(`/app/publicIpDiscovery/alerts/${alertId}`);
  await page.get('addException').click();
  await expect
    .poll(() => page.get('hiddenAlerts').innerText())
    .toBe('Would have hidden 4 alerts of 1 lookup (4 events)');
  return page;
}

/** The row of the condition on a field. */
function condition(page: BrowserPage, field: string) {
  return page.get('exceptionEntry').filter({ hasText: field });
}

async function openList(options: PageOptions = {}): Promise<BrowserPage> {
  const page = await pages.openPage(options);
  await page.goto('/app/publicIpDiscovery/rule');
  await page.get('exceptionsSection').scrollIntoViewIfNeeded();
  await page.get('repeatHistory').first().waitFor();
  await untilQuiet(page);
  return page;
}

describe("an exception for the alert of Defender's network inspection", () => {
  test('is filled in, loosened with its effect in sight, and saved; the list tells its hits', async () => {
    const page = await openForm();
    expect(await page.get('exceptionEntry').count()).toBe(8);
    expect(await condition(page, 'process.parent.executable').innerText()).toContain(
      'from the start of the process'
    );
    // One click for the next version of Defender too, and what that would hide beside it.
    await condition(page, 'process.executable').getByTestId('loosen-any_version').click();
    expect(
      await condition(page, 'process.executable').getByTestId('entryValues').innerText()
    ).toContain('Platform\\*\\NisSrv.exe');
    expect(await page.get('hiddenAlerts').innerText()).toContain('4 alerts of 1 lookup');
    expect(await page.get('hiddenByHostAndUser').innerText()).toContain('LOCAL SERVICE');
    await page.get('exceptionName').fill('Defender network inspection');

    await page.get('saveException').click();
    expect(await page.get('exceptionFault-reason_missing').innerText()).not.toBe('');
    await page.get('exceptionReason').fill('Known false positive of the rule, version 4.');
    await page.get('saveException').click();
    await page.get('exceptionFlyout').waitFor({ state: 'detached' });
    await expect.poll(() => page.page.getByText(/is saved/).count()).toBeGreaterThan(0);
    expect(page.faults).toEqual([]);

    const list = await openList();
    const row = list.get('exceptionRow').filter({ hasText: 'Defender network inspection' });
    await row.waitFor();
    expect(await row.getByTestId('exceptionState').innerText()).toBe('Expires in 90 days');
    expect(await row.innerText()).toContain('admin');
    expect(list.faults).toEqual([]);
  });

  test('is refused where it is too broad, with the reasons; an override is recorded', async () => {
    const page = await openForm();
    await page.get('exceptionName').fill('Anything asks ipinfo.io');
    await page.get('exceptionReason').fill('It is noisy.');
    for (const field of ['process.parent.executable', 'host.id', 'user.id']) {
      await condition(page, field).getByTestId('removeEntry').click();
    }
    await page.get('saveException').click();
    expect(await page.get('exceptionFaults').innerText()).toContain(
      'It does not say what starts the program'
    );
    expect(await page.get('exceptionFault-scope_missing').innerText()).toContain('host.id');
    expect(await page.get('exceptionFlyout').count()).toBe(1);

    await page.get('overrideRails').click();
    await page.get('overrideReason').fill('A lab without users.');
    await page.get('saveException').click();
    await page.get('exceptionFlyout').waitFor({ state: 'detached' });

    const list = await openList();
    const row = list.get('exceptionRow').filter({ hasText: 'Anything asks ipinfo.io' });
    expect(await row.getByTestId('overriddenBadge').innerText()).toContain(
      'Guard rails overridden'
    );
    await row.getByTestId('openException').click();
    const override = await list.get('exceptionOverride').innerText();
    expect(override).toContain('A lab without users.');
    expect(override).toContain('admin');
    expect(page.faults).toEqual([]);
  });

  test('is not lost by a key that was pressed by mistake', async () => {
    const page = await openForm();
    await page.get('exceptionReason').fill('A reason.');
    await page.page.keyboard.press('Escape');
    await page.get('discardException').waitFor();
    await page.page.keyboard.press('Escape');
    await page.get('discardException').waitFor({ state: 'detached' });
    expect(await page.get('exceptionReason').inputValue()).toBe('A reason.');
    // Whoever does throw it away is back where they came from.
    await page.page.keyboard.press('Escape');
    await page.get('discardException').getByTestId('confirmModalConfirmButton').click();
    await page.get('exceptionFlyout').waitFor({ state: 'detached' });
    await expect
      .poll(() => page.page.evaluate('document.activeElement.dataset.testSubj'))
      .toBe('addException');
  });

  test.each(['light', 'dark'] as const)(
    'has no serious fault of accessibility in the form, %s',
    async (theme) => {
      const page = await openForm({ theme });
      expect(await accessibilityFaults(page)).toEqual([]);
    }
  );

  test('fits a narrow window', async () => {
    const page = await openForm({ viewport: { width: 480, height: 900 } });
    const width: unknown = await page.page.evaluate('document.documentElement.scrollWidth');
    expect(width).toBeLessThanOrEqual(480);
    const form = await page.get('exceptionFlyout').boundingBox();
    expect(form?.width).toBeLessThanOrEqual(480);
  });

  test('is nothing for those who may only read, and they are told so', async () => {
    const alertId = (await alertsOfStory(pages.sandbox, STORY)).at(-1) ?? '';
    const page = await pages.openPage({ user: 'analyst' });
    await page.goto(`/app/publicIpDiscovery/alerts/${alertId}`);
    await page.get('addException').waitFor();
    // It stays where the keyboard finds it, and does nothing.
    await page.get('addException').focus();
    await page.page.keyboard.press('Enter');
    expect(await page.get('exceptionFlyout').count()).toBe(0);
    await expect.poll(() => page.page.getByRole('tooltip').count()).toBe(1);
  });
});

describe('the list of exceptions', () => {
  test('tells that someone else was first, and overwrites nothing', async () => {
    const form = await openForm();
    await form.get('exceptionName').fill('Changed by two');
    await form.get('exceptionReason').fill('A reason.');
    await form.get('saveException').click();
    await form.get('exceptionFlyout').waitFor({ state: 'detached' });

    const page = await openList();
    const row = page.get('exceptionRow').filter({ hasText: 'Changed by two' });
    await row.waitFor();
    await disableElsewhere(page, 'Changed by two');
    await row.getByTestId('disableException').click();
    await page.get('exceptionConflict').waitFor();
    await page.get('reloadExceptions').click();
    await expect.poll(() => row.getByTestId('exceptionState').innerText()).toBe('Disabled');
    expect(await row.getByTestId('enableException').count()).toBe(1);
  });
});

/** What another window of the same user does, with the version that it has just loaded. */
async function disableElsewhere({ page }: BrowserPage, name: string): Promise<void> {
  const headers = {
    'kbn-xsrf': 'true',
    'x-elastic-internal-origin': 'Kibana',
    'elastic-api-version': API_VERSION,
  };
  const address = (path: string) => `${pages.sandbox.url}${path}`;
  const list = await page.request.get(address(apiPaths.exceptions), { headers });
  const decoded = decode(exceptionsResponse, await list.json());
  const found =
    decoded.kind === 'valid'
      ? decoded.value.exceptions.find((exception) => exception.name === name)
      : undefined;
  if (found === undefined) throw new Error(`There is no exception ${name}.`);
  const { id, version, reason, entries, evidence } = found;
  const answer = await page.request.put(address(apiPaths.exception.replace('{id}', id)), {
    headers,
    data: { version, exception: { name, reason, entries, evidence, isEnabled: false } },
  });
  expect(answer.status()).toBe(200);
}
