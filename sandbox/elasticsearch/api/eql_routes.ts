import { executeEql } from '../eql/execute_eql';
import { parseEqlRequest } from '../eql/eql_request';
import { verificationError } from '../eql/verify_fields';
import { ElasticsearchError } from '../elasticsearch_error';
import type { EventStore } from '../event_store';
import type { JsonObject } from '../http/json';
import type { Route } from '../http/route';
import type { StoreRequest } from '../http/store_request';
import { indicesOptions, resolveIndices, STRICT_EXPAND } from '../indices/resolve_indices';
import { SearchScope } from '../search/search_scope';
import { IndexAccess } from '../security/index_access';
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

/** EQL searches, and results that were kept. */
export const eqlRoutes: readonly Route[] = [
  {
    operation: 'eql',
    methods: ['GET', 'POST'],
    path: '/{index}/_eql/search',
    parameters: PARAMETERS,
    handle: eqlSearch,
  },
  {
    operation: 'eql',
    methods: ['GET'],
    path: '/_eql/search/{id}',
    parameters: ['wait_for_completion_timeout', 'keep_alive'],
    handle: (request, { results }) => results.get(request.part('id')),
  },
  {
    operation: 'eql',
    methods: ['GET'],
    path: '/_eql/search/status/{id}',
    parameters: [],
    handle: (request, { results }) => results.status(request.part('id')),
  },
  {
    operation: 'eql',
    methods: ['DELETE'],
    path: '/_eql/search/{id}',
    parameters: [],
    handle: (request, { results }) => {
      results.delete(request.part('id'));
      return { acknowledged: true };
    },
  },
];

function eqlSearch(request: StoreRequest, { catalog, results }: EventStore): JsonObject {
  const { parameters, principal } = request;
  const eql = parseEqlRequest(request.requiredBody());
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
  const response = wrapped(scope, () => executeEql(eql, scope));
  return eql.keepOnCompletion || parameters.flag('keep_on_completion', false)
    ? results.keep(response)
    : response;
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
