import type { BrowserPage } from './browser_page';

/**
 * Waits until nothing of a page changes any more: it follows the width of its window in JavaScript, some time after that
 * has changed, and what comes later moves what is there, so that a press would miss it.
 */
export async function untilQuiet({ page }: BrowserPage): Promise<void> {
  await page.evaluate(`new Promise((resolve) => {
    const QUIET_MS = 300;
    let quiet = setTimeout(done, QUIET_MS);
    const changes = new MutationObserver(() => {
      clearTimeout(quiet);
      quiet = setTimeout(done, QUIET_MS);
    });
    changes.observe(document.body, { attributes: true, childList: true, subtree: true });
    function done() {
      changes.disconnect();
      resolve();
    }
  })`);
}
