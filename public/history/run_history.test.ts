import { describe, expect, test, vi } from 'vitest';
import type { HistoryAnswer, HistoryRequest, HistoryResponse } from '../../common/api';
import { historyAnswer } from '../../test/support/history_answer';
import { historyEvent } from '../../test/support/history_event';
import type { HistoryRun } from './history_run';
import { runHistory } from './run_history';

const from = new Date('2026-03-01T00:00:00.000Z');
const to = new Date('2026-03-01T11:59:59.999Z');

const done = ({ events = [], ...parts }: Partial<HistoryAnswer> = {}) =>
  historyAnswer(events, { requests: 2, ...parts });

const eventAt = (time: string) => ({ ...historyEvent({ id: time, time }), couldNotEvaluate: [] });

interface Case {
  readonly answer: (request: HistoryRequest, at: number) => HistoryResponse | Error;
  readonly settings?: Partial<Parameters<typeof runHistory>[1]>;
  /** Cancels while that request is under way. */
  readonly cancelAt?: number;
}

/** Follows a look at twelve hours to its end; each is a slice. */
async function followed({ answer, settings, cancelAt }: Case) {
  const cancellation = new AbortController();
  const requests: HistoryRequest[] = [];
  const cancelHistory = vi.fn(() => Promise.reject(new Error('gone')));
  const history = (request: HistoryRequest, signal?: AbortSignal) => {
    const at = requests.push(request) - 1;
    if (at === cancelAt) cancellation.abort();
    if (signal?.aborted === true) return Promise.reject(new Error('aborted'));
    const given = answer(request, at);
    return given instanceof Error ? Promise.reject(given) : Promise.resolve(given);
  };
  const runs: HistoryRun[] = [];
  const api = { history, cancelHistory };
  for await (const run of runHistory(api, { from, to, ...settings }, cancellation.signal)) {
    runs.push(run);
  }
  const last = runs.at(-1);
  if (last === undefined) throw new Error('There is no run.');
  return { requests, runs, last, cancelled: cancelHistory.mock.calls };
}

describe('a look at the past', () => {
  test('asks slice by slice, the newest first, with the same settings', async () => {
    const { requests, runs, last, cancelled } = await followed({
      answer: (request) => done({ events: [eventAt(request.from)] }),
      settings: { parameters: { extraDomains: ['a.example'] }, fields: ['process.args'] },
    });
    expect(requests).toHaveLength(12);
    expect(requests[0]).toEqual({
      from: '2026-03-01T11:00:00.000Z',
      to: '2026-03-01T11:59:59.999Z',
      parameters: { extraDomains: ['a.example'] },
      fields: ['process.args'],
    });
    expect(requests[11]).toMatchObject({ from: from.toISOString() });
    expect(runs[0]).toMatchObject({ kind: 'running', progress: 0, searchedFrom: null });
    expect(runs[1]).toMatchObject({
      kind: 'running',
      searchedFrom: '2026-03-01T11:00:00.000Z',
      events: [{ id: '2026-03-01T11:00:00.000Z' }],
    });
    expect(last).toEqual({
      kind: 'done',
      progress: 1,
      events: requests.map((request) => eventAt(request.from)),
      searchedFrom: from.toISOString(),
      notes: [],
      cost: { requests: 24, elasticsearchMs: 120, elapsedMs: expect.any(Number) },
      request: { path: '/logs-*/_eql/search', body: { size: 1_000 } },
      failure: null,
    });
    expect(cancelled).toEqual([]);
  });

  test('asks again while a search goes on', async () => {
    const { requests, last } = await followed({
      answer: ({ searchId }, at) =>
        at < 2 ? { kind: 'running', searchId: `s${at}` } : done({ incomplete: searchId ?? null }),
      settings: { to: from },
    });
    const span = { from: from.toISOString(), to: from.toISOString() };
    expect(requests).toEqual([span, { ...span, searchId: 's0' }, { ...span, searchId: 's1' }]);
    expect(last).toMatchObject({
      kind: 'done',
      cost: { requests: 4 },
      notes: [{ kind: 'incomplete', reason: 's1' }],
    });
  });

  test('asks for the halves of what is full, and counts no event twice', async () => {
    const { requests, last } = await followed({
      answer: (request, at) =>
        done({ isFull: at === 0, events: [eventAt(request.from), eventAt(request.from)] }),
    });
    expect(requests.slice(1, 3)).toEqual([
      { from: '2026-03-01T11:30:00.000Z', to: '2026-03-01T11:59:59.999Z' },
      { from: '2026-03-01T11:00:00.000Z', to: '2026-03-01T11:29:59.999Z' },
    ]);
    expect(last.events.map(({ id }) => id)).toEqual(requests.slice(1).map((each) => each.from));
  });

  test('a failure keeps what was found', async () => {
    const { last, cancelled } = await followed({
      answer: (request, at) =>
        at === 2 ? new Error('lost') : done({ events: [eventAt(request.from)] }),
    });
    expect(last).toMatchObject({
      kind: 'failed',
      failure: { kind: 'failed', message: 'lost' },
      searchedFrom: '2026-03-01T10:00:00.000Z',
      events: [{ id: '2026-03-01T11:00:00.000Z' }, { id: '2026-03-01T10:00:00.000Z' }],
    });
    expect(cancelled).toEqual([]);
  });

  test.each([
    ['cancelled', { cancelAt: 2 }],
    ['failed', {}],
  ])('a search that goes on when it is %s is ended', async (kind, parts) => {
    const { last, cancelled } = await followed({
      answer: (request, at) => {
        if (at === 0) return done({ events: [eventAt(request.from)] });
        return at === 1 ? { kind: 'running', searchId: 's1' } : new Error('lost');
      },
      ...parts,
    });
    expect(last).toMatchObject({ kind, events: [{ id: '2026-03-01T11:00:00.000Z' }] });
    expect(last.failure === null).toBe(kind === 'cancelled');
    expect(cancelled).toEqual([['s1']]);
  });

  test('a search that goes on when the limit of requests is reached is ended', async () => {
    const { requests, last, cancelled } = await followed({
      answer: () => ({ kind: 'running', searchId: 's' }),
    });
    expect(requests).toHaveLength(500);
    expect(last).toMatchObject({ kind: 'done', progress: 0, notes: [{ kind: 'request_limit' }] });
    expect(cancelled).toEqual([['s']]);
  });

  test('what is done when it is cancelled needs no end', async () => {
    const { last, cancelled } = await followed({ answer: () => done(), cancelAt: 3 });
    expect(last).toMatchObject({ kind: 'cancelled', failure: null, progress: 0.25 });
    expect(cancelled).toEqual([]);
  });

  test('a time that ends before it begins is refused', async () => {
    const { requests, last } = await followed({
      answer: () => done(),
      settings: { to: new Date(0) },
    });
    expect(requests).toEqual([]);
    expect(last).toMatchObject({ kind: 'failed', failure: { kind: 'failed' } });
  });
});
