import type { estypes } from '@elastic/elasticsearch';
import type { AlertsClient } from '@kbn/rule-registry-plugin/server';
import {
  MAX_LOOKUP_DISTANCE_MS,
  type AlertHit,
  type PivotEvent,
  type PivotSide,
} from '../../../common/api';
import type { QueryDsl } from '../../../common/guide';
import { alertHit } from '../find_alert';
import type { InvestigationSubject } from './investigation_subject';
import type { AskablePlan } from './pivot_plan';
import { sideRange } from './pivot_searches';
import type { PivotAnswers } from './pivot_state';
import { incompleteness, pivotEvents, type SearchAnswer } from './search_answer';
import { SHOWN_ALERT_FIELDS } from './shown_fields';

export interface AlertAnswers {
  /** In the order of the plans. */
  readonly pivots: readonly PivotAnswers[];
  /** The alerts of the lookup that is investigated, oldest first; none where it is no alert. */
  readonly lookup: readonly AlertHit[];
}

const SIDES = ['before', 'after'] as const;
/** Alerts of a side that answers rest on; a button shows the nearest of them. */
const EVIDENCE_ALERTS_PER_SIDE = 50;
/** One lookup has up to four events: request and result, IPv4 and IPv6; some clients repeat the request. */
const MAX_LOOKUP_ALERTS = 20;
const LOOKUP = 'lookup';

/**
 * Asks for related alerts and for those of the same lookup through Kibana's alerts client, which shows of all rules what
 * the user may see: one look-up for all of them. A failure is the state of these buttons, not of the panel.
 */
export async function askAlertPivots(
  client: AlertsClient,
  plans: readonly AskablePlan[],
  subject: InvestigationSubject
): Promise<AlertAnswers> {
  const sameLookup = lookupQuery(subject);
  const asked = [
    ...plans.map(({ condition }) => condition),
    ...(sameLookup === undefined ? [] : [sameLookup]),
  ];
  if (asked.length === 0) return { pivots: [], lookup: [] };
  try {
    const {
      aggregations = {},
      _shards: shards,
      timed_out: isTimedOut,
    } = await client.find({
      query: { bool: { should: asked, minimum_should_match: 1 } },
      size: 0,
      track_total_hits: false,
      aggs: Object.fromEntries([
        ...plans.flatMap((plan, at) =>
          SIDES.map((side): [string, estypes.AggregationsAggregationContainer] => [
            bucketName(at, side),
            sideAggregation(plan, side, subject),
          ])
        ),
        ...(sameLookup === undefined ? [] : [[LOOKUP, lookupAggregation(sameLookup)] as const]),
      ]),
    });
    const incomplete = incompleteness(shards, isTimedOut);
    return {
      pivots: plans.map((_plan, at) =>
        ofAlerts(
          bucketAnswer(aggregations[bucketName(at, 'before')], incomplete),
          bucketAnswer(aggregations[bucketName(at, 'after')], incomplete)
        )
      ),
      lookup: lookupAlerts(aggregations[LOOKUP]),
    };
  } catch (error) {
    const failed = alertsFailure(error);
    return { pivots: plans.map(() => ofAlerts(failed, failed)), lookup: [] };
  }
}

/** Alerts need no telemetry to be there, and what may not be seen of them is not told. */
function ofAlerts(before: SearchAnswer, after: SearchAnswer): PivotAnswers {
  return { before, after, presence: undefined, unreadable: [] };
}

/** The alerts of one side that follow those at hand. */
export async function alertPivotPage(
  client: AlertsClient,
  plan: AskablePlan,
  page: {
    readonly side: PivotSide;
    readonly size: number;
    readonly after: PivotEvent['sort'] | undefined;
    readonly subject: InvestigationSubject;
  }
): Promise<PivotEvent[]> {
  const { side, size, after, subject } = page;
  const { hits } = await client.find({
    query: { bool: sideQuery(plan, side, subject) },
    size,
    sort: [...sideOrder(side)],
    ...(after !== undefined && { search_after: after }),
    _source: [...SHOWN_ALERT_FIELDS],
  });
  return pivotEvents(hits, sortOf);
}

/** The alerts of the same lookup; `undefined` for what is no alert of this plugin. */
function lookupQuery({ lookupKey, eventTime }: InvestigationSubject): QueryDsl | undefined {
  if (lookupKey === undefined) return undefined;
  const time = eventTime.getTime();
  return {
    bool: {
      filter: [
        { match_phrase: { 'kibana.alert.public_ip_discovery.lookup_key': lookupKey } },
        {
          range: {
            'kibana.alert.original_time': {
              gte: new Date(time - MAX_LOOKUP_DISTANCE_MS).toISOString(),
              lte: new Date(time + MAX_LOOKUP_DISTANCE_MS).toISOString(),
            },
          },
        },
      ],
    },
  };
}

function lookupAggregation(sameLookup: QueryDsl): estypes.AggregationsAggregationContainer {
  const nearest: estypes.AggregationsAggregationContainer = {
    top_hits: {
      size: MAX_LOOKUP_ALERTS,
      sort: [
        { 'kibana.alert.original_time': { order: 'asc', unmapped_type: 'date' } },
        { 'kibana.alert.uuid': { order: 'asc', unmapped_type: 'keyword' } },
      ],
      _source: [...SHOWN_ALERT_FIELDS, ...LOOKUP_ALERT_FIELDS],
    },
  };
  return { filter: sameLookup, aggs: { nearest } };
}

/** What is shown of the alerts of one lookup beyond what pivots show. */
const LOOKUP_ALERT_FIELDS: readonly string[] = [
  'kibana.alert.ancestors',
  'kibana.alert.original_event.*',
  'kibana.alert.start',
];

function lookupAlerts(bucket: unknown): readonly AlertHit[] {
  return isBucket(bucket) ? bucket.nearest.hits.hits.map(alertHit) : [];
}

function bucketName(at: number, side: PivotSide): string {
  return `${side}_${at}`;
}

function sideAggregation(
  plan: AskablePlan,
  side: PivotSide,
  subject: InvestigationSubject
): estypes.AggregationsAggregationContainer {
  const nearest: estypes.AggregationsAggregationContainer = {
    top_hits: {
      size: EVIDENCE_ALERTS_PER_SIDE,
      sort: [...sideOrder(side)],
      _source: [...SHOWN_ALERT_FIELDS],
    },
  };
  return { filter: { bool: sideQuery(plan, side, subject) }, aggs: { nearest } };
}

function sideQuery(
  { condition, query, eventTime }: AskablePlan,
  side: PivotSide,
  subject: InvestigationSubject
): estypes.QueryDslBoolQuery {
  const { alertId } = subject;
  const sameLookup = lookupQuery(subject);
  // The alert itself and the others of its lookup are no related ones.
  const itself: QueryDsl[] = [
    ...(alertId === undefined ? [] : [{ match_phrase: { 'kibana.alert.uuid': alertId } }]),
    ...(sameLookup === undefined ? [] : [sameLookup]),
  ];
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

function bucketAnswer(bucket: unknown, incomplete: string | undefined): SearchAnswer {
  if (!isBucket(bucket)) return { kind: 'failed', reason: 'The alerts were not counted.' };
  return {
    kind: 'answered',
    count: { count: bucket.doc_count, isAtLeast: incomplete !== undefined },
    events: pivotEvents(bucket.nearest.hits, sortOf),
    incomplete,
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
