import type { EventDocument, FieldValue } from './event_document';
import { values } from './values';

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/;
const TIME = /^T(\d{2})(?::(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?(Z|[+-]\d{2}(?::?\d{2})?)?$/;
const DAY = 86_400_000;
const EPOCH_MILLIS = /^-?\d{1,16}$/;
/** Milliseconds around the epoch that a `Date` holds; beyond, it could not be written as ISO 8601. */
const MAX_DATE = 8_640_000_000_000_000;

/**
 * Reads a date value as Elasticsearch's default `strict_date_optional_time||epoch_millis` does.
 *
 * @param value ISO 8601 text with one to nine fraction digits or with missing trailing parts (no zone means UTC), or
 *   milliseconds since the epoch as a number or as digits (four digits are a year)
 * @returns milliseconds since the epoch, finer digits cut off as the `date` type does; `undefined` if it is no date, or one
 *   that no `Date` holds (Elasticsearch does: year 275,760 and later)
 */
export function instant(value: FieldValue): number | undefined {
  if (typeof value === 'number') return Math.abs(value) <= MAX_DATE ? Math.trunc(value) : undefined;
  if (typeof value === 'bigint') return instant(Number(value));
  if (typeof value !== 'string') return undefined;
  return isoInstant(value) ?? (EPOCH_MILLIS.test(value) ? instant(Number(value)) : undefined);
}

/** Reads ISO 8601 text only; digits without separators beyond a year are no date here. See {@link instant}. */
export function isoInstant(text: string): number | undefined {
  return isoSpan(text)?.start;
}

/** The milliseconds that a date stands for; first and last are the same if it is given to the millisecond. */
export interface DateSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads ISO 8601 text; a missing time makes it a whole day. A missing day or month is the first one, also for the end:
 * Elasticsearch rounds `2026-03` up to the end of 1 March.
 */
export function isoSpan(text: string): DateSpan | undefined {
  const date = DATE.exec(text);
  if (date === null) return undefined;
  const [dateText, year = '', month, day] = date;
  const start = utcDay(Number(year), Number(month ?? 1), Number(day ?? 1));
  if (start === undefined) return undefined;
  const rest = text.slice(dateText.length);
  if (rest === '') return { start, end: start + DAY - 1 };

  const time = TIME.exec(rest);
  if (time === null || day === undefined) return undefined;
  const [, hour, minute, second, fraction, zone = 'Z'] = time;
  const offset = zoneOffset(zone);
  if (Number(hour) > 23 || Number(minute ?? 0) > 59 || Number(second ?? 0) > 59) return undefined;
  if (offset === undefined) return undefined;
  const millis = Number((fraction ?? '').padEnd(3, '0').slice(0, 3));
  const seconds = (Number(hour) * 60 + Number(minute ?? 0)) * 60 + Number(second ?? 0);
  const first = start + seconds * 1000 + millis - offset;
  return { start: first, end: first + lengthOf(minute, second, fraction) - 1 };
}

/** Midnight UTC, or `undefined` for a day that does not exist: Date would turn 31 February into 3 March. */
function utcDay(year: number, month: number, day: number): number | undefined {
  // Date.UTC takes years below 100 for those of the 20th century.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() : undefined;
}

/** Milliseconds that a time stands for, by its last given part. */
function lengthOf(
  minute: string | undefined,
  second: string | undefined,
  fraction: string | undefined
): number {
  if (minute === undefined) return 3_600_000;
  if (second === undefined) return 60_000;
  return fraction === undefined ? 1_000 : 1;
}

/** Milliseconds that a zone such as `+02:00`, `-0530` or `Z` is ahead of UTC; none is more than 18 hours. */
function zoneOffset(zone: string): number | undefined {
  if (zone === 'Z') return 0;
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  const hours = Number(digits.slice(0, 2));
  const minutes = Number(digits.slice(2));
  if (hours > 18 || minutes > 59) return undefined;
  const offset = (hours * 60 + minutes) * 60_000;
  return zone.startsWith('-') ? -offset : offset;
}

/** The first value of a date field as milliseconds since the epoch, or `undefined` if absent or not a date. */
export function eventInstant(event: EventDocument, field = '@timestamp'): number | undefined {
  const value = values(event, field)[0];
  return value === undefined ? undefined : instant(value);
}
