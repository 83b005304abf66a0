import { SchemaError, SchemaType, typeError, type TypeOptions } from './schema_type';

export interface StringOptions extends TypeOptions<string> {
  readonly defaultValue?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
}

/** Stands for `schema.string` (`kbn-config-schema/src/types/string_type.ts`): a default is taken as it is. */
export class StringType extends SchemaType<string> {
  constructor(private readonly options: StringOptions = {}) {
    super();
  }

  check(value: unknown, path: readonly string[]): string {
    const { defaultValue, minLength, maxLength } = this.options;
    if (value === undefined && defaultValue !== undefined) return defaultValue;
    if (typeof value !== 'string') throw typeError('string', value, path);
    if (minLength !== undefined && value.length < minLength) {
      throw lengthError(value, `minimum length of [${minLength}]`, path);
    }
    if (maxLength !== undefined && value.length > maxLength) {
      throw lengthError(value, `maximum length of [${maxLength}]`, path);
    }
    return this.validated(value, this.options, path);
  }
}

function lengthError(value: string, limit: string, path: readonly string[]): SchemaError {
  return new SchemaError(`value has length [${value.length}] but it must have a ${limit}.`, path);
}
