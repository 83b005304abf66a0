import type { HistoryEvent, HistoryNote } from '../../common/history';
import type { RequestFailure } from '../services/request_failure';

/** Which past is looked at, and with which rule. */
export interface HistorySettings {
  readonly from: Date;
  readonly to: Date;
  /** Parameters of the rule; those that are saved by default. */
  readonly parameters?: unknown;
  /** Fields beyond those that exceptions are usually about. */
  readonly fields?: readonly string[];
}

/** What a look at the past took. */
export interface HistoryCost {
  /** To Elasticsearch. */
  readonly requests: number;
  readonly elasticsearchMs: number;
  readonly elapsedMs: number;
}

/** How far a look at the past has come, and what it has found. */
export interface HistoryRun {
  /** `cancelled` and `failed` keep what was found until then. */
  readonly kind: 'idle' | 'running' | 'done' | 'cancelled' | 'failed';
  /** Share of the time that has been searched, from 0 to 1. */
  readonly progress: number;
  /** Newest first; all of the matches from `searchedFrom` on, as far as no note says otherwise. */
  readonly events: readonly HistoryEvent[];
  /** ISO 8601: everything from then to the end has been searched; null as long as nothing has. */
  readonly searchedFrom: string | null;
  readonly notes: readonly HistoryNote[];
  readonly cost: HistoryCost;
  /** The search of the newest part of the time, to be copied; null until it is answered. */
  readonly request: { readonly path: string; readonly body: unknown } | null;
  /** Why it failed; null unless it did. */
  readonly failure: RequestFailure | null;
}

/** Before anything was asked. */
export const idleRun: HistoryRun = {
  kind: 'idle',
  progress: 0,
  events: [],
  searchedFrom: null,
  notes: [],
  cost: { requests: 0, elasticsearchMs: 0, elapsedMs: 0 },
  request: null,
  failure: null,
};

/** Whether any of the time has been searched. Before that there are no counts: 0 would say that nothing was found. */
export function isAnythingSearched({ searchedFrom }: HistoryRun): boolean {
  return searchedFrom !== null;
}
