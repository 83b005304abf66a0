import { isRecord } from '../is_record';
import { SchemaError, SchemaType, typeError } from './schema_type';

export type ObjectProperties = Readonly<Record<string, SchemaType<unknown>>>;

export interface ObjectOptions {
  /** What becomes of unknown keys: refused by default, kept, or left out. */
  readonly unknowns?: 'forbid' | 'allow' | 'ignore';
}

/**
 * Stands for `schema.object` (`kbn-config-schema/src/types/object_type.ts`): without a value it validates `{}`, so that
 * the defaults of its keys apply, and it refuses unknown keys unless it is told otherwise.
 */
export class ObjectType extends SchemaType<Record<string, unknown>> {
  constructor(
    private readonly properties: ObjectProperties,
    private readonly options: ObjectOptions = {}
  ) {
    super();
  }

  /** The same with more properties or other options; a property that is undefined is taken away. */
  extends(
    properties: Readonly<Record<string, SchemaType<unknown> | undefined>>,
    options: ObjectOptions = {}
  ): ObjectType {
    const extended = Object.entries({ ...this.properties, ...properties }).flatMap(
      ([key, type]): [string, SchemaType<unknown>][] => (type === undefined ? [] : [[key, type]])
    );
    return new ObjectType(Object.fromEntries(extended), { ...this.options, ...options });
  }

  check(value: unknown, path: readonly string[]): Record<string, unknown> {
    const given = value ?? {};
    if (!isRecord(given)) throw typeError('object', value, path);
    const checked = new Map<string, unknown>();
    for (const [key, type] of Object.entries(this.properties)) {
      const own = Object.hasOwn(given, key) ? given[key] : undefined;
      const result = type.check(own, [...path, key]);
      if (result !== undefined) checked.set(key, result);
    }
    for (const key of Object.keys(given)) {
      if (!Object.hasOwn(this.properties, key)) this.unknown(key, given[key], checked, path);
    }
    return Object.fromEntries(checked);
  }

  private unknown(
    key: string,
    value: unknown,
    checked: Map<string, unknown>,
    path: readonly string[]
  ): void {
    switch (this.options.unknowns) {
      case undefined:
      case 'forbid':
        throw new SchemaError('definition for this key is missing', [...path, key]);
      case 'allow':
        checked.set(key, value);
        return;
      case 'ignore':
        return;
    }
  }
}
