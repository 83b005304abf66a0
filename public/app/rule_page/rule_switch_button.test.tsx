// @vitest-environment jsdom
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import type { RuleStatusResponse } from '../../../common/api';
import { fakeServices } from '../../testing/fake_services';
import { mountComponent, type MountedComponent } from '../../testing/mount_component';
import { useRuleSwitch } from '../components/use_rule_switch';
import { RuleSwitchButton } from './rule_switch_button';

// The first component of a file takes its time while other tests run.
vi.setConfig({ testTimeout: 30_000 });

let page: MountedComponent | undefined;
afterEach(() => page?.unmount());

function Page() {
  const [isEnabled, setEnabled] = useState(false);
  const ruleSwitch = useRuleSwitch(() => setEnabled(!isEnabled));
  return <RuleSwitchButton isEnabled={isEnabled} ruleSwitch={ruleSwitch} />;
}

/** The server answers only when it is told to. */
async function shown() {
  let answer: (failure?: Error) => void = () => undefined;
  const request = () =>
    new Promise<RuleStatusResponse>((resolve, reject) => {
      answer = (failure) => (failure === undefined ? resolve({ rule: null }) : reject(failure));
    });
  const { services } = fakeServices({ api: { enableRule: request, disableRule: request } });
  const mounted = await mountComponent(<Page />, services);
  page = mounted;
  const respond = async (failure?: Error) => {
    answer(failure);
    await mounted.settle();
  };
  return { page: mounted, respond };
}

/** A browser takes the keyboard away from what is `disabled`. */
function expectKeyboardOn(button: HTMLElement): void {
  expect(button.hasAttribute('disabled')).toBe(false);
  expect(document.activeElement).toBe(button);
}

test('the keyboard stays on the button when the rule is enabled, and when it is disabled', async () => {
  const { page, respond } = await shown();
  await page.click('enableRule');
  expectKeyboardOn(page.get('enableRule'));
  await respond();
  expectKeyboardOn(page.get('disableRule'));
  await page.click('disableRule');
  await page.click('confirmModalConfirmButton');
  expect(page.all('disableRuleConfirmation')).toEqual([]);
  await vi.waitFor(() => expectKeyboardOn(page.get('disableRule')), 10_000);
  await respond();
  expectKeyboardOn(page.get('enableRule'));
});

test('the keyboard stays on the button when it fails', async () => {
  const { page, respond } = await shown();
  await page.click('enableRule');
  expectKeyboardOn(page.get('enableRule'));
  await respond(new Error('no'));
  expectKeyboardOn(page.get('enableRule'));
});
