import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserPage } from './browser_page';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Serious and critical findings of axe: rule, element. */
export async function accessibilityFaults(page: BrowserPage): Promise<unknown> {
  // Not as a script of the page, which its Content-Security-Policy would refuse.
  await page.page.evaluate(AXE);
  return page.page.evaluate(`
    axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
      violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map(({ html }) => html.slice(0, 300))])
    )
  `);
}
