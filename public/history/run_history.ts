import type { HistoryAnswer, HistoryRequest } from '../../common/api';
import {
  askedAgain,
  eventKey,
  historyPlan,
  newestFirst,
  nextSpan,
  planProgress,
  searchedFrom,
  withAnswer,
  type HistoryEvent,
  type HistoryPlan,
  type HistorySpan,
} from '../../common/history';
import type { ApiClient } from '../services/api_client';
import { requestFailure } from '../services/request_failure';
import { idleRun, type HistoryRun, type HistorySettings } from './history_run';

/** What a look at the past needs of the server. */
type HistoryApi = Pick<ApiClient, 'history' | 'cancelHistory'>;

/**
 * Looks at the past: asks for one span after the other, as `historyPlan` says, and asks again while a search goes on.
 * Every span is searched by the server on its own, which keeps nothing of it.
 *
 * A search that goes on when this ends, for whatever reason, is ended too.
 *
 * @returns gives how far it has come after each answer; the last one is `done`, `failed` or `cancelled`. It never throws
 */
export async function* runHistory(
  api: HistoryApi,
  settings: HistorySettings,
  signal: AbortSignal
): AsyncGenerator<HistoryRun, void> {
  const run = new GrowingRun();
  yield run.shown('running');
  let searchId: string | undefined;
  try {
    let plan = historyPlan({ from: settings.from.getTime(), to: settings.to.getTime() });
    for (let span = nextSpan(plan); span !== undefined; span = nextSpan(plan)) {
      const answer = await api.history(requestFor(span, settings, searchId), signal);
      if (answer.kind === 'running') {
        searchId = answer.searchId;
        plan = askedAgain(plan);
        run.wait(plan);
      } else {
        searchId = undefined;
        const next = withAnswer(plan, answer);
        run.add(answer, next, next.events > plan.events);
        plan = next;
      }
      if (signal.aborted) break;
      yield run.shown('running');
    }
    yield run.shown(signal.aborted ? 'cancelled' : 'done');
  } catch (error) {
    yield signal.aborted
      ? run.shown('cancelled')
      : { ...run.shown('failed'), failure: requestFailure(error) };
  } finally {
    // Nobody asks for it any more; where it cannot be ended it ends by itself.
    if (searchId !== undefined) api.cancelHistory(searchId).catch(() => {});
  }
}

function requestFor(
  { from, to }: HistorySpan,
  { parameters, fields }: HistorySettings,
  searchId: string | undefined
): HistoryRequest {
  return {
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    ...(parameters !== undefined && { parameters }),
    ...(fields !== undefined && { fields: [...fields] }),
    ...(searchId !== undefined && { searchId }),
  };
}

/** What has been found so far. */
class GrowingRun {
  private readonly startedAt = performance.now();
  private readonly events = new Map<string, HistoryEvent>();
  private run: HistoryRun = idleRun;

  wait(plan: HistoryPlan): void {
    const { cost } = this.run;
    this.run = {
      ...this.run,
      notes: plan.notes,
      cost: { ...cost, requests: cost.requests + 1 },
    };
  }

  add(answer: HistoryAnswer, plan: HistoryPlan, keepsEvents: boolean): void {
    const { cost, request, events } = this.run;
    if (keepsEvents) for (const event of answer.events) this.events.set(eventKey(event), event);
    const from = searchedFrom(plan);
    this.run = {
      ...this.run,
      progress: planProgress(plan),
      // What is as it was stays the same object, so that nothing is computed from it again.
      events: keepsEvents ? newestFirst([...this.events.values()]) : events,
      searchedFrom: from === undefined ? null : new Date(from).toISOString(),
      notes: plan.notes,
      cost: {
        ...cost,
        requests: cost.requests + answer.requests,
        elasticsearchMs: cost.elasticsearchMs + answer.tookMs,
      },
      request: request ?? answer.request,
    };
  }

  shown(kind: Exclude<HistoryRun['kind'], 'idle'>): HistoryRun {
    const elapsedMs = Math.round(performance.now() - this.startedAt);
    return { ...this.run, kind, cost: { ...this.run.cost, elapsedMs } };
  }
}
