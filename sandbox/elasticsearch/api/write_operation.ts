import { randomBytes } from 'node:crypto';
import { ElasticsearchError, illegalArgument, notSpoken } from '../elasticsearch_error';
import type { EventStore } from '../event_store';
import { isJsonObject, toJson, type JsonObject } from '../http/json';
import type { EventIndex, WriteOutcome } from '../indices/event_index';
import { writeTarget } from '../indices/write_target';
import type { Principal } from '../security/principal';

export type WriteType = 'index' | 'create' | 'update' | 'delete';

/** One write, alone or as an item of a bulk request. */
export interface WriteOperation {
  readonly type: WriteType;
  readonly index: string;
  readonly id: string | undefined;
  /** The document, or the body of an update. */
  readonly body: JsonObject;
  readonly requireAlias: boolean;
  readonly ifSeqNo: number | undefined;
  readonly principal: Principal | undefined;
}

export interface WriteResult {
  readonly index: EventIndex;
  readonly id: string;
  readonly outcome: WriteOutcome;
}

const MAX_ID_BYTES = 512;
/** As many as make Elasticsearch's own ids of 20 characters. */
const GENERATED_ID_BYTES = 15;

const UPDATE_MEMBERS = [
  'doc',
  'doc_as_upsert',
  'upsert',
  'detect_noop',
  '_source',
  'script',
  'scripted_upsert',
];

/** Carries out one write; it is visible at once. */
export function write(store: EventStore, operation: WriteOperation): WriteResult {
  const { type, requireAlias, principal, ifSeqNo, body } = operation;
  checkId(operation.id);
  const index = writeTarget(store.catalog, operation.index, {
    opType: type === 'index' && operation.id === undefined ? 'index' : type,
    requireAlias,
    principal,
    isConditional: ifSeqNo !== undefined,
  });
  const id = operation.id ?? randomBytes(GENERATED_ID_BYTES).toString('base64url');
  switch (type) {
    case 'index':
      return { index, id, outcome: index.put(id, body, { ifSeqNo }) };
    case 'create':
      return { index, id, outcome: index.put(id, body, { mustBeNew: true }) };
    case 'delete':
      return { index, id, outcome: index.remove(id, { ifSeqNo }) };
    case 'update':
      return { index, id, outcome: update(index, id, body, ifSeqNo) };
  }
}

function update(
  index: EventIndex,
  id: string,
  body: JsonObject,
  ifSeqNo: number | undefined
): WriteOutcome {
  const unknown = Object.keys(body).find((name) => !UPDATE_MEMBERS.includes(name));
  if (unknown !== undefined) {
    throw new ElasticsearchError(
      400,
      'x_content_parse_exception',
      `[1:2] [UpdateRequest] unknown field [${unknown}]`
    );
  }
  if (body['script'] !== undefined)
    throw notSpoken('scripts in updates', 'doc, doc_as_upsert, upsert');
  const { doc, upsert, detect_noop: detectNoop = true } = body;
  if (!isJsonObject(doc)) throw validationError('script or doc is missing');
  const existing = index.get(id);
  if (existing === undefined) {
    if (body['doc_as_upsert'] === true) return index.put(id, doc);
    if (isJsonObject(upsert)) return index.put(id, upsert);
    throw new ElasticsearchError(404, 'document_missing_exception', `[${id}]: document missing`, {
      extra: { index_uuid: index.uuid, shard: '0', index: index.name },
    });
  }
  const merged = mergeObjects(existing.source, doc);
  if (detectNoop === true && toJson(merged) === toJson(existing.source)) {
    return { result: 'noop', version: existing.version, sequenceNumber: existing.sequenceNumber };
  }
  return index.put(id, merged, { ifSeqNo });
}

/** Objects are merged, everything else is replaced; dotted and nested names are different keys here, as they are there. */
function mergeObjects(old: JsonObject, changes: JsonObject): JsonObject {
  const merged = new Map(Object.entries(old));
  for (const [key, value] of Object.entries(changes)) {
    const before = merged.get(key);
    merged.set(
      key,
      isJsonObject(before) && isJsonObject(value) ? mergeObjects(before, value) : value
    );
  }
  return Object.fromEntries(merged);
}

function checkId(id: string | undefined): void {
  if (id === '') throw illegalArgument('if _id is specified it must not be empty');
  if (id !== undefined && Buffer.byteLength(id) > MAX_ID_BYTES) {
    throw validationError(
      `id [${id}] is too long, must be no longer than ${MAX_ID_BYTES} bytes but was: ${Buffer.byteLength(id)}`
    );
  }
}

function validationError(fault: string): ElasticsearchError {
  return new ElasticsearchError(
    400,
    'action_request_validation_exception',
    `Validation Failed: 1: ${fault};`
  );
}
