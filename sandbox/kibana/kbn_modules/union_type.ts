import { SchemaError, SchemaType } from './schema_type';

/**
 * Stands for `schema.oneOf` (`kbn-config-schema/src/types/union_type.ts`, `src/errors/validation_error.ts`): a value is
 * required, whatever the types say of nothing, and is that of the first type that fits. If none does, the error lists
 * what each of them says, by its number; a single type speaks for itself.
 */
export class UnionType extends SchemaType<unknown> {
  constructor(private readonly types: readonly SchemaType<unknown>[]) {
    super();
  }

  check(value: unknown, path: readonly string[]): unknown {
    if (value === undefined) {
      throw new SchemaError('expected at least one defined value but got [undefined]', path);
    }
    const faults: SchemaError[] = [];
    for (const type of this.types) {
      try {
        return type.check(value, path);
      } catch (error) {
        if (!(error instanceof SchemaError)) throw error;
        faults.push(error);
      }
    }
    const [only, ...others] = faults;
    if (only !== undefined && others.length === 0) throw only;
    const listed = faults.map((fault, at) => listItem(fault, at, path.length));
    throw new SchemaError(['types that failed validation:', ...listed].join('\n'), path);
  }
}

function listItem({ path, reason }: SchemaError, at: number, depth: number): string {
  const place = [...path.slice(0, depth), String(at), ...path.slice(depth)].join('.');
  // What an inner union lists is set in by one more.
  return `- [${place}]: ${reason.replaceAll('\n', '\n ')}`;
}
