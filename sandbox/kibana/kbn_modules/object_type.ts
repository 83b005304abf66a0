import { isRecord } from '../is_record';
import { SchemaError, SchemaType, typeError } from './schema_type';

/**
 * Stands for `schema.object` (`kbn-config-schema/src/types/object_type.ts`): without a value it validates `{}`, so that
 * the defaults of its keys apply, and it refuses unknown keys.
 */
export class ObjectType extends SchemaType<Record<string, unknown>> {
  constructor(private readonly properties: Readonly<Record<string, SchemaType<unknown>>>) {
    super();
  }

  check(value: unknown, path: readonly string[]): Record<string, unknown> {
    const given = value ?? {};
    if (!isRecord(given)) throw typeError('object', value, path);
    const checked: Record<string, unknown> = {};
    for (const [key, type] of Object.entries(this.properties)) {
      const own = Object.hasOwn(given, key) ? given[key] : undefined;
      const result = type.check(own, [...path, key]);
      if (result !== undefined) checked[key] = result;
    }
    for (const key of Object.keys(given)) {
      if (!Object.hasOwn(this.properties, key)) {
        throw new SchemaError('definition for this key is missing', [...path, key]);
      }
    }
    return checked;
  }
}
