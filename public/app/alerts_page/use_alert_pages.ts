import { useCallback, useMemo, useState } from 'react';
import type { AlertHit, FindAlertsRequest, FindAlertsResponse } from '../../../common/api';
import { usePluginServices } from '../../services/plugin_services';
import { useAnswer, type Answer } from '../../services/use_answer';
import type { AlertsState } from './alerts_state';
import { findRequest, timeRangeOf } from './find_request';
import type { TimeRange } from './histogram_bars';

/** The alerts at hand, and what the server said of all of them. */
export interface AlertPages {
  readonly alerts: readonly AlertHit[];
  /** Counts, histogram and facets of everything that was searched. */
  readonly first: FindAlertsResponse;
  /** The time that was searched, absolute. */
  readonly range: TimeRange;
  /** Whether there are more to be loaded. */
  readonly hasMore: boolean;
}

export interface UseAlertPages {
  readonly answer: Answer<AlertPages>;
  /** Asks for everything at hand again, as of now. */
  readonly refresh: () => void;
  /** Asks for what is not at hand: after a failure, only for the page that failed. */
  readonly retry: () => void;
  readonly loadMore: () => void;
}

/** Asks for the alerts of a state, page by page. A question that is overtaken is cancelled. */
export function useAlertPages(state: AlertsState): UseAlertPages {
  const { api } = usePluginServices();
  const question = questionOf(state);
  const [refreshes, setRefreshes] = useState(0);
  const [wanted, setWanted] = useState({ question, pages: 1 });
  const pages = wanted.question === question ? wanted.pages : 1;

  // Pages that are at hand, kept until the question changes or is asked anew.
  const kept = useMemo<KeptPages>(() => ({ pages: [] }), [question, refreshes]);
  const [answer, retry] = useAnswer(
    (signal) => askPages((request) => api.findAlerts(request, signal), state, pages, kept),
    [api, kept, pages]
  );

  const refresh = useCallback(() => setRefreshes((count) => count + 1), []);
  const loadMore = useCallback(() => setWanted({ question, pages: pages + 1 }), [question, pages]);
  return { answer, refresh, retry, loadMore };
}

/** What of a state is asked of the server; the rest is shown without asking. */
function questionOf(state: AlertsState): string {
  return JSON.stringify({ ...state, view: undefined, alert: undefined });
}

interface KeptPages {
  range?: TimeRange;
  readonly pages: FindAlertsResponse[];
}

async function askPages(
  ask: (request: FindAlertsRequest) => Promise<FindAlertsResponse>,
  state: AlertsState,
  count: number,
  kept: KeptPages
): Promise<AlertPages> {
  const range = (kept.range ??= timeRangeOf(state, new Date()));
  const first = kept.pages[0] ?? (await ask(findRequest(state, range)));
  if (kept.pages.length === 0) kept.pages.push(first);
  while (kept.pages.length < count && hasMore(kept.pages)) {
    kept.pages.push(await ask(findRequest(state, range, lastSort(kept.pages))));
  }
  return {
    alerts: kept.pages.flatMap(({ alerts }) => alerts),
    first,
    range,
    hasMore: hasMore(kept.pages),
  };
}

function hasMore(pages: readonly FindAlertsResponse[]): boolean {
  const loaded = pages.reduce((sum, { alerts }) => sum + alerts.length, 0);
  const [first] = pages;
  if (first === undefined || lastSort(pages) === undefined) return false;
  return first.totalIsAtLeast || loaded < first.total;
}

/** Where the next page begins; none after a page without alerts. */
function lastSort(pages: readonly FindAlertsResponse[]) {
  return pages.at(-1)?.alerts.at(-1)?.sort;
}
