import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from '../support/browser_page';
import type { Credentials } from './kibana_api';

export interface PagesOptions {
  readonly kibanaUrl: string;
  readonly credentials: Credentials;
  readonly alertId: string;
  /** Where the pictures go. */
  readonly pictures: string;
}

const APP = '/app/publicIpDiscovery';
/** The first page of a Kibana that has just started takes long. */
const PAGE_TIMEOUT_MS = 90_000;
/** The bundle has the plugin's id in its address, the HTTP API its name. Kibana's own faults are not looked at. */
const OURS = /publicIpDiscovery|public_ip_discovery/;

/**
 * Opens the list of alerts and one alert in Chromium and takes their pictures.
 *
 * @returns a sentence for each fault that the plugin makes in the console
 * @throws Error if a page does not show what it should
 */
export async function checkPages(options: PagesOptions): Promise<readonly string[]> {
  const { kibanaUrl, alertId, pictures } = options;
  await mkdir(pictures, { recursive: true });
  const browser = await openBrowser();
  try {
    const opened = await browser.openPage(kibanaUrl, { user: null });
    const { page } = opened;
    page.setDefaultTimeout(PAGE_TIMEOUT_MS);
    const faults = watchFaults(page);
    await logIn(page, options);
    await opened.goto(`${APP}/alerts`);
    await opened.get('lookupRow').first().waitFor();
    await page.screenshot({ path: join(pictures, 'alerts.png') });
    await opened.goto(`${APP}/alerts/${encodeURIComponent(alertId)}`);
    await opened.get('pivotButton').first().waitFor();
    await page.screenshot({ path: join(pictures, 'alert.png') });
    return faults;
  } finally {
    await browser.close();
  }
}

function watchFaults(page: Page): readonly string[] {
  const faults: string[] = [];
  const note = (fault: string) => {
    if (OURS.test(fault)) faults.push(fault);
  };
  page.on('console', (message) => {
    if (message.type() === 'error') note(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => note(error.stack ?? error.message));
  return faults;
}

async function logIn(page: Page, { kibanaUrl, credentials }: PagesOptions): Promise<void> {
  const answer = await page.context().request.post('/internal/security/login', {
    headers: { 'kbn-xsrf': 'true', 'x-elastic-internal-origin': 'Kibana' },
    data: {
      providerType: 'basic',
      providerName: 'basic',
      currentURL: `${kibanaUrl}/login`,
      params: credentials,
    },
  });
  if (!answer.ok()) throw new Error(`The login was refused with status ${answer.status()}.`);
}
