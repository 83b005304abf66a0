import { existsSync } from 'node:fs';
import {
  chromium,
  selectors,
  type Browser,
  type BrowserContext,
  type Locator,
  type Page,
  type Response,
} from 'playwright-core';

const CHROMIUM_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const DEFAULT_VIEWPORT = { width: 1_440, height: 900 };

export interface PageOptions {
  /** A user of the sandbox; nobody is logged in if it is null. */
  readonly user?: string | null;
  readonly theme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** Chromium, started once for the tests of a file. */
export class TestBrowser {
  private readonly contexts = new Map<string, Promise<BrowserContext>>();
  /** Pages that no test uses any more. */
  private readonly idle = new Map<BrowserContext, Page[]>();

  constructor(private readonly browser: Browser) {}

  /**
   * A page of a user who has just logged in. It may be one of an earlier test, which has the scripts compiled that it takes
   * a new one seconds to compile, but nothing that the test has stored.
   *
   * @param url of a sandbox that runs
   */
  async openPage(url: string, options: PageOptions = {}): Promise<BrowserPage> {
    const { user = 'admin', theme = 'light', viewport = DEFAULT_VIEWPORT } = options;
    const context = await this.contextOf(user, url);
    const page = this.idle.get(context)?.pop() ?? (await context.newPage());
    await forget(context, page, url);
    await Promise.all([
      page.setViewportSize(viewport),
      page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' }),
      ...(user === null ? [] : [logIn(context, url, user)]),
    ]);
    return new BrowserPage(page, () => this.leave(context, page));
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  private contextOf(user: string | null, url: string): Promise<BrowserContext> {
    const key = `${user ?? ''} ${url}`;
    const known = this.contexts.get(key);
    if (known !== undefined) return known;
    const context = this.browser.newContext({
      baseURL: url,
      locale: 'en-US',
      timezoneId: 'UTC',
    });
    this.contexts.set(key, context);
    return context;
  }

  private async leave(context: BrowserContext, page: Page): Promise<void> {
    page.removeAllListeners();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.goto('about:blank');
    this.idle.set(context, [...(this.idle.get(context) ?? []), page]);
  }
}

/** Takes away what earlier pages have stored. */
async function forget(context: BrowserContext, page: Page, url: string): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', {
    origin: new URL(url).origin,
    storageTypes: 'cookies,local_storage',
  });
  await context.clearCookies();
  await session.detach();
}

/** A page of a sandbox, which collects what goes wrong in it. */
export class BrowserPage {
  /** Errors and warnings of the console, uncaught errors, requests without an answer. A good page has none. */
  readonly faults: string[] = [];

  constructor(
    readonly page: Page,
    /** Takes the page back. */
    readonly close: () => Promise<void>
  ) {
    page.on('console', (message) => {
      const type = message.type();
      if (type === 'error' || type === 'warning') {
        this.faults.push(`${type}: ${message.text()} (${message.location().url})`);
      }
    });
    page.on('pageerror', (error) => this.faults.push(`uncaught: ${error.message}`));
    page.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? '';
      // The page itself has cancelled it.
      if (reason !== 'net::ERR_ABORTED') this.faults.push(`${request.url()}: ${reason}`);
    });
  }

  /** @param path below the sandbox's address */
  goto(path: string): Promise<Response | null> {
    return this.page.goto(path);
  }

  /** What has this `data-test-subj`. */
  get(testSubject: string): Locator {
    return this.page.getByTestId(testSubject);
  }
}

/** @throws Error that says how to install Chromium if there is none */
export async function openBrowser(): Promise<TestBrowser> {
  selectors.setTestIdAttribute('data-test-subj');
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: CHROMIUM_ARGUMENTS,
  });
  return new TestBrowser(browser);
}

function chromiumPath(): string {
  const chosen = process.env['CHROMIUM_PATH'];
  const path = chosen ?? CHROMIUM_PLACES.find(existsSync);
  if (path !== undefined && existsSync(path)) return path;
  throw new Error(
    `Chromium is missing${chosen === undefined ? '' : ` at ${chosen}`}: install it (apt-get install chromium), or set CHROMIUM_PATH to where it is.`
  );
}

/** Passwords of the sandbox are like the names. */
async function logIn(context: BrowserContext, url: string, user: string): Promise<void> {
  const answer = await context.request.post(`${url}/internal/security/login`, {
    headers: { 'kbn-xsrf': 'true' },
    data: { params: { username: user, password: user } },
  });
  if (!answer.ok()) throw new Error(`${user} could not log in: ${answer.status()}`);
}
