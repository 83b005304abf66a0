import type { Server } from '@hapi/hapi';
import type { Client, estypes } from '@elastic/elasticsearch';
import { isEventDocument, values } from '../../../common/event';
import { decode } from '../../../common/validation';
import type { ElasticsearchClients } from '../elasticsearch_clients';
import type { AuthenticatedUsers } from '../http/authenticated_users';
import { AUTHENTICATION } from '../http/authentication_scheme';
import { errorResponse, type KibanaResponse } from '../http/kibana_response';
import { refuseByRules } from '../http/request_rules';
import { isRecord } from '../is_record';
import {
  DEFAULT_COLUMNS,
  DISCOVER_PATH,
  discoverRequest,
  type DiscoverRequest,
  type DiscoverResponse,
} from './discover_request';

const MAX_EVENTS = 100;
const MAX_TOTAL = 10_000;
const MAX_COLUMNS = 50;

export interface DiscoverOptions {
  readonly kibanaVersion: string;
  readonly authenticated: AuthenticatedUsers;
  readonly elasticsearch: ElasticsearchClients;
}

/**
 * The search behind the stand-in of Discover, as the user who asks. It is the sandbox's own: Kibana has no such route.
 * Whoever has no access to any feature has none to Discover either.
 */
export function addDiscoverRoute(server: Server, options: DiscoverOptions): void {
  server.route({
    method: 'POST',
    path: DISCOVER_PATH,
    options: { auth: AUTHENTICATION },
    handler: async (request, h) => {
      const user = options.authenticated.require(request);
      const refusal = refuseByRules(request, {
        access: 'internal',
        privileges: ['discover'],
        granted: new Set(user.privilege === 'none' ? [] : ['discover']),
        kibanaVersion: options.kibanaVersion,
      });
      const client = options.elasticsearch.asUser(user);
      const { status, payload } = refusal ?? (await answer(client, request.payload));
      return h.response(JSON.stringify(payload)).code(status).type('application/json');
    },
  });
}

async function answer(
  client: Client,
  body: unknown
): Promise<Pick<KibanaResponse, 'status' | 'payload'>> {
  const decoded = decode(discoverRequest, body);
  if (decoded.kind === 'invalid') {
    return errorResponse(400, `[request body]: ${decoded.faults.join('; ')}`);
  }
  if (decoded.value.query !== undefined && decoded.value.query.query !== '') {
    return errorResponse(400, 'The sandbox has no KQL: only filters can be searched here.');
  }
  try {
    return { status: 200, payload: await search(client, decoded.value) };
  } catch (error) {
    const isRefused = isRecord(error) && typeof error['statusCode'] === 'number';
    const message = error instanceof Error ? error.message : String(error);
    return errorResponse(isRefused ? Number(error['statusCode']) : 503, message);
  }
}

async function search(client: Client, request: DiscoverRequest): Promise<DiscoverResponse> {
  const { hits } = await client.search({
    index: request.dataViewSpec.title.split(','),
    ignore_unavailable: true,
    allow_no_indices: true,
    size: MAX_EVENTS,
    track_total_hits: MAX_TOTAL,
    query: queryOf(request),
    sort: sortOf(request),
  });
  const { total } = hits;
  const columns = columnsOf(request);
  return {
    total: typeof total === 'number' ? total : (total?.value ?? 0),
    isAtLeast: typeof total === 'object' && total.relation === 'gte',
    events: hits.hits.map(({ _index, _id, _source }) => ({
      index: _index,
      id: _id ?? '',
      values: Object.fromEntries(columns.map((name) => [name, textsOf(_source, name)])),
    })),
  };
}

function queryOf({ dataViewSpec, timeRange, filters = [] }: DiscoverRequest) {
  const { from, to } = timeRange;
  const active = filters.filter(({ meta }) => !meta.disabled);
  const clauses = (isNegated: boolean): estypes.QueryDslQueryContainer[] =>
    active.filter(({ meta }) => meta.negate === isNegated).map(({ query }) => query);
  return {
    bool: {
      filter: [
        { range: { [dataViewSpec.timeFieldName]: { gte: from, lte: to } } },
        ...clauses(false),
      ],
      must_not: clauses(true),
    },
  };
}

function sortOf({ dataViewSpec, sort }: DiscoverRequest): Record<string, 'asc' | 'desc'>[] {
  const order = sort ?? [[dataViewSpec.timeFieldName, 'desc'] as const];
  return order.map(([field, direction]) => ({ [field]: direction }));
}

function columnsOf({ dataViewSpec, columns = DEFAULT_COLUMNS }: DiscoverRequest): string[] {
  return [...new Set([dataViewSpec.timeFieldName, ...columns])].slice(0, MAX_COLUMNS);
}

function textsOf(source: unknown, name: string): string[] {
  return isEventDocument(source) ? values(source, name).map(String) : [];
}
