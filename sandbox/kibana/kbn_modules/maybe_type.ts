import { SchemaType } from './schema_type';

/** Stands for `schema.maybe` (`kbn-config-schema/src/types/maybe_type.ts`): nothing stays nothing; `null` is something. */
export class MaybeType extends SchemaType<unknown> {
  constructor(private readonly type: SchemaType<unknown>) {
    super();
  }

  check(value: unknown, path: readonly string[]): unknown {
    return value === undefined ? undefined : this.type.check(value, path);
  }
}
