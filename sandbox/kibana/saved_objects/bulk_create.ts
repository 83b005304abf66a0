import { isBoom } from '@hapi/boom';
import type {
  SavedObject,
  SavedObjectsBulkCreateFailure,
  SavedObjectsBulkCreateObject,
} from '@kbn/core/server';
import { ElasticsearchError } from '../../elasticsearch/elasticsearch_error';
import type { WriteCondition } from '../../elasticsearch/indices/event_index';
import { checkAttributes } from './check_attributes';
import type { ClientContext } from './client_context';
import { conditionOf, isTaken, newObject, writeNew, type NewObject } from './new_object';
import { conflictError, unsupportedTypeError } from './saved_objects_errors';

type Failure = SavedObjectsBulkCreateFailure;

interface Write {
  readonly object: NewObject;
  readonly condition: WriteCondition;
}

interface BulkCreateResult {
  readonly saved_objects: (SavedObject | Failure)[];
}

/**
 * Stands for `performBulkCreate`
 * (`src/core/packages/saved-objects/api-server-internal/src/lib/apis/bulk_create.ts`): all are checked before the first is
 * written; each has its own result, in the order given.
 *
 * @throws Boom if the user may not create one of the types, or a version is none
 */
export function bulkCreate(
  context: ClientContext,
  objects: readonly SavedObjectsBulkCreateObject[],
  { overwrite = false }: { readonly overwrite?: boolean }
): BulkCreateResult {
  const read = objects.map((object) => readObject(context, object, overwrite));
  const known = read.flatMap((each) => (isFailure(each) ? [] : [each]));
  const taken = new Set(known.filter((object) => isTaken(context, object)));
  context.parts.authorization.ensure(
    'bulk_create',
    known.map(({ type }) => type.name)
  );
  const writes = read.map((each) => {
    if (isFailure(each)) return each;
    return taken.has(each) ? conflictOf(each) : checked(each);
  });
  const saved_objects = writes.map((each) => (isFailure(each) ? each : written(context, each)));
  return { saved_objects };
}

function readObject(
  context: ClientContext,
  { type, id, version, attributes }: SavedObjectsBulkCreateObject,
  overwrite: boolean
): NewObject | Failure {
  const known = context.type(type);
  if (known !== undefined) return newObject(known, attributes, { id, version, overwrite });
  const { payload } = unsupportedTypeError(type).output;
  return { type, ...(id !== undefined && { id }), error: payload };
}

function checked(object: NewObject): Write | Failure {
  const { type, id, attributes } = object;
  try {
    checkAttributes(type, attributes);
  } catch (error) {
    // Kibana hands the error itself on, which has no status of its own but that of its output.
    if (isBoom(error)) return { type: type.name, id, error };
    throw error;
  }
  return { object, condition: conditionOf(object) };
}

function written(context: ClientContext, { object, condition }: Write): SavedObject | Failure {
  try {
    return writeNew(context, object, condition);
  } catch (error) {
    if (!(error instanceof ElasticsearchError)) throw error;
    return error.status === 409 ? conflictOf(object) : unexpected(object, error);
  }
}

function conflictOf({ type, id }: NewObject): Failure {
  return { type: type.name, id, error: conflictError(type.name, id).output.payload };
}

/** Kibana's `getBulkOperationError`: whatever Elasticsearch refuses besides. */
function unexpected({ type, id }: NewObject, error: ElasticsearchError): Failure {
  const message = `Unexpected bulk response [${error.status}] ${error.type}: ${error.reason}`;
  return { type: type.name, id, error: { statusCode: 500, message } };
}

function isFailure(each: NewObject | Write | Failure): each is Failure {
  return 'error' in each;
}
