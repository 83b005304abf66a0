// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { AlertStatusResponse } from '../../../common/api';
import { fakeServices } from '../../testing/fake_services';
import { mountComponent, type MountedComponent } from '../../testing/mount_component';
import { AlertStatusMenu } from './alert_status_menu';

// The first component of a file takes its time while other tests run.
vi.setConfig({ testTimeout: 30_000 });

let page: MountedComponent | undefined;
afterEach(() => page?.unmount());

interface Case {
  readonly statuses: readonly string[];
  readonly answer?: () => Promise<AlertStatusResponse>;
  readonly canWrite?: boolean;
}

async function shown({
  statuses,
  canWrite = true,
  answer = () => Promise.reject(new Error('x')),
}: Case) {
  const setAlertStatus = vi.fn(answer);
  const onChanged = vi.fn();
  const onPartlyChanged = vi.fn();
  const { services, toasts } = fakeServices({ api: { setAlertStatus }, canWrite });
  page = await mountComponent(
    <AlertStatusMenu
      alertIds={statuses.map((_status, at) => `a${at}`)}
      statuses={statuses}
      onChanged={onChanged}
      onPartlyChanged={onPartlyChanged}
    />,
    services
  );
  return { menu: page, setAlertStatus, onChanged, onPartlyChanged, toasts };
}

const FOUR = ['open', 'closed', 'open', 'open'];

describe('the status of a lookup', () => {
  test('is one thing, changed with one request', async () => {
    const answer = () => Promise.resolve({ updated: 4, failed: 0 });
    const { menu, setAlertStatus, onChanged, toasts } = await shown({ statuses: FOUR, answer });
    expect(menu.get('alertStatusMenu').textContent).toBe('Status: open (1 of 4 closed)');
    await menu.click('alertStatusMenu');
    expect(document.body.textContent).toContain('Applies to all 4 alerts of this lookup');
    await menu.click('setAlertStatus-closed');
    expect(setAlertStatus.mock.calls).toEqual([[['a0', 'a1', 'a2', 'a3'], 'closed']]);
    expect(onChanged).toHaveBeenCalledExactlyOnceWith('closed');
    expect(toasts).toEqual(['success: All 4 alerts of the lookup are marked as closed']);
  });

  test('of a single alert says nothing of others, and offers what it is not', async () => {
    const answer = () => Promise.resolve({ updated: 1, failed: 0 });
    const { menu, toasts } = await shown({ statuses: ['open'], answer });
    await menu.click('alertStatusMenu');
    expect(document.body.textContent).not.toContain('Applies to all');
    expect(menu.all('setAlertStatus-open')).toEqual([]);
    await menu.click('setAlertStatus-acknowledged');
    expect(toasts).toEqual(['success: The alert is marked as acknowledged']);
  });

  test('that was changed in part says so, and is asked for again', async () => {
    const answer = () => Promise.resolve({ updated: 3, failed: 1 });
    const { menu, onChanged, onPartlyChanged, toasts } = await shown({ statuses: FOUR, answer });
    await menu.click('alertStatusMenu');
    await menu.click('setAlertStatus-closed');
    expect(onChanged).not.toHaveBeenCalled();
    expect(onPartlyChanged).toHaveBeenCalledOnce();
    expect(toasts).toEqual([
      expect.stringMatching(
        /^warning: Only 3 of 4 alerts of the lookup are marked as closed – 1 alert was deleted/
      ),
    ]);
  });

  test.each<[string, () => Promise<AlertStatusResponse>, RegExp]>([
    [
      'none was found',
      () => Promise.resolve({ updated: 0, failed: 4 }),
      /^danger: The status was not changed – The alert is gone/,
    ],
    [
      'the request failed',
      () => Promise.reject(new Error('no shards')),
      /^danger: The status was not changed – no shards$/,
    ],
  ])('that was not changed stays: %s', async (_name, answer, toast) => {
    const { menu, onChanged, onPartlyChanged, toasts } = await shown({ statuses: FOUR, answer });
    await menu.click('alertStatusMenu');
    await menu.click('setAlertStatus-closed');
    expect([onChanged.mock.calls, onPartlyChanged.mock.calls]).toEqual([[], []]);
    expect(toasts).toEqual([expect.stringMatching(toast)]);
  });

  test('can have the keyboard back from the menu while it is changed, and is changed once', async () => {
    const answer = () => new Promise<never>(() => undefined);
    const { menu } = await shown({ statuses: FOUR, answer });
    await menu.click('alertStatusMenu');
    await menu.click('setAlertStatus-closed');
    const button = menu.get('alertStatusMenu');
    // The menu gives the keyboard back to its neighbour if it has this.
    expect(button.hasAttribute('disabled')).toBe(false);
    expect(button.getAttribute('aria-disabled')).toBe('true');
    await menu.press(button);
    expect(button.getAttribute('aria-expanded')).toBe('false');
  });

  test('is only shown to those who may not change it', async () => {
    const { menu } = await shown({ statuses: FOUR, canWrite: false });
    expect(menu.all('alertStatusMenu')).toEqual([]);
    expect(menu.all('workflowStatus-open')).toHaveLength(1);
    expect(menu.all('workflowStatus-closed')).toHaveLength(1);
  });
});
