import type { estypes } from '@elastic/elasticsearch';
import type { IRouter } from '@kbn/core/server';
import type { AlertsClient } from '@kbn/rule-registry-plugin/server';
import {
  alertFacets,
  alertIdParams,
  alertStatusRequest,
  API_VERSION,
  apiPaths,
  findAlertsRequest,
  type FindAlertsResponse,
} from '../../common/api';
import { API_PRIVILEGES } from '../feature';
import { RULE_TYPE_ID } from '../rule_type/constants';
import { alertsQuery, facetNames } from './alerts_query';
import { alertHit, findAlert } from './find_alert';
import { handleErrors } from './handle_errors';
import { histogramInterval, type HistogramInterval } from './histogram_interval';
import { validated } from './route_validation';
import type { RouteDependencies } from './route_dependencies';

const DEFAULT_PAGE_SIZE = 50;
/** Alerts that are counted exactly. */
const MAX_COUNTED = 10_000;
const FACET_SIZE = 20;

/** Finding alerts, one alert, and changing their status; what is read is decided by the feature's privileges. */
export function registerAlertsRoutes(router: IRouter, dependencies: RouteDependencies): void {
  const { logger, alertsClient } = dependencies;
  const read = { authz: { requiredPrivileges: [API_PRIVILEGES.read] } } as const;
  const all = { authz: { requiredPrivileges: [API_PRIVILEGES.all] } } as const;

  router.versioned
    .post({ path: apiPaths.findAlerts, access: 'internal', security: read })
    .addVersion(
      { version: API_VERSION, validate: { request: { body: validated(findAlertsRequest) } } },
      (_context, request, response) =>
        handleErrors(logger, response, async () => {
          const { size = DEFAULT_PAGE_SIZE, after, sort = 'newest' } = request.body;
          const order = sort === 'newest' ? 'desc' : 'asc';
          const interval = histogramInterval(request.body);
          const client = await alertsClient(request);
          const found = await client.find({
            ruleTypeIds: [RULE_TYPE_ID],
            query: alertsQuery(request.body),
            size,
            sort: [
              { 'kibana.alert.original_time': { order, unmapped_type: 'date' as const } },
              { 'kibana.alert.uuid': { order, unmapped_type: 'keyword' as const } },
            ],
            ...(after === undefined ? { aggs: aggregations(interval) } : { search_after: after }),
            track_total_hits: MAX_COUNTED,
          });
          return response.ok({ body: findResponse(found, interval) });
        })
    );

  router.versioned
    .get({ path: apiPaths.alert, access: 'internal', security: read })
    .addVersion(
      { version: API_VERSION, validate: { request: { params: validated(alertIdParams) } } },
      (_context, request, response) =>
        handleErrors(logger, response, async () => {
          const client = await alertsClient(request);
          const alert = await findAlert(client, request.params.id);
          if (alert === undefined) {
            return response.notFound({
              body: { message: 'There is no such alert, or you may not see it.' },
            });
          }
          return response.ok({ body: { alert } });
        })
    );

  router.versioned
    .post({ path: apiPaths.alertStatus, access: 'internal', security: all })
    .addVersion(
      { version: API_VERSION, validate: { request: { body: validated(alertStatusRequest) } } },
      (_context, request, response) =>
        handleErrors(logger, response, async () => {
          const { ids, status } = request.body;
          const client = await alertsClient(request);
          const byIndex = await concreteIndices(client, ids);
          let updated = 0;
          for (const [index, idsOfIndex] of byIndex) {
            const { items = [] } = await client.bulkUpdate({ ids: idsOfIndex, index, status });
            const failed = items.filter((item) => JSON.stringify(item).includes('"error"')).length;
            updated += idsOfIndex.length - failed;
          }
          return response.ok({ body: { updated, failed: ids.length - updated } });
        })
    );
}

/** The index of each alert: single documents cannot be read through an alias of several indices, as after rollover. */
async function concreteIndices(
  client: AlertsClient,
  ids: readonly string[]
): Promise<ReadonlyMap<string, string[]>> {
  const { hits } = await client.find({
    ruleTypeIds: [RULE_TYPE_ID],
    query: { terms: { 'kibana.alert.uuid': [...ids] } },
    size: ids.length,
    _source: false,
  });
  const byIndex = new Map<string, string[]>();
  for (const { _id, _index } of hits.hits) {
    if (_id !== undefined) byIndex.set(_index, [...(byIndex.get(_index) ?? []), _id]);
  }
  return byIndex;
}

function aggregations(
  interval: HistogramInterval
): Record<string, estypes.AggregationsAggregationContainer> {
  const facets = facetNames.map((name): [string, estypes.AggregationsAggregationContainer] => [
    name,
    { terms: { field: alertFacets[name], size: FACET_SIZE } },
  ]);
  return {
    ...Object.fromEntries(facets),
    histogram: {
      date_histogram: {
        field: 'kibana.alert.original_time',
        fixed_interval: interval.name,
        min_doc_count: 1,
      },
      aggs: { source: { terms: { field: alertFacets.source, size: FACET_SIZE } } },
    },
  };
}

type Found = estypes.SearchResponse<Record<string, unknown>, Record<string, unknown>>;

function findResponse(found: Found, interval: HistogramInterval): FindAlertsResponse {
  const { total } = found.hits;
  const aggs = found.aggregations ?? {};
  return {
    total: typeof total === 'number' ? total : (total?.value ?? 0),
    totalIsAtLeast: typeof total === 'object' && total.relation === 'gte',
    alerts: found.hits.hits.map(alertHit),
    facets: Object.fromEntries(
      facetNames.map((name) => [name, buckets(aggs[name]).map(facetCount)])
    ),
    histogramInterval: interval.milliseconds,
    histogram: buckets(aggs['histogram']).map((bucket) => ({
      time: new Date(Number(bucket['key'])).toISOString(),
      count: Number(bucket['doc_count']),
      bySource: Object.fromEntries(
        buckets(bucket['source']).map((each) => [String(each['key']), Number(each['doc_count'])])
      ),
    })),
  };
}

function facetCount(bucket: Record<string, unknown>) {
  return { value: String(bucket['key']), count: Number(bucket['doc_count']) };
}

function buckets(aggregation: unknown): readonly Record<string, unknown>[] {
  if (typeof aggregation !== 'object' || aggregation === null) return [];
  if (!('buckets' in aggregation) || !Array.isArray(aggregation.buckets)) return [];
  return aggregation.buckets.filter(isRecord);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
