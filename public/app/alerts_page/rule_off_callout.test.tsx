// @vitest-environment jsdom
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import type { ApiClient } from '../../services/api_client';
import { fakeServices } from '../../testing/fake_services';
import { mountComponent, type MountedComponent } from '../../testing/mount_component';
import { RuleOffCallout } from './rule_off_callout';

// The first component of a file takes its time while other tests run.
vi.setConfig({ testTimeout: 30_000 });

let page: MountedComponent | undefined;
afterEach(() => page?.unmount());

function Page() {
  const [isOff, setOff] = useState(true);
  return <RuleOffCallout isOff={isOff} onEnabled={() => setOff(false)} />;
}

async function shown(enableRule: ApiClient['enableRule']) {
  page = await mountComponent(<Page />, fakeServices({ api: { enableRule } }).services);
  return page;
}

test('enabling the rule leaves the keyboard where the notice was', async () => {
  const page = await shown(() => Promise.resolve({ rule: null }));
  await page.click('enableRule');
  expect(page.all('ruleOff')).toEqual([]);
  expect(document.activeElement).not.toBe(document.body);
});

test('the button keeps the keyboard while the rule is enabled, and when that fails', async () => {
  let fail: (error: Error) => void = () => undefined;
  const enableRule = vi.fn(() => new Promise<never>((_resolve, reject) => (fail = reject)));
  const page = await shown(enableRule);
  await page.click('enableRule');
  await page.click('enableRule');
  expect(enableRule).toHaveBeenCalledOnce();
  // A browser takes the keyboard away from what has this.
  expect(page.get('enableRule').hasAttribute('disabled')).toBe(false);
  fail(new Error('no'));
  await page.settle();
  expect(document.activeElement).toBe(page.get('enableRule'));
});
