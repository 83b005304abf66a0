import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { readMessages } from '../i18n/read_messages';
import { parseSource } from '../i18n/source_file';
import { alertsOfStory } from '../support/alerts_of_story';
import { openBrowser, type BrowserPage, type TestBrowser } from '../support/browser_page';
import { startScenarioSandbox, type ScenarioSandbox } from '../support/scenario_sandbox';
import { untilQuiet } from '../support/until_quiet';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const APP = '/app/publicIpDiscovery';
const WIDE = { width: 1_440, height: 900 };
const NARROW = { width: 480, height: 900 };

let sandbox: ScenarioSandbox;
let browser: TestBrowser;
let alertId = '';
let page: BrowserPage | undefined;

beforeAll(async () => {
  [sandbox, browser] = await Promise.all([startScenarioSandbox(), openBrowser()]);
  [alertId = ''] = await alertsOfStory(sandbox, 'office_powershell');
});
afterEach(() => page?.close());
afterAll(async () => {
  await browser.close();
  await sandbox.close();
});

interface Shown {
  readonly path: () => string;
  /** Opens what there is to be read. */
  readonly open: (page: BrowserPage) => Promise<void>;
}

const pages: Readonly<Record<string, Shown>> = {
  'the alerts': {
    path: () => '/alerts',
    open: async (shown) => {
      await shown.get('lookupRow').first().waitFor();
    },
  },
  'no alerts': {
    path: () => '/alerts?text=nothing%20has%20this',
    open: async (shown) => {
      await shown.get('alertsSearchText').waitFor();
      await shown.get('emptyResetFilters').waitFor();
    },
  },
  'an alert and an open button': {
    path: () => `/alerts/${alertId}`,
    open: async (shown) => {
      await shown.get('pivotButton').nth(1).click();
      await shown.get('pivotResults').waitFor();
    },
  },
  'an exception to be made': {
    path: () => `/alerts/${alertId}`,
    open: async (shown) => {
      await shown.get('addException').click();
      await shown.get('hiddenByHostAndUser').waitFor();
      await shown.get('repeatHistory').waitFor();
    },
  },
  'the event of an alert': {
    path: () => `/alerts/${alertId}`,
    open: async (shown) => {
      await shown.page.getByRole('tab', { name: 'イベント' }).click();
      await shown.page.getByRole('tabpanel', { name: 'イベント' }).waitFor();
    },
  },
  'the rule': {
    path: () => '/rule',
    open: async (shown) => {
      await shown.get('sourcesTable').waitFor();
    },
  },
};

test.each(Object.entries(pages))(
  '%s: nothing is left in English, and nothing is cut off, also in a narrow window',
  async (_name, { path, open }) => {
    page = await browser.openPage(sandbox.url, { viewport: WIDE });
    const address = path();
    const separator = address.includes('?') ? '&' : '?';
    await page.goto(`${APP}${address}${separator}locale=ja-JP`);
    await open(page);
    for (const viewport of [WIDE, NARROW]) {
      await page.page.setViewportSize(viewport);
      await untilQuiet(page);
      expect([...new Set((await textsIn(page)).filter(isEnglish))]).toEqual([]);
      expect(await cutOff(page)).toEqual([]);
    }
    expect(page.faults).toEqual([]);
  }
);

test('the language is chosen in the header, and kept', async () => {
  page = await browser.openPage(sandbox.url);
  await page.goto(`${APP}/alerts`);
  const { page: shown } = page;
  const heading = (name: string) => shown.getByRole('heading', { level: 1, name, exact: true });
  await heading('Alerts').waitFor();
  await page.get('languageSwitch').click();
  await page.get('language-ja-JP').click();
  await heading('アラート').waitFor();
  await shown.reload();
  await heading('アラート').waitFor();
  await page.get('languageSwitch').click();
  await page.get('language-en').click();
  await heading('Alerts').waitFor();
});

/** What people read or hear of the app: texts, and the attributes that are read out. Code and the guide are data. */
function textsIn({ page: shown }: BrowserPage): Promise<readonly string[]> {
  return shown.evaluate<readonly string[]>(`(() => {
    const app = document.querySelector('[data-test-subj="appContainer"]');
    const walker = document.createTreeWalker(app, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode;
      if (parentElement.closest('code, pre, [data-test-subj="investigationGuide"]') === null) texts.push(data);
    }
    for (const name of ['aria-label', 'title', 'placeholder'])
      for (const element of app.querySelectorAll('[' + name + ']')) texts.push(element.getAttribute(name));
    return texts.map((text) => text.trim()).filter((text) => text !== '');
  })()`);
}

/**
 * Texts of ours that do not fit where they stand, and a page that is wider than its window. A text without Japanese is
 * data, which may be cut off: it is whole in a title.
 */
function cutOff({ page: shown }: BrowserPage): Promise<readonly string[]> {
  return shown.evaluate<readonly string[]>(`(() => {
    const ONLY_HEARD_PX = 1;
    const app = document.querySelector('[data-test-subj="appContainer"]');
    const walker = document.createTreeWalker(app, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const wider = [];
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode;
      if (!/[\\u3041-\\u30ff\\u4e00-\\u9fff]/.test(data)) continue;
      range.selectNodeContents(walker.currentNode);
      const text = range.getBoundingClientRect();
      // The title of an icon takes no place.
      if (text.width > 0 && boxesOf(parentElement).some((box) => !fits(text, box))) wider.push(data.trim());
    }
    const page = document.documentElement;
    return page.scrollWidth > page.clientWidth ? [...wider, 'the page'] : wider;

    /** The block that a text stands in, and what clips it; none if it can be scrolled to or is only read out. */
    function boxesOf(element) {
      const boxes = [];
      for (let each = element; each !== app; each = each.parentElement) {
        const { display, overflowX } = getComputedStyle(each);
        if (display === 'inline' || display === 'contents') continue;
        if (each.clientWidth <= ONLY_HEARD_PX) return [];
        if (overflowX === 'auto' || overflowX === 'scroll') break;
        if (boxes.length === 0 || overflowX !== 'visible') boxes.push(each.getBoundingClientRect());
      }
      return boxes;
    }

    function fits(text, box) {
      return text.left >= box.left - 1 && text.right <= box.right + 1;
    }
  })()`);
}

const translations: unknown = JSON.parse(readFileSync('translations/ja-JP.json', 'utf8'));

/** Parts of our English messages that no data has: whole messages, and what stands around arguments in long ones. */
const { whole, parts } = englishTexts();

function isEnglish(text: string): boolean {
  return whole.has(text) || parts.some((part) => text.includes(part));
}

function englishTexts() {
  const messages = globSync('public/**/*.{ts,tsx}', { ignore: '**/*.test.*' }).flatMap(
    (path) =>
      readMessages(parseSource(path, readFileSync(path, 'utf8')), 'publicIpDiscovery').messages
  );
  const translated = Object(Reflect.get(Object(translations), 'messages'));
  const changed = messages.filter(
    ({ id, defaultMessage }) => Reflect.get(translated, id) !== defaultMessage
  );
  const SHORTEST_PART = 12;
  return {
    // Values such as `default` are words, too.
    whole: new Set(
      changed.map(({ defaultMessage }) => defaultMessage).filter((text) => /^[A-Z]| /.test(text))
    ),
    parts: changed
      .flatMap(({ defaultMessage }) => defaultMessage.split(/[{}#]|, plural,|, select,/))
      .map((part) => part.trim())
      .filter((part) => part.length >= SHORTEST_PART && part.includes(' ')),
  };
}
