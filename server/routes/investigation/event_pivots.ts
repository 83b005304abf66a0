import type { ElasticsearchClient } from '@kbn/core/server';
import { elasticsearchFailure } from '../../rule_type/elasticsearch_failure';
import type { InvestigationLimits } from '../investigation_limits';
import type { InvestigationSubject } from './investigation_subject';
import type { AskablePlan } from './pivot_plan';
import { presenceSearch, sideSearch, type SearchItem } from './pivot_searches';
import type { PivotAnswers } from './pivot_state';
import { connectionPresencePlan, sourceIndices } from './presence_plan';
import { searchAnswer, type SearchAnswer } from './search_answer';
import { unreadablePatterns } from './unreadable_patterns';

/** Events of a side that answers rest on; a button shows the nearest of them. */
export const EVIDENCE_EVENTS_PER_SIDE = 100;

/** With whose eyes events are searched. */
export interface EventSearcher {
  /** Searches as the current user. */
  readonly elasticsearch: ElasticsearchClient;
  /** Fires when the browser no longer waits. */
  readonly signal: AbortSignal;
  readonly limits: InvestigationLimits;
}

export interface EventPivotAnswers {
  /** In the order of the plans. */
  readonly pivots: readonly PivotAnswers[];
  /** Connections of the host in the window of its network events; `undefined` if the guide does not ask for them. */
  readonly connections: SearchAnswer | undefined;
}

const SEARCHES_PER_PIVOT = 3;

/** Asks all buttons about events, and whether connections are recorded there, with one `_msearch`. */
export async function askEventPivots(
  searcher: EventSearcher,
  plans: readonly AskablePlan[],
  subject: InvestigationSubject
): Promise<EventPivotAnswers> {
  if (plans.length === 0) return { pivots: [], connections: undefined };
  const { searchTimeout } = searcher.limits;
  const network = plans.find(({ pivotId }) => pivotId === 'network_events');
  const connections =
    network === undefined
      ? []
      : [presenceSearch(connectionPresencePlan(subject), network.query, searchTimeout)];
  const answers = await searchAll(searcher, [
    ...plans.flatMap((plan) => searchesOf(plan, searchTimeout)),
    ...connections,
  ]);
  const found = plans.map((_plan, at) => ({
    before: answers(at * SEARCHES_PER_PIVOT),
    after: answers(at * SEARCHES_PER_PIVOT + 1),
    presence: answers(at * SEARCHES_PER_PIVOT + 2),
  }));
  const unreadable = await unreadableOf(searcher, plans, found, subject);
  return {
    pivots: found.map((each, at) => ({ ...each, unreadable: unreadable[at] ?? [] })),
    connections: network === undefined ? undefined : answers(plans.length * SEARCHES_PER_PIVOT),
  };
}

function searchesOf(
  { condition, query, eventTime, presence }: AskablePlan,
  timeout: string
): readonly SearchItem[] {
  const size = EVIDENCE_EVENTS_PER_SIDE;
  const side = { condition, query, eventTime, size, timeout, isCounted: true };
  return [
    sideSearch({ ...side, side: 'before' }),
    sideSearch({ ...side, side: 'after' }),
    presenceSearch(presence ?? { indices: query.indices, conditions: [] }, query, timeout),
  ];
}

/** @returns the answer to each of the searches, by its place; all have failed if the request has */
export async function searchAll(
  { elasticsearch, signal }: EventSearcher,
  searches: readonly SearchItem[]
): Promise<(at: number) => SearchAnswer> {
  try {
    const { responses } = await elasticsearch.msearch<Record<string, unknown>>(
      { searches: searches.flat() },
      { signal }
    );
    return (at) => searchAnswer(responses[at]);
  } catch (error) {
    if (signal.aborted) throw error;
    const { reason, status } = elasticsearchFailure(error);
    const failed: SearchAnswer =
      status === 401 || status === 403
        ? { kind: 'denied', reason }
        : { kind: 'failed', reason: `Elasticsearch did not answer: ${reason}` };
    return () => failed;
  }
}

/**
 * A pattern that the user may not read is searched as if it were empty. So where nothing was found, the privileges are
 * asked for: "may not be seen" must not be told as "is not there".
 */
async function unreadableOf(
  { elasticsearch, signal }: EventSearcher,
  plans: readonly AskablePlan[],
  found: readonly { readonly before: SearchAnswer; readonly after: SearchAnswer }[],
  { source, indices }: InvestigationSubject
): Promise<readonly (readonly string[])[]> {
  const patterns = plans.map(({ kind }, at) => {
    const isEmpty = [found[at]?.before, found[at]?.after].every(
      (answer) => answer?.kind === 'answered' && answer.count.count === 0
    );
    if (!isEmpty) return [];
    return source === undefined ? indices : sourceIndices(kind, source);
  });
  const asked = [...new Set(patterns.flat())];
  if (asked.length === 0) return patterns;
  const unreadable = await unreadablePatterns(elasticsearch, asked, signal);
  return patterns.map((each) => each.filter((pattern) => unreadable.has(pattern)));
}
