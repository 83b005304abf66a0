import { illegalArgument } from '../elasticsearch_error';

const MILLISECONDS: ReadonlyMap<string, number> = new Map([
  ['nanos', 1e-6],
  ['micros', 1e-3],
  ['ms', 1],
  ['s', 1_000],
  ['m', 60_000],
  ['h', 3_600_000],
  ['d', 86_400_000],
]);

/** The query string of a request, read with Elasticsearch's rules for booleans, lists and numbers. */
export class Parameters {
  constructor(private readonly parameters: URLSearchParams) {}

  get names(): readonly string[] {
    return [...this.parameters.keys()];
  }

  text(name: string): string | undefined {
    return this.parameters.get(name) ?? undefined;
  }

  /** A bare `?name` is true. */
  flag(name: string, otherwise: boolean): boolean {
    const value = this.text(name);
    if (value === undefined) return otherwise;
    if (value === '' || value === 'true') return true;
    if (value === 'false') return false;
    throw illegalArgument(
      `Failed to parse value [${value}] as only [true] or [false] are allowed.`
    );
  }

  integer(name: string): number | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    if (!/^-?\d{1,10}$/.test(value)) {
      throw illegalArgument(`Failed to parse int parameter [${name}] with value [${value}]`);
    }
    return Number(value);
  }

  list(name: string): readonly string[] | undefined {
    return this.text(name)
      ?.split(',')
      .filter((each) => each !== '');
  }

  /** A time such as `5s` in milliseconds. */
  time(name: string): number | undefined {
    const value = this.text(name);
    return value === undefined ? undefined : parseTime(name, value);
  }
}

/** Elasticsearch's time values: digits and a unit. */
export function parseTime(name: string, value: string): number {
  const [, digits, unit = ''] = /^(\d{1,15})(nanos|micros|ms|s|m|h|d)$/.exec(value) ?? [];
  const factor = MILLISECONDS.get(unit);
  if (value === '0') return 0;
  if (value === '-1') return Infinity;
  if (digits === undefined || factor === undefined) {
    throw illegalArgument(
      `failed to parse setting [${name}] with value [${value}] as a time value: unit is missing or unrecognized`
    );
  }
  return Number(digits) * factor;
}
