import { SchemaType, typeError } from './schema_type';

/** Stands for `schema.boolean` (`kbn-config-schema/src/types/boolean_type.ts`), which also reads `"true"` and `"false"`. */
export class BooleanType extends SchemaType<boolean> {
  constructor(private readonly options: { readonly defaultValue?: boolean } = {}) {
    super();
  }

  check(value: unknown, path: readonly string[]): boolean {
    const given = value === undefined ? this.options.defaultValue : value;
    if (typeof given === 'boolean') return given;
    if (given === 'true' || given === 'false') return given === 'true';
    throw typeError('boolean', given, path);
  }
}
