import type { estypes } from '@elastic/elasticsearch';
import type { AlertsClient } from '@kbn/rule-registry-plugin/server';
import { PIVOT_EVENTS_PER_SIDE, type PivotEvent, type PivotSide } from '../../../common/api';
import type { QueryDsl } from '../../../common/guide';
import type { PivotPlan } from './pivot_plan';
import { sideRange } from './pivot_searches';
import { pivotEvents, type SearchAnswer } from './search_answer';
import { SHOWN_ALERT_FIELDS } from './shown_fields';

type AskablePlan = Extract<PivotPlan, { askable: true }>;

export interface AlertPivotAnswers {
  readonly before: SearchAnswer;
  readonly after: SearchAnswer;
}

const SIDES = ['before', 'after'] as const;

/**
 * Asks for related alerts through Kibana's alerts client, which shows of all rules what the user may see: one look-up
 * for all buttons. A failure is the state of these buttons, not of the panel.
 *
 * @returns the answers, in the order of the plans
 */
export async function askAlertPivots(
  client: AlertsClient,
  plans: readonly AskablePlan[],
  alertId: string | undefined
): Promise<readonly AlertPivotAnswers[]> {
  if (plans.length === 0) return [];
  try {
    const { aggregations = {} } = await client.find({
      query: { bool: { should: plans.map(({ condition }) => condition), minimum_should_match: 1 } },
      size: 0,
      track_total_hits: false,
      aggs: Object.fromEntries(
        plans.flatMap((plan, at) =>
          SIDES.map((side): [string, estypes.AggregationsAggregationContainer] => [
            bucketName(at, side),
            sideAggregation(plan, side, alertId),
          ])
        )
      ),
    });
    return plans.map((_plan, at) => ({
      before: bucketAnswer(aggregations[bucketName(at, 'before')]),
      after: bucketAnswer(aggregations[bucketName(at, 'after')]),
    }));
  } catch (error) {
    const failed = alertsFailure(error);
    return plans.map(() => ({ before: failed, after: failed }));
  }
}

/** The alerts of one side that follow those at hand. */
export async function alertPivotPage(
  client: AlertsClient,
  plan: AskablePlan,
  page: {
    readonly side: PivotSide;
    readonly size: number;
    readonly after: PivotEvent['sort'] | undefined;
    readonly alertId: string | undefined;
  }
): Promise<PivotEvent[]> {
  const { side, size, after, alertId } = page;
  const { hits } = await client.find({
    query: { bool: sideQuery(plan, side, alertId) },
    size,
    sort: [...sideOrder(side)],
    ...(after !== undefined && { search_after: after }),
    _source: [...SHOWN_ALERT_FIELDS],
  });
  return pivotEvents(hits, sortOf);
}

function bucketName(at: number, side: PivotSide): string {
  return `${side}_${at}`;
}

function sideAggregation(
  plan: AskablePlan,
  side: PivotSide,
  alertId: string | undefined
): estypes.AggregationsAggregationContainer {
  const nearest: estypes.AggregationsAggregationContainer = {
    top_hits: {
      size: PIVOT_EVENTS_PER_SIDE,
      sort: [...sideOrder(side)],
      _source: [...SHOWN_ALERT_FIELDS],
    },
  };
  return { filter: { bool: sideQuery(plan, side, alertId) }, aggs: { nearest } };
}

function sideQuery(
  { condition, query, eventTime }: AskablePlan,
  side: PivotSide,
  alertId: string | undefined
): estypes.QueryDslBoolQuery {
  const itself: QueryDsl[] =
    alertId === undefined ? [] : [{ match_phrase: { 'kibana.alert.uuid': alertId } }];
  return { filter: [condition, sideRange(side, query, eventTime)], must_not: itself };
}

function sideOrder(side: PivotSide): readonly estypes.SortOptions[] {
  const order = side === 'before' ? 'desc' : 'asc';
  return [
    { '@timestamp': { order, unmapped_type: 'date' } },
    { 'kibana.alert.uuid': { order, unmapped_type: 'keyword' } },
  ];
}

function sortOf({ sort }: estypes.SearchHit): PivotEvent['sort'] {
  return (sort ?? []).filter((each) => typeof each === 'string' || typeof each === 'number');
}

function bucketAnswer(bucket: unknown): SearchAnswer {
  if (!isBucket(bucket)) return { kind: 'failed', reason: 'The alerts were not counted.' };
  return {
    kind: 'answered',
    count: { count: bucket.doc_count, isAtLeast: false },
    events: pivotEvents(bucket.nearest.hits, sortOf),
    incomplete: undefined,
  };
}

interface Bucket {
  readonly doc_count: number;
  readonly nearest: {
    readonly hits: Pick<estypes.SearchHitsMetadata<Record<string, unknown>>, 'hits'>;
  };
}

function isBucket(value: unknown): value is Bucket {
  if (typeof value !== 'object' || value === null) return false;
  if (!('doc_count' in value) || typeof value.doc_count !== 'number') return false;
  if (!('nearest' in value) || typeof value.nearest !== 'object') return false;
  const { nearest } = value;
  return nearest !== null && 'hits' in nearest && typeof nearest.hits === 'object';
}

/** The alerts client wraps all failures as "not found"; a missing privilege keeps its 403. */
function alertsFailure(error: unknown): SearchAnswer {
  const reason = error instanceof Error ? error.message : String(error);
  const isDenied =
    error instanceof Error &&
    'output' in error &&
    JSON.stringify(error.output).includes('"statusCode":403');
  return isDenied
    ? { kind: 'denied', reason: 'You may not see alerts. Ask for the privilege to read them.' }
    : { kind: 'failed', reason: `The alerts could not be searched: ${firstLine(reason)}` };
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? text;
}
