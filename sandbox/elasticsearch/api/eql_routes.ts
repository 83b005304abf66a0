import { executeEql } from '../eql/execute_eql';
import { parseEqlRequest } from '../eql/eql_request';
import { verificationError } from '../eql/verify_fields';
import { ElasticsearchError } from '../elasticsearch_error';
import type { EventStore } from '../event_store';
import { meet, spoil } from '../fault';
import type { JsonObject } from '../http/json';
import type { Route } from '../http/route';
import type { StoreRequest } from '../http/store_request';
import { indicesOptions, resolveIndices, STRICT_EXPAND } from '../indices/resolve_indices';
import { SearchScope } from '../search/search_scope';
import { IndexAccess } from '../security/index_access';
import { checkAdministrator, isAdministrator } from './check_administrator';
import { INDICES_PARAMETERS } from './index_parameters';
import { wrapped } from './search_routes';

const PARAMETERS = [
  ...INDICES_PARAMETERS,
  'ccs_minimize_roundtrips',
  'wait_for_completion_timeout',
  'keep_on_completion',
  'keep_alive',
  'allow_partial_search_results',
  'allow_partial_sequence_results',
  'project_routing',
];

/** EQL ignores what is not there unless told otherwise: other than `_search` does. */
const LENIENT_EXPAND = { ...STRICT_EXPAND, ignoreUnavailable: true };

/** EQL searches, and those that go on or were kept. */
export const eqlRoutes: readonly Route[] = [
  {
    operation: 'eql',
    methods: ['GET', 'POST'],
    path: '/{index}/_eql/search',
    parameters: PARAMETERS,
    meetsFaults: true,
    handle: eqlSearch,
  },
  {
    operation: 'eqlResult',
    methods: ['GET'],
    path: '/_eql/search/{id}',
    parameters: ['wait_for_completion_timeout', 'keep_alive'],
    handle: eqlResult,
  },
  {
    operation: 'eqlResult',
    methods: ['GET'],
    path: '/_eql/search/status/{id}',
    parameters: [],
    handle: (request, { searches }) => {
      // Other than the result this is for those who watch over the cluster, whoever has sent the search.
      checkAdministrator(request.principal, 'cluster:monitor/eql/async/status');
      return searches.status(request.part('id'));
    },
  },
  {
    operation: 'eqlResult',
    methods: ['DELETE'],
    path: '/_eql/search/{id}',
    parameters: [],
    handle: (request, { searches }) => {
      const { principal } = request;
      searches.remove(request.part('id'), principal?.name, isAdministrator(principal));
      return { acknowledged: true };
    },
  },
];

async function eqlSearch(
  request: StoreRequest,
  { catalog, searches }: EventStore
): Promise<JsonObject> {
  const { parameters, principal, fault } = request;
  const eql = parseEqlRequest(request.requiredBody(), parameters);
  const expression = request.part('index');
  const access = new IndexAccess(principal, 'indices:data/read/eql', 'read');
  const indices = resolveIndices(
    catalog,
    expression,
    indicesOptions(parameters, LENIENT_EXPAND),
    access
  );
  // Not even a pattern may match nothing: an EQL search without any index has no columns to verify against.
  if (indices.length === 0) throw noIndex(expression);
  const scope = new SearchScope(indices);
  const search = async (cancelled?: AbortSignal): Promise<JsonObject> => {
    await meet(fault, cancelled);
    return spoil(
      wrapped(scope, () => executeEql(eql, scope)),
      fault
    );
  };
  const { waitMs, keepAliveMs, keepOnCompletion } = eql;
  if (waitMs === undefined) return search();
  return searches.submit(search, {
    owner: principal?.name,
    waitMs,
    keepAliveMs,
    keepOnCompletion,
  });
}

/** Without a time to wait the answer is what is there now; `-1` is no time, neither to wait nor to keep. */
function eqlResult(request: StoreRequest, { searches }: EventStore): Promise<JsonObject> {
  const { parameters, principal } = request;
  const waitMs = parameters.time('wait_for_completion_timeout') ?? 0;
  const keepAliveMs = parameters.time('keep_alive');
  return searches.get(request.part('id'), principal?.name, {
    waitMs: waitMs === Infinity ? 0 : waitMs,
    keepAliveMs: keepAliveMs === Infinity ? undefined : keepAliveMs,
  });
}

function noIndex(expression: string): ElasticsearchError {
  const { type, reason } = verificationError([
    { position: '-1:-1', message: `Unknown index [${expression}]` },
  ]);
  return new ElasticsearchError(
    404,
    'index_not_found_exception',
    `no such index [Unknown index [${expression}]]`,
    {
      rootCause: [{ type, reason }],
      causedBy: { type, reason },
      extra: { index_uuid: '_na_', index: `Unknown index [${expression}]` },
    }
  );
}
