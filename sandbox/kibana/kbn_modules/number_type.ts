import { SchemaError, SchemaType, typeError, type TypeOptions } from './schema_type';

export interface NumberOptions extends TypeOptions<number> {
  readonly defaultValue?: number;
  readonly min?: number;
  readonly max?: number;
}

/** Stands for `schema.number` (`kbn-config-schema/src/types/number_type.ts`), which also reads numbers from text. */
export class NumberType extends SchemaType<number> {
  constructor(private readonly options: NumberOptions = {}) {
    super();
  }

  check(value: unknown, path: readonly string[]): number {
    const given = value === undefined ? this.options.defaultValue : value;
    const number = typeof given === 'string' && given.trim() !== '' ? Number(given) : given;
    if (typeof number !== 'number' || !Number.isFinite(number)) {
      throw typeError('number', given, path);
    }
    const { min, max } = this.options;
    if (min !== undefined && number < min) {
      throw new SchemaError(`Value must be equal to or greater than [${min}].`, path);
    }
    if (max !== undefined && number > max) {
      throw new SchemaError(`Value must be equal to or lower than [${max}].`, path);
    }
    return this.validated(number, this.options, path);
  }
}
