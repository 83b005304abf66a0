// @vitest-environment jsdom
import { useState } from 'react';
import { expect, test } from 'vitest';
import { fakeServices } from '../testing/fake_services';
import { mountComponent } from '../testing/mount_component';
import { useTuningDraft, type Tuning } from './use_tuning_draft';

test('a draft is the same object until it changes', async () => {
  const drafts: Tuning['drafted'][] = [];
  const page = await mountComponent(
    <Drafting onDraft={(draft) => drafts.push(draft)} />,
    fakeServices({}).services
  );
  await page.click('again');
  await page.click('again');
  expect(drafts.length).toBeGreaterThan(2);
  expect(new Set(drafts).size).toBe(1);
  await page.click('change');
  expect(new Set(drafts).size).toBe(2);
  expect(drafts.at(-1)).toEqual({ maxAlertsPerRun: 50 });
  page.unmount();
});

function Drafting({ onDraft }: { readonly onDraft: (draft: Tuning['drafted']) => void }) {
  const tuning = useTuningDraft(null);
  const [count, setCount] = useState(0);
  onDraft(tuning.drafted);
  return (
    <>
      <button data-test-subj="again" onClick={() => setCount(count + 1)} />
      <button data-test-subj="change" onClick={() => tuning.change({ maxAlertsPerRun: 50 })} />
    </>
  );
}
