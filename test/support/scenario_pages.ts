import { afterAll, afterEach, beforeAll } from 'vitest';
import { openBrowser, type BrowserPage, type PageOptions, type TestBrowser } from './browser_page';
import {
  startScenarioSandbox,
  type ScenarioSandbox,
  type ScenarioSandboxOptions,
} from './scenario_sandbox';

/** A sandbox and a browser for the tests of a file. */
export interface ScenarioPages {
  readonly sandbox: ScenarioSandbox;
  readonly browser: TestBrowser;
  /** A page of the sandbox, which is closed when the test ends. */
  openPage(options?: PageOptions): Promise<BrowserPage>;
}

/** Starts both before the tests of the file that calls this, and ends them after. */
export function scenarioPages(options: ScenarioSandboxOptions = {}): ScenarioPages {
  let running: { readonly sandbox: ScenarioSandbox; readonly browser: TestBrowser } | undefined;
  let open: BrowserPage[] = [];
  const started = () => {
    if (running === undefined) throw new Error('The sandbox runs within tests only.');
    return running;
  };
  beforeAll(async () => {
    const [sandbox, browser] = await Promise.all([startScenarioSandbox(options), openBrowser()]);
    running = { sandbox, browser };
  });
  afterEach(async () => {
    await Promise.all(open.map((page) => page.close()));
    open = [];
  });
  afterAll(async () => {
    await running?.browser.close();
    await running?.sandbox.close();
  });
  return {
    get sandbox() {
      return started().sandbox;
    },
    get browser() {
      return started().browser;
    },
    async openPage(pageOptions) {
      const { sandbox, browser } = started();
      const page = await browser.openPage(sandbox.url, pageOptions);
      open.push(page);
      return page;
    },
  };
}
