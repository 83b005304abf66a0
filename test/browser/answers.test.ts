import { readFile } from 'node:fs/promises';
import { describe, expect, test, vi } from 'vitest';
import { alertsOfStory } from '../support/alerts_of_story';
import type { BrowserPage } from '../support/browser_page';
import { scenarioPages } from '../support/scenario_pages';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const pages = scenarioPages();

async function openAlert(storyId: string): Promise<BrowserPage> {
  const alertId = (await alertsOfStory(pages.sandbox, storyId)).at(-1) ?? '';
  const page = await pages.openPage();
  await page.goto(`/app/publicIpDiscovery/alerts/${alertId}`);
  await page.get('dispositionSection').waitFor();
  return page;
}

const QUESTIONS = [
  'dns_outcome',
  'binary_identity',
  'launch_chain',
  'connections',
  'follow_on_commands',
  'related_alerts',
  'disposition',
] as const;

/** The card below the heading of a question. */
function answer(page: BrowserPage, question: (typeof QUESTIONS)[number]) {
  return page.get('investigationGuide').locator(`[data-question="${question}"]`);
}

/** The verdict that stands in the place of each question. */
async function verdicts(page: BrowserPage): Promise<string[]> {
  await answer(page, 'disposition').waitFor();
  return Promise.all(
    QUESTIONS.map((question) => answer(page, question).getByTestId('verdict').innerText())
  );
}

describe('the answers to the questions of the guide', () => {
  test('of an intrusion escalate, each with its evidence, which opens in place', async () => {
    const page = await openAlert('office_powershell');
    expect(await verdicts(page)).toEqual([
      'Escalates',
      'Escalates',
      'Escalates',
      'Escalates',
      'Escalates',
      'Unresolved',
      'Escalates',
    ]);
    // Seen first: the disposition with what decides it, and what is open.
    const summary = await page.get('dispositionSection').innerText();
    expect(summary).toMatch(/5 of 6 questions answered, 1 unresolved/);
    expect(summary).toContain('WINWORD.EXE');

    // From there to the answer, in its place in the guide.
    await page
      .get('dispositionSection')
      .getByRole('button', { name: /launch chain/i })
      .click();
    const launch = answer(page, 'launch_chain');
    await expect
      .poll(() => launch.evaluate((card) => card.contains(document.activeElement)))
      .toBe(true);
    const heading = page.page.getByRole('heading', { name: /^3\. Does the way the process/ });
    expect(await heading.count()).toBe(1);

    // The event opens in place, with the field that was cited.
    const opener = launch.getByTestId('openEvidence').first();
    await opener.focus();
    await page.page.keyboard.press('Enter');
    const details = launch.getByTestId('evidenceDetails');
    await details.waitFor();
    expect(await details.innerText()).toContain('process.parent.executable');
    expect(page.faults).toEqual([]);
  });

  test('of what binds in every piece lower concern, and only then closing is spoken of', async () => {
    const page = await openAlert('signed_updater');
    expect(new Set(await verdicts(page))).toEqual(new Set(['Lowers concern']));
    const steps = page.get('investigationGuide').getByTestId('nextSteps');
    expect(await steps.innerText()).toMatch(/close/i);
    expect(page.faults).toEqual([]);
  });

  test('of what cannot be seen stay open, and nobody is told to close', async () => {
    const page = await openAlert('forwarded_payload');
    expect(await verdicts(page)).toEqual([
      'Escalates',
      'Escalates',
      'Unresolved',
      'Unresolved',
      'Unresolved',
      'Unresolved',
      'Unresolved',
    ]);
    const steps = await page.get('investigationGuide').getByTestId('nextSteps').innerText();
    expect(steps).toMatch(/preserve|keep/i);
    expect(steps).not.toMatch(/(?<!not |do not |never )\bclose the/i);
    expect(page.faults).toEqual([]);
  });
});

describe('what to look at', () => {
  test('the lineage, and the timeline by keyboard and as a table', async () => {
    const page = await openAlert('office_powershell');
    const picture = page.get('lineagePicture');
    await picture.waitFor();
    const drawn = await picture.innerText();
    for (const part of ['WINWORD.EXE', 'powershell.exe', 'whoami.exe', 'api.ipify.org', '8443']) {
      expect(drawn).toContain(part);
    }
    const child = picture.getByTestId('lineageChild').first();
    await child.focus();
    await page.page.keyboard.press('Enter');
    expect(await child.getAttribute('aria-expanded')).toBe('true');
    await picture.getByTestId('evidenceDetails').waitFor();
    expect(await picture.getByTestId('evidenceDetails').innerText()).toContain('whoami');

    await page.get('alertTab-timeline').click();
    const marks = page.get('timelineMark');
    await marks.first().waitFor();
    await marks.first().focus();
    await page.page.keyboard.press('ArrowRight');
    await page.page.keyboard.press('Enter');
    await page.get('timeline').getByTestId('evidenceDetails').first().waitFor();
    await page.get('timelineAsTable').click();
    const rows = page.get('timelineRow');
    await expect
      .poll(() => rows.allInnerTexts())
      .toContainEqual(expect.stringContaining('203.0.113'));
    expect(await rows.count()).toBeGreaterThan(10);
    expect(page.faults).toEqual([]);
  });

  test('the events of one lookup, whose status changes for all', async () => {
    const page = await openAlert('office_powershell');
    await page.get('openLookupEvents').click();
    const rows = page
      .get('lookupEvents')
      .locator('[data-test-subj^="lookupEvent"][aria-label], tbody tr');
    await expect.poll(() => rows.count()).toBeGreaterThanOrEqual(4);
    await page.get('alertStatusMenu').click();
    await page.get('setAlertStatus-acknowledged').click();
    await expect.poll(() => page.get('alertStatusMenu').innerText()).toContain('acknowledged');
    const ids = await alertsOfStory(pages.sandbox, 'office_powershell');
    const { hits } = await pages.sandbox.kibana.esClient.search<Record<string, unknown>>({
      index: '.alerts-publicipdiscovery.alerts-default',
      query: { terms: { 'kibana.alert.uuid': [...ids] } },
      size: 100,
    });
    expect(hits.hits.map(({ _source }) => _source?.['kibana.alert.workflow_status'])).toEqual(
      ids.map(() => 'acknowledged')
    );
    expect(page.faults).toEqual([]);
  });

  test('the investigation as Markdown', async () => {
    const page = await openAlert('office_powershell');
    await page.get('exportMenu').click();
    const downloaded = page.page.waitForEvent('download');
    await page.get('downloadInvestigation').click();
    const download = await downloaded;
    expect(download.suggestedFilename()).toMatch(/^[\w.-]+\.md$/);
    const markdown = await readFile(await download.path(), 'utf8');
    expect(markdown).toMatch(/^# .*powershell\.exe/);
    for (const part of ['Escalates', 'Unresolved', 'WINWORD', 'host.id: ', '203.0.113']) {
      expect(markdown).toContain(part);
    }
    expect(page.faults).toEqual([]);
  });
});
