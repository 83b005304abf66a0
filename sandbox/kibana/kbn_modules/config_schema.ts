import { ArrayType, type ArrayOptions } from './array_type';
import { BooleanType } from './boolean_type';
import { DurationType } from './duration_type';
import { NumberType, type NumberOptions } from './number_type';
import { ObjectType } from './object_type';
import type { SchemaType, TypeOptions } from './schema_type';
import { StringType } from './string_type';

/** Stands for what the plugin uses of `@kbn/config-schema` (`src/platform/packages/shared/kbn-config-schema/index.ts`). */
export const configSchemaModule = {
  schema: {
    object: (properties: Readonly<Record<string, SchemaType<unknown>>>) =>
      new ObjectType(properties),
    arrayOf: (entry: SchemaType<unknown>, options?: ArrayOptions) => new ArrayType(entry, options),
    string: (options?: TypeOptions<string>) => new StringType(options),
    boolean: (options?: { readonly defaultValue?: boolean }) => new BooleanType(options),
    number: (options?: NumberOptions) => new NumberType(options),
    duration: (options?: ConstructorParameters<typeof DurationType>[0]) =>
      new DurationType(options),
  },
};
