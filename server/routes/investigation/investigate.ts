import type { ElasticsearchClient } from '@kbn/core/server';
import type { AlertsClient } from '@kbn/rule-registry-plugin/server';
import {
  MAX_PIVOTS,
  PIVOT_EVENTS_PER_SIDE,
  type Pivot,
  type PivotWindowMode,
} from '../../../common/api';
import { guideButtons } from '../../../common/guide';
import { elasticsearchFailure } from '../../rule_type/elasticsearch_failure';
import { askAlertPivots } from './alert_pivots';
import type { InvestigationLimits } from '../investigation_limits';
import type { InvestigationSubject } from './investigation_subject';
import { pivotPlan, sourceIndices, type PivotPlan, type PivotTime } from './pivot_plan';
import { presenceSearch, sideSearch, type SearchItem } from './pivot_searches';
import { pivotState, type PivotAnswers } from './pivot_state';
import { searchAnswer, type SearchAnswer } from './search_answer';
import { unreadablePatterns } from './unreadable_patterns';

/** With whose eyes, and until when, an investigation searches. */
export interface Investigator {
  /** Searches as the current user. */
  readonly elasticsearch: ElasticsearchClient;
  readonly alerts: AlertsClient;
  /** Fires when the browser no longer waits. */
  readonly signal: AbortSignal;
  readonly now: Date;
  readonly limits: InvestigationLimits;
}

/** Which window the buttons are asked for. */
export function pivotTime(mode: PivotWindowMode, { now, limits }: Investigator): PivotTime {
  return { mode, now, maxLength: limits.maxTimeRange };
}

type AskablePlan = Extract<PivotPlan, { askable: true }>;

/**
 * Asks all buttons of a guide for one alert or event: one `_msearch` for those about events, one look-up for those about
 * alerts. What fails is the state of its button.
 */
export async function investigate(
  subject: InvestigationSubject,
  guide: string,
  mode: PivotWindowMode,
  investigator: Investigator
): Promise<readonly Pivot[]> {
  const plans = guideButtons(guide)
    .slice(0, MAX_PIVOTS)
    .map((button) => pivotPlan(button, subject, pivotTime(mode, investigator)));
  const askable = plans.filter((plan) => plan.askable);
  const aboutEvents = askable.filter(({ kind }) => kind !== 'alerts');
  const aboutAlerts = askable.filter(({ kind }) => kind === 'alerts');
  const [events, alerts] = await Promise.all([
    askEventPivots(investigator, aboutEvents, subject),
    askAlertPivots(investigator.alerts, aboutAlerts, subject.alertId),
  ]);
  const answers = new Map<PivotPlan, PivotAnswers>();
  aboutEvents.forEach((plan, at) => setIfThere(answers, plan, events[at]));
  aboutAlerts.forEach((plan, at) => {
    const found = alerts[at];
    if (found === undefined) return;
    answers.set(plan, { ...found, presence: undefined, unreadable: [] });
  });
  return plans.map((plan) => pivot(plan, answers.get(plan)));
}

function setIfThere(
  answers: Map<PivotPlan, PivotAnswers>,
  plan: PivotPlan,
  found: PivotAnswers | undefined
): void {
  if (found !== undefined) answers.set(plan, found);
}

function pivot(plan: PivotPlan, answers: PivotAnswers | undefined): Pivot {
  const { label, description, kind } = plan;
  const shown = { label, description, kind, notes: [...plan.notes] };
  if (!plan.askable) {
    const state = { kind: 'cannot_be_asked' as const, missing: [...plan.missing] };
    return { ...shown, state, query: null };
  }
  if (answers === undefined) {
    const state = { kind: 'failed' as const, reason: 'The button was not asked.' };
    return { ...shown, state, query: plan.query };
  }
  const { state, notes } = pivotState(answers);
  return { ...shown, notes: [...plan.notes, ...notes], state, query: plan.query };
}

async function askEventPivots(
  investigator: Investigator,
  plans: readonly AskablePlan[],
  subject: InvestigationSubject
): Promise<readonly PivotAnswers[]> {
  if (plans.length === 0) return [];
  const answers = await searchAll(
    investigator,
    plans.flatMap((plan) => searchesOf(plan, investigator.limits))
  );
  const found = plans.map((_plan, at) => ({
    before: answers(at * SEARCHES_PER_PIVOT),
    after: answers(at * SEARCHES_PER_PIVOT + 1),
    presence: answers(at * SEARCHES_PER_PIVOT + 2),
  }));
  const unreadable = await unreadableOf(investigator, plans, found, subject);
  return found.map((each, at) => ({ ...each, unreadable: unreadable[at] ?? [] }));
}

const SEARCHES_PER_PIVOT = 3;

function searchesOf(
  { condition, query, eventTime, presence }: AskablePlan,
  { searchTimeout: timeout }: InvestigationLimits
): readonly SearchItem[] {
  const size = PIVOT_EVENTS_PER_SIDE;
  const side = { condition, query, eventTime, size, timeout, isCounted: true };
  return [
    sideSearch({ ...side, side: 'before' }),
    sideSearch({ ...side, side: 'after' }),
    presenceSearch(presence ?? { indices: query.indices, conditions: [] }, query, timeout),
  ];
}

/** @returns the answer to each of the searches, by its place; all have failed if the request has */
async function searchAll(
  { elasticsearch, signal }: Investigator,
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
  { elasticsearch, signal }: Investigator,
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
