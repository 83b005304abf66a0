import { illegalArgument } from '../elasticsearch_error';
import type { EventStore } from '../event_store';
import { asList, isJsonObject, type JsonObject } from '../http/json';
import type { Parameters } from '../http/parameters';
import type { Reply, Route } from '../http/route';
import type { StoreRequest } from '../http/store_request';
import { PRIMARY_TERM } from '../indices/event_index';
import { resolveIndices, STRICT_EXPAND } from '../indices/resolve_indices';
import type { StoredDocument } from '../indices/stored_document';
import { parseSourceFilter } from '../search/source_filter';
import { IndexAccess } from '../security/index_access';
import { writeResponse, writeStatus } from './document_response';
import { write, type WriteType } from './write_operation';

const WRITE_PARAMETERS = [
  'refresh',
  'op_type',
  'if_seq_no',
  'if_primary_term',
  'require_alias',
  'routing',
  'wait_for_active_shards',
  'retry_on_conflict',
  'require_data_stream',
];
const READ_PARAMETERS = [
  '_source',
  '_source_includes',
  '_source_excludes',
  'realtime',
  'refresh',
  'preference',
  'routing',
  'stored_fields',
];

/** Single documents: written, updated, read and removed by id. */
export const documentRoutes: readonly Route[] = [
  writing(['POST'], '/{index}/_doc', 'index'),
  writing(['PUT', 'POST'], '/{index}/_doc/{id}', 'index'),
  writing(['PUT', 'POST'], '/{index}/_create/{id}', 'create'),
  writing(['POST'], '/{index}/_update/{id}', 'update'),
  writing(['DELETE'], '/{index}/_doc/{id}', 'delete'),
  {
    operation: 'document',
    methods: ['GET', 'HEAD'],
    path: '/{index}/_doc/{id}',
    parameters: READ_PARAMETERS,
    handle: getDocument,
  },
  {
    operation: 'mget',
    methods: ['GET', 'POST'],
    path: '/_mget',
    parameters: READ_PARAMETERS,
    handle: getDocuments,
  },
  {
    operation: 'mget',
    methods: ['GET', 'POST'],
    path: '/{index}/_mget',
    parameters: READ_PARAMETERS,
    handle: getDocuments,
  },
];

function writing(methods: readonly string[], path: string, type: WriteType): Route {
  return {
    operation: 'document',
    methods,
    path,
    parameters: WRITE_PARAMETERS,
    handle: (request, store) => writeDocument(request, store, type),
  };
}

function writeDocument(request: StoreRequest, store: EventStore, type: WriteType): Reply {
  const { parameters, principal } = request;
  const isCreate = type === 'index' && parameters.text('op_type') === 'create';
  const { index, id, outcome } = write(store, {
    type: isCreate ? 'create' : type,
    index: request.part('index'),
    id: request.parts.get('id'),
    body: type === 'delete' ? {} : request.requiredBody(),
    requireAlias: parameters.flag('require_alias', false),
    ifSeqNo: parameters.integer('if_seq_no'),
    principal,
  });
  return { status: writeStatus(outcome), body: writeResponse(index, id, outcome) };
}

function getDocument(request: StoreRequest, store: EventStore): Reply {
  const [name, id] = [request.part('index'), request.part('id')];
  const document = findDocument(request, store, name, id);
  const body = documentJson(name, id, document, sourceParameter(request.parameters));
  return { status: document === undefined ? 404 : 200, body };
}

function getDocuments(request: StoreRequest, store: EventStore): JsonObject {
  const { docs, ids } = request.requiredBody();
  const wanted = [...asList(docs), ...asList(ids).map((_id) => ({ _id }))].filter(isJsonObject);
  return {
    docs: wanted.map(
      ({
        _index = request.parts.get('index'),
        _id,
        _source = sourceParameter(request.parameters),
      }) => {
        if (typeof _index !== 'string')
          throw illegalArgument('Validation Failed: 1: index is missing for doc 0;');
        const id = String(_id);
        return documentJson(_index, id, findDocument(request, store, _index, id), _source);
      }
    ),
  };
}

/** A name stands for one index here: Elasticsearch gets no document through an alias of several. */
function findDocument(
  { principal }: StoreRequest,
  { catalog }: EventStore,
  name: string,
  id: string
): StoredDocument | undefined {
  const access = new IndexAccess(principal, 'indices:data/read/get', 'read');
  const indices = resolveIndices(catalog, name, STRICT_EXPAND, access);
  if (indices.length > 1) {
    const names = indices.map((index) => index.name).join(', ');
    throw illegalArgument(
      `alias [${name}] has more than one index associated with it [${names}], can't execute a single index op`
    );
  }
  return indices[0]?.get(id);
}

function documentJson(
  name: string,
  id: string,
  document: StoredDocument | undefined,
  filter: unknown
): JsonObject {
  if (document === undefined) return { _index: name, _id: id, found: false };
  const source = parseSourceFilter(filter)(document.source);
  return {
    _index: document.index,
    _id: id,
    _version: document.version,
    _seq_no: document.sequenceNumber,
    _primary_term: PRIMARY_TERM,
    found: true,
    ...(source !== undefined && { _source: source }),
  };
}

/** `_source` of the query string: true, false, or names. */
export function sourceParameter(parameters: Parameters): unknown {
  const includes = parameters.list('_source_includes');
  const excludes = parameters.list('_source_excludes');
  if (includes !== undefined || excludes !== undefined)
    return { includes: includes ?? [], excludes: excludes ?? [] };
  const source = parameters.text('_source');
  if (source === undefined || source === 'true' || source === 'false') return source;
  return source.split(',');
}
