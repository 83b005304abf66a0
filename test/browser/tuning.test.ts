import { describe, expect, test, vi } from 'vitest';
import { accessibilityFaults } from '../support/accessibility_faults';
import type { BrowserPage, PageOptions } from '../support/browser_page';
import { lookupEvent, ndjson, ordinaryEvent } from '../support/lookup_event';
import { scenarioPages } from '../support/scenario_pages';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 120_000 });

const pages = scenarioPages();

async function openSection(options: PageOptions = {}): Promise<BrowserPage> {
  const page = await pages.openPage(options);
  await page.goto('/app/publicIpDiscovery/rule');
  await page.get('tuningSection').waitFor();
  await page.get('runPreview').scrollIntoViewIfNeeded();
  return page;
}

/** Types an entry of a list and takes it. */
async function addEntry(page: BrowserPage, parameter: string, entry: string): Promise<void> {
  const input = page.get(`tuningField-${parameter}`).getByRole('combobox');
  await input.fill(entry);
  await input.press('Enter');
}

describe('a preview', () => {
  test('tells what the rule matched, with the clauses of each example and the request', async () => {
    const page = await openSection();
    await page.get('runPreview').click();
    await page.get('previewMatches').waitFor();
    await expect.poll(() => page.get('previewMatches').innerText()).toMatch(/53 matches/);
    expect(await page.get('stalePreview').count()).toBe(0);
    expect(await page.get('previewCost').innerText()).toMatch(/requests/);
    await page.get('toggleMatch').first().click();
    await page.get('clause').first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(page.faults).toEqual([]);
  });

  test('of a changed list tells what it adds and removes, and is saved after that', async () => {
    const page = await openSection();
    await addEntry(page, 'ignoredDomains', 'icanhazip.com');
    await page.get('runPreview').click();
    await page.get('previewComparison').waitFor();
    expect(await page.get('removedMatches').innerText()).toContain('icanhazip.com');
    await page.get('saveParameters').click();
    await expect
      .poll(() => page.get('ruleParameter-ignoredDomains').innerText())
      .toContain('icanhazip.com');
    expect(await page.get('draftChanges').count()).toBe(0);
    expect(page.faults).toEqual([]);
  });

  test('refuses an entry that matches everything, with the reason', async () => {
    const page = await openSection();
    await addEntry(page, 'extraDomains', '*');
    await expect.poll(() => page.get('tuningSection').innerText()).toContain('"*" names nothing');
    expect(await page.get('runPreview').isDisabled()).toBe(true);
  });
});

test('an update of the rule is looked at, and applied by a person only', async () => {
  const page = await openSection();
  await page.get('previewRuleUpdate').click();
  await page.get('previewComparison').waitFor();
  expect(await page.get('removedMatches').innerText()).toContain('NisSrv.exe');
  await page.get('applyRuleUpdate').click();
  const dialog = page.page.getByRole('alertdialog').or(page.page.getByRole('dialog'));
  expect(await dialog.innerText()).toContain('S-1-5-19');
  await page.get('confirmModalConfirmButton').click();
  await page.get('ruleUpdate').waitFor({ state: 'detached' });
  expect(await page.get('ruleParameter-ruleVersion').innerText()).toContain('5');
  expect(page.faults).toEqual([]);
});

test('whoever may only read can preview, and not save', async () => {
  const page = await openSection({ user: 'analyst' });
  await addEntry(page, 'extraDomains', 'ip.corp.example');
  await page.get('runPreview').click();
  await page.get('previewComparison').waitFor();
  expect(await page.get('saveParameters').count()).toBe(0);
});

test('pasted events match or do not, and say why; a bad line does not keep the others back', async () => {
  const page = await openSection();
  await page.get('pastedEvents').fill(`${ndjson(lookupEvent(), ordinaryEvent())}{"host":\n`);
  await page.get('explainPasted').click();
  await page.get('pastedMatch').waitFor();
  expect(await page.get('pastedNoMatch').count()).toBe(1);
  expect(await page.get('pastedFault').first().innerText()).toContain('3');
  await page.get('togglePasted').first().click();
  await page.get('clause').first().waitFor();
  expect(page.faults).toEqual([]);
});

test.each(['light', 'dark'] as const)(
  'the section has no serious fault of accessibility and fits a narrow window, %s',
  async (theme) => {
    const page = await openSection({ theme, viewport: { width: 480, height: 900 } });
    expect(await accessibilityFaults(page)).toEqual([]);
    const width: unknown = await page.page.evaluate('document.documentElement.scrollWidth');
    expect(width).toBeLessThanOrEqual(480);
  }
);
