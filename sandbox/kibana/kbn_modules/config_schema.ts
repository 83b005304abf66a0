import { ArrayType, type ArrayOptions } from './array_type';
import { BooleanType } from './boolean_type';
import { DurationType } from './duration_type';
import { LiteralType, type LiteralValue } from './literal_type';
import { MaybeType } from './maybe_type';
import { NumberType, type NumberOptions } from './number_type';
import { ObjectType, type ObjectOptions, type ObjectProperties } from './object_type';
import type { SchemaType } from './schema_type';
import { StringType, type StringOptions } from './string_type';
import { UnionType } from './union_type';

/** Stands for what the plugin uses of `@kbn/config-schema` (`src/platform/packages/shared/kbn-config-schema/index.ts`). */
export const configSchemaModule = {
  schema: {
    object: (properties: ObjectProperties, options?: ObjectOptions) =>
      new ObjectType(properties, options),
    arrayOf: (entry: SchemaType<unknown>, options?: ArrayOptions) => new ArrayType(entry, options),
    oneOf: (types: readonly SchemaType<unknown>[]) => new UnionType(types),
    maybe: (type: SchemaType<unknown>) => new MaybeType(type),
    literal: (value: LiteralValue) => new LiteralType(value),
    string: (options?: StringOptions) => new StringType(options),
    boolean: (options?: { readonly defaultValue?: boolean }) => new BooleanType(options),
    number: (options?: NumberOptions) => new NumberType(options),
    duration: (options?: ConstructorParameters<typeof DurationType>[0]) =>
      new DurationType(options),
  },
};
