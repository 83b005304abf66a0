import { ElasticsearchError, illegalArgument } from '../elasticsearch_error';
import type { EventStore } from '../event_store';
import { asText, isJsonObject, type JsonObject } from '../http/json';
import type { Route } from '../http/route';
import type { StoreRequest } from '../http/store_request';
import { writeResponse, writeStatus } from './document_response';
import { write, type WriteOperation, type WriteType } from './write_operation';

const PARAMETERS = [
  'refresh',
  'require_alias',
  'require_data_stream',
  'pipeline',
  'routing',
  'wait_for_active_shards',
  '_source',
  'list_executed_pipelines',
];

const TYPES = ['index', 'create', 'update', 'delete'] as const;

const METADATA = [
  '_index',
  '_id',
  'require_alias',
  'if_seq_no',
  'if_primary_term',
  'retry_on_conflict',
  'routing',
  'dynamic_templates',
  'require_data_stream',
];

/** `_bulk`: each item succeeds or fails for itself. */
export const bulkRoutes: readonly Route[] = [
  {
    operation: 'bulk',
    methods: ['POST', 'PUT'],
    path: '/_bulk',
    parameters: PARAMETERS,
    handle: bulk,
  },
  {
    operation: 'bulk',
    methods: ['POST', 'PUT'],
    path: '/{index}/_bulk',
    parameters: PARAMETERS,
    handle: bulk,
  },
];

function bulk(request: StoreRequest, store: EventStore): JsonObject {
  const started = performance.now();
  if (request.parameters.text('pipeline') !== undefined)
    throw illegalArgument(
      'pipeline with id [' + String(request.parameters.text('pipeline')) + '] does not exist'
    );
  const operations = parseOperations(request);
  const items = operations.map((operation) => ({ [operation.type]: bulkItem(store, operation) }));
  const errors = items.some((item) =>
    Object.values(item).some((each) => each['error'] !== undefined)
  );
  return { errors, took: Math.round(performance.now() - started), items };
}

function bulkItem(store: EventStore, operation: WriteOperation): JsonObject {
  try {
    const { index, id, outcome } = write(store, operation);
    return { ...writeResponse(index, id, outcome), status: writeStatus(outcome) };
  } catch (error) {
    if (!(error instanceof ElasticsearchError)) throw error;
    const { index, id } = operation;
    return { _index: index, _id: id ?? null, status: error.status, error: error.toCause() };
  }
}

/** The whole request is read before anything is written: a malformed one changes nothing. */
function parseOperations(request: StoreRequest): readonly WriteOperation[] {
  const lines = request.lines();
  const operations: WriteOperation[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? {};
    if (Object.keys(line).length === 0) continue;
    const { type, metadata } = parseAction(line, at + 1);
    const body = type === 'delete' ? {} : lines[(at += 1)];
    if (body === undefined)
      throw illegalArgument('The bulk request must have a document behind each action');
    const {
      _index: index = request.parts.get('index'),
      _id: id,
      require_alias: requireAlias,
    } = metadata;
    if (typeof index !== 'string') throw validationError('index is missing');
    if (id === undefined && (type === 'update' || type === 'delete'))
      throw validationError('id is missing');
    const ifSeqNo = metadata['if_seq_no'];
    operations.push({
      type,
      index,
      id: id === undefined || id === null ? undefined : asText(id),
      body,
      requireAlias:
        requireAlias === true ||
        (requireAlias === undefined && request.parameters.flag('require_alias', false)),
      ifSeqNo: ifSeqNo === undefined ? undefined : Number(ifSeqNo),
      principal: request.principal,
    });
  }
  if (operations.length === 0) throw validationError('no requests added');
  return operations;
}

function parseAction(line: JsonObject, number: number): { type: WriteType; metadata: JsonObject } {
  const [[name, metadata] = ['', undefined]] = Object.entries(line);
  const type = TYPES.find((each) => each === name);
  if (type === undefined) {
    throw illegalArgument(
      `Malformed action/metadata line [${number}], expected field [create], [delete], [index] or [update] but found [${name}]`
    );
  }
  if (!isJsonObject(metadata)) {
    throw illegalArgument(
      `Malformed action/metadata line [${number}], expected START_OBJECT or END_OBJECT but found [VALUE_NULL]`
    );
  }
  const unknown = Object.keys(metadata).find((each) => !METADATA.includes(each));
  if (unknown !== undefined) {
    throw illegalArgument(
      `Action/metadata line [${number}] contains an unknown parameter [${unknown}]`
    );
  }
  return { type, metadata };
}

function validationError(fault: string): ElasticsearchError {
  return new ElasticsearchError(
    400,
    'action_request_validation_exception',
    `Validation Failed: 1: ${fault};`
  );
}
