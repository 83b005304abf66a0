import { illegalArgument } from '../elasticsearch_error';
import { asText, isJsonObject, type JsonObject } from '../http/json';
import { parseTime } from '../http/parameters';
import { moved, roundedDown } from '../query/date_math';

/** How a date histogram cuts time. All in UTC. */
export interface DateInterval {
  /** The first millisecond of the bucket that an instant is in. */
  readonly startOf: (millis: number) => number;
  /** The first millisecond of the bucket after. */
  readonly next: (start: number) => number;
}

const CALENDAR = new Map([
  ['second', 's'],
  ['1s', 's'],
  ['minute', 'm'],
  ['1m', 'm'],
  ['hour', 'h'],
  ['1h', 'h'],
  ['day', 'd'],
  ['1d', 'd'],
  ['week', 'w'],
  ['1w', 'w'],
  ['month', 'M'],
  ['1M', 'M'],
  ['year', 'y'],
  ['1y', 'y'],
] as const);

/** Reads `fixed_interval` or `calendar_interval`, and `offset` with the former. */
export function parseInterval(aggregation: string, parameters: JsonObject): DateInterval {
  const { fixed_interval: fixed, calendar_interval: calendar, offset } = parameters;
  const shift = offset === undefined ? 0 : signedTime(asText(offset));
  if (typeof fixed === 'string') {
    const length = parseTime('fixed_interval', fixed);
    if (!(length >= 1) || length === Infinity)
      throw illegalArgument(`Zero or negative time interval not supported: [${fixed}]`);
    return {
      startOf: (millis) => Math.floor((millis - shift) / length) * length + shift,
      next: (start) => start + length,
    };
  }
  if (typeof calendar !== 'string') {
    throw illegalArgument(
      `Invalid interval specified, must be non-null and non-empty in [${aggregation}]`
    );
  }
  const unit = [...CALENDAR].find(([name]) => name === calendar)?.[1];
  if (unit === undefined) {
    throw illegalArgument(
      `The supplied interval [${calendar}] could not be parsed as a calendar interval.`
    );
  }
  return {
    startOf: (millis) => roundedDown(millis - shift, unit) + shift,
    next: (start) => moved(start - shift, unit, 1) + shift,
  };
}

function signedTime(text: string): number {
  const isNegative = text.startsWith('-');
  const time = parseTime('offset', text.replace(/^[+-]/, ''));
  return isNegative ? -time : time;
}

/** `min` and `max` of `extended_bounds` or `hard_bounds`. */
export function boundsOf(bounds: unknown): { min: unknown; max: unknown } {
  return isJsonObject(bounds)
    ? { min: bounds['min'], max: bounds['max'] }
    : { min: undefined, max: undefined };
}
