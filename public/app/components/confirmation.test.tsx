// @vitest-environment jsdom
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { fakeServices } from '../../testing/fake_services';
import { mountComponent, type MountedComponent } from '../../testing/mount_component';
import { Confirmation } from './confirmation';

// The first component of a file takes its time while other tests run.
vi.setConfig({ testTimeout: 30_000 });

let page: MountedComponent | undefined;
afterEach(() => page?.unmount());

/** What is confirmed takes until `fail` is clicked. */
function Question({ onConfirm }: { readonly onConfirm: () => void }) {
  const [isLoading, setLoading] = useState(false);
  return (
    <Confirmation
      title="Apply?"
      cancelLabel="Keep"
      confirmLabel="Apply"
      isLoading={isLoading}
      onCancel={() => undefined}
      onConfirm={() => {
        setLoading(true);
        onConfirm();
      }}
      data-test-subj="question"
    >
      <button data-test-subj="fail" onClick={() => setLoading(false)} />
    </Confirmation>
  );
}

test('what is confirmed leaves the keyboard on its button, and is done once', async () => {
  const onConfirm = vi.fn();
  page = await mountComponent(<Question onConfirm={onConfirm} />, fakeServices({}).services);
  await page.click('confirmModalConfirmButton');
  const button = page.get('confirmModalConfirmButton');
  expect(document.activeElement).toBe(button);
  // A browser takes the keyboard away from what has this.
  expect(button.hasAttribute('disabled')).toBe(false);
  await page.press(button);
  expect(onConfirm).toHaveBeenCalledOnce();
  await page.click('fail');
  await page.press(button);
  expect(onConfirm).toHaveBeenCalledTimes(2);
});
