import { SchemaError, SchemaType } from './schema_type';

export type LiteralValue = string | number | boolean | null;

/** Stands for `schema.literal` (`kbn-config-schema/src/types/literal_type.ts`). */
export class LiteralType extends SchemaType<LiteralValue> {
  constructor(private readonly literal: LiteralValue) {
    super();
  }

  check(value: unknown, path: readonly string[]): LiteralValue {
    if (value === this.literal) return this.literal;
    throw new SchemaError(
      `expected value to equal [${String(this.literal)}] but got [${shown(value)}]`,
      path
    );
  }
}

function shown(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}
