import type { SavedObjectsType } from '@kbn/core/server';
import { isRecord } from '../is_record';
import { SchemaError, SchemaType, typeError } from '../kbn_modules/schema_type';
import { createSchema } from './model_version';
import { badRequestError } from './saved_objects_errors';

/**
 * Stands for `validateObjectForCreate`
 * (`src/core/packages/saved-objects/api-server-internal/src/lib/apis/helpers/validation.ts`): only new objects are
 * checked, and what the schema makes of them is dropped, defaults included.
 *
 * @throws Boom
 */
export function checkAttributes(type: SavedObjectsType, attributes: unknown): void {
  const schema = createSchema(type);
  try {
    if (schema === undefined) checkRecord(attributes);
    else if (schema instanceof SchemaType) schema.validate(attributes, {}, 'attributes');
    else throw new SchemaError(UNKNOWN_SCHEMA);
  } catch (error) {
    if (error instanceof SchemaError) throw badRequestError(error.message);
    throw error;
  }
}

const UNKNOWN_SCHEMA =
  'Unknown attributes schema. Must be defined with `@kbn/zod` or `@kbn/config-schema`.';

function checkRecord(attributes: unknown): void {
  if (!isRecord(attributes)) throw typeError('object', attributes, ['attributes']);
}
