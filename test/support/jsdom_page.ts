import { CookieJar, JSDOM, VirtualConsole, type DOMWindow } from 'jsdom';
import { SESSION_COOKIE } from '../../sandbox/kibana';

/** A page of a sandbox in jsdom, which runs its scripts. */
export interface JsdomPage {
  readonly document: Document;
  /** Paths that were asked for, scripts included. */
  readonly asked: readonly string[];
  /** What was told to the console as an error, and what was thrown. */
  readonly faults: readonly string[];
  /** The element with this `data-test-subj`, when it is there. @throws Error if that does not happen in time */
  waitFor(testSubject: string): Promise<HTMLElement>;
  close(): void;
}

const WAIT_MS = 20_000;
const STEP_MS = 50;

/**
 * Opens a page as a browser would: the document, and every script by its tag.
 *
 * @param url of the page
 * @param session of a user; undefined for nobody
 */
export async function openJsdomPage(url: string, session: string | undefined): Promise<JsdomPage> {
  const cookieJar = new CookieJar();
  if (session !== undefined) cookieJar.setCookieSync(`${SESSION_COOKIE}=${session}; Path=/`, url);
  const asked: string[] = [];
  const faults: string[] = [];
  const virtualConsole = new VirtualConsole();
  virtualConsole.on('jsdomError', (error) => faults.push(error.message));
  virtualConsole.on('error', (...told: unknown[]) => faults.push(told.map(String).join(' ')));
  const { window } = await JSDOM.fromURL(url, {
    runScripts: 'dangerously',
    resources: 'usable',
    pretendToBeVisual: true,
    cookieJar,
    virtualConsole,
    beforeParse: (created) => addMissing(created, cookieJar, asked),
  });
  const { document } = window;
  const find = (testSubject: string) =>
    document.querySelector<HTMLElement>(`[data-test-subj~="${testSubject}"]`);
  return {
    document,
    get asked() {
      const scripts = [...document.scripts].map(({ src }) => new URL(src, url).pathname);
      return [...scripts, ...asked];
    },
    faults,
    async waitFor(testSubject) {
      for (let waited = 0; waited < WAIT_MS; waited += STEP_MS) {
        const found = find(testSubject);
        if (found !== null) return found;
        await new Promise((resolve) => setTimeout(resolve, STEP_MS));
      }
      throw new Error(`There is no ${testSubject}. ${faults.join('\n')}`);
    },
    close: () => window.close(),
  };
}

/** What browsers have and jsdom lacks: fetching is Node's, and nothing has a size. */
function addMissing(window: DOMWindow, cookies: CookieJar, asked: string[]): void {
  const send = (input: string | Request): Promise<Response> => {
    const { href } = window.location;
    const request = typeof input === 'string' ? new Request(new URL(input, href)) : input;
    asked.push(new URL(request.url).pathname);
    const headers = new Headers(request.headers);
    headers.set('cookie', cookies.getCookieStringSync(href));
    return fetch(new Request(request, { headers }));
  };
  const nothing = () => undefined;
  Object.assign(window, {
    fetch: send,
    Request,
    Response,
    Headers,
    AbortController,
    AbortSignal,
    matchMedia: () => ({ matches: false, addEventListener: nothing, removeEventListener: nothing }),
    ResizeObserver: class {
      observe = nothing;
      unobserve = nothing;
      disconnect = nothing;
    },
  });
}
