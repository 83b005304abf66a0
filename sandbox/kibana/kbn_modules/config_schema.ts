import { BooleanType } from './boolean_type';
import { DurationType } from './duration_type';
import { NumberType, type NumberOptions } from './number_type';
import { ObjectType } from './object_type';
import type { SchemaType } from './schema_type';

/** Stands for what the plugin uses of `@kbn/config-schema` (`src/platform/packages/shared/kbn-config-schema/index.ts`). */
export const configSchemaModule = {
  schema: {
    object: (properties: Readonly<Record<string, SchemaType<unknown>>>) =>
      new ObjectType(properties),
    boolean: (options?: { readonly defaultValue?: boolean }) => new BooleanType(options),
    number: (options?: NumberOptions) => new NumberType(options),
    duration: (options?: ConstructorParameters<typeof DurationType>[0]) =>
      new DurationType(options),
  },
};
