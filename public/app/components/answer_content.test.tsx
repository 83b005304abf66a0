// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { fakeServices } from '../../testing/fake_services';
import { mountComponent, type MountedComponent } from '../../testing/mount_component';
import { useAnswer } from '../../services/use_answer';
import { AnswerContent } from './answer_content';

// The first component of a file takes its time while other tests run.
vi.setConfig({ testTimeout: 30_000 });

let page: MountedComponent | undefined;
afterEach(() => page?.unmount());

function Asked({ ask }: { readonly ask: () => Promise<string> }) {
  const [answer, askAgain] = useAnswer(ask, [ask]);
  return (
    <>
      <button data-test-subj="refresh" onClick={askAgain} />
      <div data-test-subj="frame">
        <AnswerContent answer={answer} onRetry={askAgain}>
          {(value) => <p data-test-subj="value">{value}</p>}
        </AnswerContent>
      </div>
    </>
  );
}

test('a failure that is tried again leaves the keyboard beside what comes of it', async () => {
  const ask = vi.fn(() => Promise.resolve('found')).mockRejectedValueOnce(new Error('no'));
  page = await mountComponent(<Asked ask={ask} />, fakeServices({}).services);
  await page.click('retryRequest');
  await page.settle();
  expect(page.get('value').textContent).toBe('found');
  expect(document.activeElement).toBe(page.get('frame').firstElementChild);
});

test('a failure keeps its distance only from content', async () => {
  const ask = vi.fn(() => Promise.resolve('found')).mockRejectedValue(new Error('no'));
  page = await mountComponent(<Asked ask={ask} />, fakeServices({}).services);
  expect(page.get('requestFailure-failed').nextElementSibling).toBeNull();
  ask.mockResolvedValueOnce('found');
  await page.click('retryRequest');
  await page.click('refresh');
  expect(page.get('requestFailure-failed').nextElementSibling?.className).toContain('euiSpacer');
  expect(page.get('value').textContent).toBe('found');
});
