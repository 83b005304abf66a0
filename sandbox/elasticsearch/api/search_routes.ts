import {
  ElasticsearchError,
  illegalArgument,
  parsingError,
  searchPhaseError,
} from '../elasticsearch_error';
import type { EventStore } from '../event_store';
import { asList, asText, isJsonObject, type JsonObject } from '../http/json';
import { Parameters } from '../http/parameters';
import type { Route } from '../http/route';
import type { StoreRequest } from '../http/store_request';
import { indicesOptions, resolveIndices } from '../indices/resolve_indices';
import { LuceneRegexpError } from '../../../common/eql/lucene_regexp';
import { executeSearch, shards } from '../search/execute_search';
import { SearchScope } from '../search/search_scope';
import { IndexAccess } from '../security/index_access';
import type { Principal } from '../security/principal';
import { sourceParameter } from './document_routes';
import { EXECUTION_PARAMETERS, INDICES_PARAMETERS } from './index_parameters';

const SEARCH_PARAMETERS = [
  ...INDICES_PARAMETERS,
  ...EXECUTION_PARAMETERS,
  'size',
  'from',
  'sort',
  'track_total_hits',
  'track_scores',
  '_source',
  '_source_includes',
  '_source_excludes',
  'rest_total_hits_as_int',
  'version',
  'seq_no_primary_term',
  'typed_keys',
];

/** Types of errors that the query phase raises; faults of the request itself are not wrapped. */
const SHARD_ERRORS: ReadonlySet<string> = new Set(['query_shard_exception', 'parse_exception']);

/** `_search`, `_msearch` and `_count`. */
export const searchRoutes: readonly Route[] = [
  ...['/_search', '/{index}/_search'].map((path): Route => ({
    operation: 'search',
    methods: ['GET', 'POST'],
    path,
    parameters: SEARCH_PARAMETERS,
    handle: search,
  })),
  ...['/_msearch', '/{index}/_msearch'].map((path): Route => ({
    operation: 'msearch',
    methods: ['GET', 'POST'],
    path,
    parameters: [
      ...INDICES_PARAMETERS,
      ...EXECUTION_PARAMETERS,
      'max_concurrent_searches',
      'rest_total_hits_as_int',
      'typed_keys',
      'include_named_queries_score',
    ],
    handle: multiSearch,
  })),
  ...['/_count', '/{index}/_count'].map((path): Route => ({
    operation: 'count',
    methods: ['GET', 'POST'],
    path,
    parameters: [...INDICES_PARAMETERS, ...EXECUTION_PARAMETERS, 'min_score', 'terminate_after'],
    handle: count,
  })),
];

function search(request: StoreRequest, store: EventStore): JsonObject {
  const { parameters, principal } = request;
  const body = { ...fromParameters(parameters), ...request.body() };
  const scope = readScope(
    store,
    request.part('index'),
    parameters,
    principal,
    'indices:data/read/search'
  );
  const response = wrapped(scope, () => executeSearch(body, scope));
  return parameters.flag('rest_total_hits_as_int', false) ? withPlainTotal(response) : response;
}

/** What the query string says, in the form of the body. */
function fromParameters(parameters: Parameters): JsonObject {
  const plain = ['size', 'from', 'track_total_hits'].flatMap((name) => {
    const value = parameters.text(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  const flags = ['version', 'seq_no_primary_term'].flatMap((name) =>
    parameters.flag(name, false) ? [[name, true] as const] : []
  );
  const sort = parameters.list('sort');
  const source = sourceParameter(parameters);
  const members: (readonly [string, unknown])[] = [...plain, ...flags];
  return {
    ...Object.fromEntries<unknown>(members),
    ...(sort !== undefined && { sort }),
    ...(source !== undefined && { _source: source }),
  };
}

function withPlainTotal(response: JsonObject): JsonObject {
  const { hits } = response;
  if (!isJsonObject(hits) || !isJsonObject(hits['total'])) return response;
  return { ...response, hits: { ...hits, total: hits['total']['value'] } };
}

function multiSearch(request: StoreRequest, store: EventStore): JsonObject {
  const started = performance.now();
  const lines = request.lines();
  const responses: JsonObject[] = [];
  for (let at = 0; at < lines.length; at += 2) {
    const [header = {}, body] = [lines[at], lines[at + 1]];
    if (body === undefined)
      throw illegalArgument('The msearch request must be terminated by a newline [\\n]');
    responses.push(oneOfSeveral(request, store, header, body));
  }
  if (responses.length === 0) {
    throw new ElasticsearchError(
      400,
      'action_request_validation_exception',
      'Validation Failed: 1: no requests added;'
    );
  }
  return { took: Math.round(performance.now() - started), responses };
}

/** A search that fails does not fail the others. */
function oneOfSeveral(
  request: StoreRequest,
  store: EventStore,
  header: JsonObject,
  body: JsonObject
): JsonObject {
  const text = new URLSearchParams();
  for (const name of [...INDICES_PARAMETERS, ...EXECUTION_PARAMETERS]) {
    const value = header[name] ?? request.parameters.text(name);
    if (value !== undefined) text.set(name, asList(value).map(asText).join(','));
  }
  const unknown = Object.keys(header).find(
    (name) => name !== 'index' && name !== 'indices' && !text.has(name)
  );
  if (unknown !== undefined)
    throw illegalArgument(`key [${unknown}] is not supported in the metadata section`);
  const { index = request.part('index') } = header;
  const expression = asList(index).map(asText).join(',');
  try {
    const scope = readScope(
      store,
      expression,
      new Parameters(text),
      request.principal,
      'indices:data/read/search'
    );
    return { ...wrapped(scope, () => executeSearch(body, scope)), status: 200 };
  } catch (error) {
    if (!(error instanceof ElasticsearchError)) throw error;
    return error.toBody();
  }
}

function count(request: StoreRequest, store: EventStore): JsonObject {
  const { query, ...others } = request.body();
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw parsingError(`request does not support [${unknown}]`);
  const scope = readScope(
    store,
    request.part('index'),
    request.parameters,
    request.principal,
    'indices:data/read/search'
  );
  const found = wrapped(scope, () => scope.matching(scope.compile(query)));
  return { count: found.length, _shards: shards(scope) };
}

/** The indices that a read request covers, as far as its sender may read them. */
export function readScope(
  { catalog }: EventStore,
  expression: string,
  parameters: Parameters,
  principal: Principal | undefined,
  action: string
): SearchScope {
  const access = new IndexAccess(principal, action, 'read');
  return new SearchScope(resolveIndices(catalog, expression, indicesOptions(parameters), access));
}

/** Errors that shards raise come in the envelope of the search phase. */
export function wrapped<Result>(scope: SearchScope, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    if (error instanceof LuceneRegexpError) {
      throw searchPhaseError(illegalArgument(error.message), scope.firstIndex);
    }
    if (
      error instanceof ElasticsearchError &&
      (SHARD_ERRORS.has(error.type) || isShardFault(error))
    ) {
      throw searchPhaseError(error, scope.firstIndex);
    }
    throw error;
  }
}

function isShardFault({ type, reason }: ElasticsearchError): boolean {
  return (
    type === 'illegal_argument_exception' &&
    /^(?:Result window|Fielddata|Can't load fielddata|search_after has|Field \[|failed to create query)/.test(
      reason
    )
  );
}
