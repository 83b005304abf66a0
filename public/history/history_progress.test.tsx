// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { HistoryResponse } from '../../common/api';
import { historyAnswer } from '../../test/support/history_answer';
import { historyEvent } from '../../test/support/history_event';
import { fakeServices } from '../testing/fake_services';
import { mountComponent, type MountedComponent } from '../testing/mount_component';
import { HistoryProgress } from './history_progress';
import { idleRun, type HistoryRun } from './history_run';
import { useHistory } from './use_history';

// The first component of a file takes its time while other tests run.
vi.setConfig({ testTimeout: 30_000 });

let page: MountedComponent | undefined;
afterEach(() => page?.unmount());

async function shown(run: Partial<HistoryRun>) {
  const onCancel = vi.fn();
  const onRetry = vi.fn();
  page = await mountComponent(
    <HistoryProgress run={{ ...idleRun, ...run }} onCancel={onCancel} onRetry={onRetry} />,
    fakeServices({}).services
  );
  return { page, onCancel, onRetry };
}

describe('the progress of a look at the past', () => {
  test('is nothing before it has begun', async () => {
    const { page } = await shown({ kind: 'idle' });
    expect(page.all('historyProgress')).toEqual([]);
  });

  test('tells how far it has come, and can be cancelled', async () => {
    const { page, onCancel } = await shown({
      kind: 'running',
      progress: 0.25,
      searchedFrom: '2026-03-01T12:00:00.000Z',
      events: [historyEvent()],
      cost: { requests: 14, elasticsearchMs: 0, elapsedMs: 0 },
    });
    expect(page.get('historySearched').textContent).toMatch(
      /^Searched back to .*Mar.* · 1 match · 14 requests$/
    );
    expect(page.get('historySearched').getAttribute('aria-live')).toBe('polite');
    expect(document.querySelector('progress')?.value).toBe(0.25);
    await page.click('cancelHistory');
    expect(onCancel).toHaveBeenCalledOnce();
  });

  test('tells that it was cancelled, and can be repeated', async () => {
    const { page, onRetry } = await shown({ kind: 'cancelled' });
    expect(page.get('historySearched').textContent).toBe('Nothing searched yet · 0 requests');
    expect(page.get('historyCancelled').textContent).toContain('The search was cancelled.');
    await page.click('repeatHistory');
    expect(onRetry).toHaveBeenCalledOnce();
  });

  test('tells why it failed, and can be tried again', async () => {
    const failure = { kind: 'denied', message: 'You may not read logs-*.' } as const;
    const { page, onRetry } = await shown({ kind: 'failed', failure });
    expect(page.get('requestFailure-denied').textContent).toContain('You may not read logs-*.');
    await page.click('retryRequest');
    expect(onRetry).toHaveBeenCalledOnce();
  });

  test('tells gaps apart from what else is to know, and not more than can be read', async () => {
    const { page } = await shown({
      kind: 'done',
      notes: [
        { kind: 'event_limit', limit: 10_000 },
        { kind: 'full_millisecond', at: 0 },
        ...Array.from({ length: 5 }, (_, at) => ({
          kind: 'incomplete' as const,
          reason: `shard ${at} <b>failed</b>`,
        })),
        { kind: 'unmapped_fields', fields: ['a.b', 'a.c'] },
        { kind: 'process_starts', reason: 'denied' },
      ],
    });
    const gaps = page.get('historyGaps').textContent;
    expect(gaps).toContain('There are more than 10,000 matches');
    expect(gaps).toContain('shard 2 <b>failed</b>');
    expect(gaps).not.toContain('shard 3');
    expect(gaps).toContain('and 2 more of the same kind');
    expect(page.get('historyNotes').textContent).toContain(
      'No index that was searched has a.b, a.c.'
    );
  });
});

/** As a page uses it. */
function Page() {
  const [run, { start, cancel }] = useHistory();
  const to = new Date('2026-03-01T00:00:00Z');
  const onStart = () => start({ from: to, to });
  return (
    <>
      <button data-test-subj="start" onClick={onStart} />
      <HistoryProgress run={run} onCancel={cancel} onRetry={onStart} />
    </>
  );
}

async function started() {
  const cancelHistory = vi.fn(() => Promise.resolve());
  const waiting: ((response: HistoryResponse | Error) => void)[] = [];
  const history = vi.fn(
    (_request: unknown, signal?: AbortSignal) =>
      new Promise<HistoryResponse>((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new Error('aborted')));
        waiting.push((response) =>
          response instanceof Error ? reject(response) : resolve(response)
        );
      })
  );
  page = await mountComponent(<Page />, fakeServices({ api: { history, cancelHistory } }).services);
  await page.click('start');
  const respond = async (response: HistoryResponse | Error) => {
    waiting.shift()?.(response);
    await page?.settle();
  };
  return { page, history, cancelHistory, respond };
}

const searching: HistoryResponse = { kind: 'running', searchId: 's1' };
const found = historyAnswer([historyEvent()]);

describe('a page that looks at the past', () => {
  test('shows what is found', async () => {
    const { page, respond } = await started();
    await respond(searching);
    await respond(found);
    expect(page.get('historySearched').textContent).toContain('1 match · 2 requests');
    expect(page.all('cancelHistory')).toEqual([]);
  });

  test('cancels: the request and the search that goes on', async () => {
    const { page, respond, history, cancelHistory } = await started();
    await respond(searching);
    await page.click('cancelHistory');
    expect(history.mock.calls.at(-1)?.[1]?.aborted).toBe(true);
    expect(cancelHistory).toHaveBeenCalledExactlyOnceWith('s1');
    expect(page.all('historyCancelled')).toHaveLength(1);
  });

  test('cancels when it is left', async () => {
    const { page, respond, cancelHistory } = await started();
    await respond(searching);
    page.unmount();
    await Promise.resolve();
    await vi.waitFor(() => expect(cancelHistory).toHaveBeenCalledExactlyOnceWith('s1'));
  });

  test('starting again cancels what runs, which shows nothing any more', async () => {
    const { page, respond, history, cancelHistory } = await started();
    await respond(searching);
    await page.click('start');
    expect(cancelHistory).toHaveBeenCalledExactlyOnceWith('s1');
    expect(history).toHaveBeenCalledTimes(3);
    expect(page.all('historyCancelled')).toEqual([]);
    expect(page.get('historySearched').textContent).toBe('Nothing searched yet · 0 requests');
    await respond(found);
    await respond(found);
    expect(page.get('historySearched').textContent).toContain('1 match · 1 request');
  });

  test('a failure can be tried again', async () => {
    const { page, respond, history } = await started();
    await respond(new Error('lost'));
    expect(page.get('requestFailure-failed').textContent).toContain('lost');
    await page.click('retryRequest');
    // Its button went with the failure.
    expect(document.activeElement).toBe(page.get('historyProgress'));
    await respond(found);
    expect(history).toHaveBeenCalledTimes(2);
    expect(page.all('requestFailure-failed')).toEqual([]);
  });
});
