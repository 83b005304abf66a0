import { SchemaType, typeError, type TypeOptions } from './schema_type';

/** Stands for `schema.string` (`kbn-config-schema/src/types/string_type.ts`). */
export class StringType extends SchemaType<string> {
  constructor(private readonly options: TypeOptions<string> = {}) {
    super();
  }

  check(value: unknown, path: readonly string[]): string {
    if (typeof value !== 'string') throw typeError('string', value, path);
    return this.validated(value, this.options, path);
  }
}
