import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { alertsOfStory } from '../support/alerts_of_story';
import { openBrowser, type BrowserPage, type PageOptions } from '../support/browser_page';
import { TARGET } from '../support/installed_plugin';
import { startScenarioSandbox } from '../support/scenario_sandbox';

/** Where the README's pictures are. */
const DIRECTORY = 'docs/screenshots';
const STORY = 'office_powershell';
/** Its alert is the one that people except first. */
const EXCEPTED_STORY = 'defender_inspection';

interface Picture {
  readonly name: string;
  readonly path: string;
  /** What is done on the page before the picture is taken. */
  readonly prepare: (page: BrowserPage) => Promise<void>;
}

/** Takes the README's pictures of the scenario, each in light and dark. */
async function takeScreenshots(): Promise<void> {
  // What the command has just built; nothing needs to be installed for pictures.
  const sandbox = await startScenarioSandbox({ pluginDirectory: join(TARGET, 'plugin') });
  const browser = await openBrowser();
  try {
    await mkdir(DIRECTORY, { recursive: true });
    const [alertId = ''] = await alertsOfStory(sandbox, STORY);
    const [exceptedId = ''] = await alertsOfStory(sandbox, EXCEPTED_STORY);
    for (const theme of ['light', 'dark'] as const) {
      for (const picture of pictures(alertId, exceptedId)) {
        const page = await browser.openPage(sandbox.url, viewOf(theme));
        await page.goto(picture.path);
        await picture.prepare(page);
        const path = join(DIRECTORY, `${picture.name}-${theme}.png`);
        await page.page.screenshot({ path });
        await page.close();
        console.log(path);
      }
    }
  } finally {
    await browser.close();
    await sandbox.close();
  }
}

function viewOf(theme: 'light' | 'dark'): PageOptions {
  return { theme, viewport: { width: 1_440, height: 1_000 } };
}

function pictures(alertId: string, exceptedId: string): readonly Picture[] {
  return [
    {
      name: 'alerts',
      path: '/app/publicIpDiscovery/alerts',
      prepare: async (page) => {
        await page.get('lookupRow').first().waitFor();
      },
    },
    {
      name: 'alert',
      path: `/app/publicIpDiscovery/alerts/${alertId}`,
      prepare: async (page) => {
        await page.get('pivotButton').first().waitFor();
        await page.get('lineagePicture').waitFor();
      },
    },
    {
      name: 'pivot',
      path: `/app/publicIpDiscovery/alerts/${alertId}`,
      prepare: async (page) => {
        const network = page.get('pivot').nth(1);
        await network.getByTestId('pivotButton').click();
        await network.getByTestId('pivotResults').waitFor();
        await network.scrollIntoViewIfNeeded();
      },
    },
    {
      name: 'timeline',
      path: `/app/publicIpDiscovery/alerts/${alertId}`,
      prepare: async (page) => {
        await page.get('alertTab-timeline').click();
        await page.get('timelineMark').first().waitFor();
        await page.get('alertTab-timeline').evaluate((tab) => {
          tab.scrollIntoView({ block: 'center' });
        });
      },
    },
    {
      name: 'exception',
      path: `/app/publicIpDiscovery/alerts/${exceptedId}`,
      prepare: async (page) => {
        await page.get('addException').click();
        await page.get('hiddenByHostAndUser').waitFor();
        await page.get('repeatHistory').waitFor();
      },
    },
    {
      name: 'preview',
      path: '/app/publicIpDiscovery/rule',
      prepare: async (page) => {
        await page.get('tuningSection').waitFor();
        const ignored = page.get('tuningField-ignoredDomains').getByRole('combobox');
        await ignored.fill('ipinfo.io');
        await ignored.press('Enter');
        await page.get('runPreview').click();
        await page.get('previewComparison').waitFor();
        await page.get('tuningSection').evaluate((section) => {
          section.scrollIntoView();
        });
      },
    },
    {
      name: 'rule',
      path: '/app/publicIpDiscovery/rule',
      prepare: async (page) => {
        await page.get('sourcesTable').waitFor();
      },
    },
  ];
}

takeScreenshots().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
