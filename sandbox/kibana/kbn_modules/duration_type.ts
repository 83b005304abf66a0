import { duration, isDuration, type Duration } from 'moment';
import { SchemaError, SchemaType, type TypeOptions } from './schema_type';

const COUNT_AND_UNIT = /^(0|[1-9]\d*)(ms|s|m|h|d|w|M|Y)$/;
const MILLISECONDS = /^(0|[1-9]\d*)$/;
const UNITS: ReadonlyMap<string, 'ms' | 's' | 'm' | 'h' | 'd' | 'w' | 'M' | 'y'> = new Map([
  ['ms', 'ms'],
  ['s', 's'],
  ['m', 'm'],
  ['h', 'h'],
  ['d', 'd'],
  ['w', 'w'],
  ['M', 'M'],
  ['Y', 'y'],
]);

interface DurationOptions extends TypeOptions<Duration> {
  readonly defaultValue?: string;
}

/**
 * Stands for `schema.duration` (`kbn-config-schema/src/types/duration_type.ts`, `src/duration`): a count with a unit, or
 * milliseconds.
 */
export class DurationType extends SchemaType<Duration> {
  constructor(private readonly options: DurationOptions = {}) {
    super();
  }

  check(value: unknown, path: readonly string[]): Duration {
    const given = value === undefined ? this.options.defaultValue : value;
    return this.validated(readDuration(given, path), this.options, path);
  }
}

function readDuration(value: unknown, path: readonly string[]): Duration {
  if (isDuration(value)) return value;
  if (typeof value !== 'string' && typeof value !== 'number') {
    throw new SchemaError(
      `expected value of type [moment.Duration] but got [${value === null ? 'null' : typeof value}]`,
      path
    );
  }
  const text = String(value);
  if (MILLISECONDS.test(text)) return duration(Number(text), 'ms');
  const [, count, unit = ''] = COUNT_AND_UNIT.exec(text) ?? [];
  const known = UNITS.get(unit);
  if (count === undefined || known === undefined) {
    throw new SchemaError(
      "Failed to parse value as time value. Value must be a duration in milliseconds, or follow the format <count>[ms|s|m|h|d|w|M|Y] (e.g. '70ms', '5s', '3d', '1Y'), where the duration is a safe positive integer.",
      path
    );
  }
  return duration(Number(count), known);
}
