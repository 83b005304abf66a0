/** A value that does not fit its schema; the path says where. */
export class SchemaError extends Error {
  override readonly name = 'ValidationError';

  constructor(
    readonly reason: string,
    readonly path: readonly string[] = []
  ) {
    super(path.length === 0 ? reason : `[${path.join('.')}]: ${reason}`);
  }
}

/**
 * Stands for the base of Kibana's schemas (`src/platform/packages/shared/kbn-config-schema/src/types/type.ts`):
 * validates, fills in defaults, throws with the key named.
 */
export abstract class SchemaType<T> {
  validate(value: unknown, _context?: unknown, namespace?: string): T {
    return this.check(value, namespace === undefined ? [] : [namespace]);
  }

  abstract check(value: unknown, path: readonly string[]): T;

  /** @throws {SchemaError} for what the plugin's own check says of a value */
  protected validated(value: T, { validate }: TypeOptions<T>, path: readonly string[]): T {
    const fault = validate?.(value);
    if (fault !== undefined) throw new SchemaError(fault, path);
    return value;
  }
}

/** What every type of a schema can be given. */
export interface TypeOptions<T> {
  /** What is wrong with a value, or nothing. */
  readonly validate?: (value: T) => string | undefined;
}

/** `expected value of type [number] but got [string]`, as Kibana says it. */
export function typeError(expected: string, value: unknown, path: readonly string[]): SchemaError {
  return new SchemaError(`expected value of type [${expected}] but got [${typeName(value)}]`, path);
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'Array';
  if (value instanceof Date) return 'Date';
  return typeof value === 'object' ? 'Object' : typeof value;
}
