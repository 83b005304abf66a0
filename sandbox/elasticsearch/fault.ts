import { setTimeout as sleep } from 'node:timers/promises';
import { ElasticsearchError } from './elasticsearch_error';
import type { JsonObject } from './http/json';
import { isJsonObject } from './http/json';
import type { Operation } from './http/route';

/** What goes wrong instead of, or together with, an answer. */
export type Fault = {
  readonly on: Operation;
  /** How many requests it meets; one by default. */
  readonly times?: number;
} & (
  | {
      readonly kind: 'error';
      readonly status: number;
      readonly type: string;
      readonly reason: string;
      /** The search of an `_msearch` that fails, from 0; the others are answered. The whole request by default. */
      readonly search?: number;
      /** It fails only after this time, which is that of a `delay`. */
      readonly afterMs?: number;
    }
  /** The answer comes later; of an asynchronous EQL search, the result. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** The connection breaks. */
  | { readonly kind: 'drop' }
  /** `timed_out: true`, with the hits found so far. */
  | { readonly kind: 'timeout'; readonly afterMs?: number }
  /** A shard has failed; of a bulk request, its first item. */
  | { readonly kind: 'partial'; readonly afterMs?: number }
);

const SHARD_FAILURE = { type: 'event_store_fault', reason: 'a fault was injected' };

/** Faults that wait for requests. */
export class Faults {
  private waiting: { readonly fault: Fault; left: number }[] = [];

  inject(fault: Fault): void {
    this.waiting.push({ fault, left: fault.times ?? 1 });
  }

  clear(): void {
    this.waiting = [];
  }

  /** The fault that meets a request, the oldest first. */
  take(operation: Operation): Fault | undefined {
    const next = this.waiting.find(({ fault }) => fault.on === operation);
    if (next === undefined) return undefined;
    next.left -= 1;
    this.waiting = this.waiting.filter(({ left }) => left > 0);
    return next.fault;
  }
}

/**
 * What a fault does before there is an answer: it lets wait, and fails.
 *
 * @param cancelled ends the waiting
 * @throws ElasticsearchError the fault itself
 */
export async function meet(fault: Fault | undefined, cancelled?: AbortSignal): Promise<void> {
  if (fault === undefined) return;
  const ms = delayOf(fault);
  if (ms > 0) {
    await sleep(ms, undefined, cancelled === undefined ? {} : { signal: cancelled });
  }
  if (fault.kind === 'error' && fault.search === undefined) {
    throw new ElasticsearchError(fault.status, fault.type, fault.reason);
  }
}

function delayOf(fault: Fault): number {
  switch (fault.kind) {
    case 'delay':
      return fault.ms;
    case 'drop':
      return 0;
    case 'error':
    case 'timeout':
    case 'partial':
      return fault.afterMs ?? 0;
  }
}

/** Makes an answer incomplete, in the form that each kind of request has for it. */
export function spoil(answer: JsonObject, fault: Fault | undefined): JsonObject {
  if (fault === undefined) return answer;
  if (fault.kind === 'error') return withFailedSearch(answer, fault);
  const { on, kind } = fault;
  if (kind !== 'timeout' && kind !== 'partial') return answer;
  switch (on) {
    case 'eql':
    case 'eqlResult':
      return kind === 'timeout'
        ? { ...answer, timed_out: true, is_partial: true }
        : {
            ...answer,
            is_partial: true,
            shard_failures: [
              { shard: 0, index: indexOf(answer), node: 'event-store', reason: SHARD_FAILURE },
            ],
          };
    case 'msearch': {
      const { responses } = answer;
      const all: readonly unknown[] = Array.isArray(responses) ? responses : [];
      return {
        ...answer,
        responses: all.map((each) => (isJsonObject(each) ? spoiledSearch(each, kind) : each)),
      };
    }
    case 'bulk':
      return spoiledBulk(answer);
    default:
      return spoiledSearch(answer, kind);
  }
}

function withFailedSearch(
  answer: JsonObject,
  { search, status, type, reason }: Extract<Fault, { kind: 'error' }>
): JsonObject {
  const { responses } = answer;
  const all: readonly unknown[] = Array.isArray(responses) ? responses : [];
  const error = { root_cause: [{ type, reason }], type, reason };
  return {
    ...answer,
    responses: all.map((each, at) => (at === search ? { error, status } : each)),
  };
}

function spoiledSearch(answer: JsonObject, kind: 'timeout' | 'partial'): JsonObject {
  if (kind === 'timeout') return { ...answer, timed_out: true };
  const shards = isJsonObject(answer['_shards']) ? answer['_shards'] : {};
  return {
    ...answer,
    _shards: {
      ...shards,
      total: Number(shards['total'] ?? 0) + 1,
      failed: 1,
      failures: [{ shard: 0, index: indexOf(answer), node: 'event-store', reason: SHARD_FAILURE }],
    },
  };
}

function spoiledBulk(answer: JsonObject): JsonObject {
  const items: readonly unknown[] = Array.isArray(answer['items']) ? answer['items'] : [];
  return {
    ...answer,
    errors: true,
    items: items.map((item, at) => {
      const [entry] = isJsonObject(item) ? Object.entries(item) : [];
      if (at > 0 || entry === undefined || !isJsonObject(entry[1])) return item;
      const { _index, _id } = entry[1];
      const error = { type: 'es_rejected_execution_exception', reason: SHARD_FAILURE.reason };
      return { [entry[0]]: { _index, _id, status: 429, error } };
    }),
  };
}

function indexOf(answer: JsonObject): string {
  const hits = isJsonObject(answer['hits']) ? answer['hits'] : {};
  const found: unknown = Array.isArray(hits['events']) ? hits['events'][0] : undefined;
  return isJsonObject(found) ? String(found['_index']) : 'event-store';
}
