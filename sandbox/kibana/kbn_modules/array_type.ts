import { SchemaError, SchemaType, typeError, type TypeOptions } from './schema_type';

export interface ArrayOptions extends TypeOptions<readonly unknown[]> {
  readonly defaultValue?: readonly unknown[];
  readonly minSize?: number;
  readonly maxSize?: number;
}

/** Stands for `schema.arrayOf` (`kbn-config-schema/src/types/array_type.ts`): names the entry that does not fit. */
export class ArrayType extends SchemaType<readonly unknown[]> {
  constructor(
    private readonly entry: SchemaType<unknown>,
    private readonly options: ArrayOptions = {}
  ) {
    super();
  }

  check(value: unknown, path: readonly string[]): readonly unknown[] {
    const given = value === undefined ? this.options.defaultValue : value;
    if (!Array.isArray(given)) throw typeError('array', given, path);
    const { minSize, maxSize } = this.options;
    if (minSize !== undefined && given.length < minSize) {
      throw new SchemaError(
        `array size is [${given.length}], but cannot be smaller than [${minSize}]`,
        path
      );
    }
    if (maxSize !== undefined && given.length > maxSize) {
      throw new SchemaError(
        `array size is [${given.length}], but cannot be greater than [${maxSize}]`,
        path
      );
    }
    const entries = given.map((each, at) => this.entry.check(each, [...path, String(at)]));
    return this.validated(entries, this.options, path);
  }
}
