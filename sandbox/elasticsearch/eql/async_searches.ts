import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ElasticsearchError } from '../elasticsearch_error';
import type { JsonObject } from '../http/json';

/** Searches that run or are kept. Elasticsearch has no such limit: what is not removed expires there after days. */
const MAX_SEARCHES = 1_000;

const ID_BYTES = 24;

/** The longest time that a timer of Node can wait. */
const MAX_TIMER_MS = 2 ** 31 - 1;

type Outcome =
  | { readonly kind: 'answered'; readonly answer: JsonObject }
  | { readonly kind: 'failed'; readonly error: Error };

interface AsyncSearch {
  readonly id: string;
  readonly owner: string | undefined;
  readonly startedAt: number;
  readonly cancellation: AbortController;
  readonly outcome: Promise<Outcome>;
  /** The outcome as soon as there is one. */
  finished: Outcome | undefined;
  expiresAt: number;
}

interface Submission {
  /** Who sends it; nobody is the sandbox itself. */
  readonly owner: string | undefined;
  /** How long the answer waits for the search. */
  readonly waitMs: number;
  readonly keepAliveMs: number;
  /** Whether a search that is done in time is kept too. */
  readonly keepOnCompletion: boolean;
}

interface Retrieval {
  readonly waitMs: number;
  readonly keepAliveMs: number | undefined;
}

/**
 * EQL searches that go on after their answer, and what has come of them: Elasticsearch's `AsyncTaskManagementService`
 * and `AsyncResultsService`. Each belongs to who sent it, for others it is not there.
 */
export class AsyncSearches {
  private readonly searches = new Map<string, AsyncSearch>();

  /** @param now the time in milliseconds by which searches expire; waiting is in real time */
  constructor(private readonly now: () => number) {}

  /**
   * Starts a search and waits for it for a while. As in Elasticsearch the answer has an id also where nothing is kept.
   *
   * @throws Error what the search throws, if it does so in time
   */
  async submit(
    search: (cancelled: AbortSignal) => Promise<JsonObject>,
    { owner, waitMs, keepAliveMs, keepOnCompletion }: Submission
  ): Promise<JsonObject> {
    this.removeExpired();
    if (this.searches.size >= MAX_SEARCHES) throw tooMany();
    const id = randomBytes(ID_BYTES).toString('base64url');
    const cancellation = new AbortController();
    const startedAt = this.now();
    const started: AsyncSearch = {
      id,
      owner,
      startedAt,
      cancellation,
      outcome: outcomeOf(id, search, cancellation.signal),
      finished: undefined,
      expiresAt: startedAt + keepAliveMs,
    };
    this.searches.set(id, started);
    void started.outcome.then((outcome) => {
      started.finished = outcome;
      started.expiresAt = this.now() + keepAliveMs;
    });
    const outcome = await within(started.outcome, waitMs);
    if (outcome === undefined) return this.running(started);
    // Nobody learns the id of a search that has failed in time.
    if (!keepOnCompletion || outcome.kind === 'failed') this.searches.delete(id);
    return answerOf(outcome);
  }

  /**
   * The answer of a search, or that it is still running after a while.
   *
   * A new `keep_alive` counts while the search runs; its result is kept for what it was started with
   * (elastic/elasticsearch issue 135169).
   *
   * @throws Error what the search has thrown, or 404
   */
  async get(
    id: string,
    owner: string | undefined,
    { waitMs, keepAliveMs }: Retrieval
  ): Promise<JsonObject> {
    const search = this.known(id);
    if (search.owner !== owner) throw notFound(id);
    if (search.finished !== undefined) return answerOf(search.finished);
    if (keepAliveMs !== undefined) search.expiresAt = this.now() + keepAliveMs;
    const outcome = waitMs > 0 ? await within(search.outcome, waitMs) : undefined;
    return outcome === undefined ? this.running(search) : answerOf(outcome);
  }

  /** How far a search of anyone is. @throws ElasticsearchError 404 */
  status(id: string): JsonObject {
    const { finished, startedAt, expiresAt } = this.known(id);
    const status = {
      id,
      is_running: finished === undefined,
      is_partial: finished === undefined,
      expiration_time_in_millis: expiresAt,
    };
    if (finished === undefined) return { ...status, start_time_in_millis: startedAt };
    switch (finished.kind) {
      case 'answered':
        return {
          ...status,
          is_partial: finished.answer['is_partial'] === true,
          completion_status: 200,
        };
      case 'failed':
        return { ...status, completion_status: statusOf(finished.error) };
    }
  }

  /**
   * Cancels a search that runs, and forgets it.
   *
   * @throws ElasticsearchError 404, also for the search of another unless one may remove all
   */
  remove(id: string, owner: string | undefined, mayRemoveAll: boolean): void {
    const search = this.known(id);
    if (search.owner !== owner && !mayRemoveAll) throw notFound(id);
    this.forget(search);
  }

  /** Ends what runs, so that nothing is left to wait for. */
  removeAll(): void {
    for (const search of this.searches.values()) this.forget(search);
  }

  private known(id: string): AsyncSearch {
    this.removeExpired();
    const search = this.searches.get(id);
    if (search === undefined) throw notFound(id);
    return search;
  }

  private removeExpired(): void {
    const now = this.now();
    for (const search of this.searches.values()) if (search.expiresAt < now) this.forget(search);
  }

  private forget({ id, cancellation }: AsyncSearch): void {
    this.searches.delete(id);
    cancellation.abort();
  }

  /** Elasticsearch has no hits at all to show until a search is done, not even an empty list. */
  private running({ id, startedAt }: AsyncSearch): JsonObject {
    return {
      id,
      is_partial: true,
      is_running: true,
      took: this.now() - startedAt,
      timed_out: false,
      hits: {},
    };
  }
}

async function outcomeOf(
  id: string,
  search: (cancelled: AbortSignal) => Promise<JsonObject>,
  cancelled: AbortSignal
): Promise<Outcome> {
  try {
    return { kind: 'answered', answer: { id, ...(await search(cancelled)) } };
  } catch (error) {
    if (cancelled.aborted) return { kind: 'failed', error: cancelledError() };
    return { kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) };
  }
}

function answerOf(outcome: Outcome): JsonObject {
  switch (outcome.kind) {
    case 'answered':
      return outcome.answer;
    case 'failed':
      throw outcome.error;
  }
}

/** What a promise comes to, or nothing if that takes longer. */
async function within<T>(result: Promise<T>, ms: number): Promise<T | undefined> {
  const patience = new AbortController();
  const end = sleep(Math.min(ms, MAX_TIMER_MS), undefined, { signal: patience.signal });
  try {
    return await Promise.race([result, end.catch(() => undefined)]);
  } finally {
    patience.abort();
  }
}

function statusOf(error: Error): number {
  return error instanceof ElasticsearchError ? error.status : 500;
}

function notFound(id: string): ElasticsearchError {
  return new ElasticsearchError(404, 'resource_not_found_exception', id);
}

function cancelledError(): ElasticsearchError {
  return new ElasticsearchError(
    400,
    'task_cancelled_exception',
    'task cancelled [cancelled by user request]'
  );
}

function tooMany(): ElasticsearchError {
  return new ElasticsearchError(
    429,
    'es_rejected_execution_exception',
    `The embedded event store keeps ${MAX_SEARCHES} asynchronous searches; delete those that are no longer needed.`
  );
}
