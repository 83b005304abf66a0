import type { EventDocument, FieldValue } from './event_document';
import { values } from './values';

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/;
const TIME = /^T(\d{2})(?::(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?(Z|[+-]\d{2}(?::?\d{2})?)?$/;
const EPOCH_MILLIS = /^-?\d{1,16}$/;

/**
 * Reads a date value as Elasticsearch's default `strict_date_optional_time||epoch_millis` does.
 *
 * @param value ISO 8601 text with one to nine fraction digits or with missing trailing parts (no zone means UTC), or
 *   milliseconds since the epoch as a number or as digits (four digits are a year)
 * @returns milliseconds since the epoch, finer digits cut off as the `date` type does; `undefined` if it is no date
 */
export function instant(value: FieldValue): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? Math.trunc(value) : undefined;
  if (typeof value === 'bigint') return instant(value.toString());
  if (typeof value !== 'string') return undefined;
  return isoInstant(value) ?? (EPOCH_MILLIS.test(value) ? Number(value) : undefined);
}

/** Reads ISO 8601 text only; digits without separators beyond a year are no date here. See {@link instant}. */
export function isoInstant(text: string): number | undefined {
  const date = DATE.exec(text);
  if (date === null) return undefined;
  const [dateText, year, month = '01', day = '01'] = date;
  const rest = text.slice(dateText.length);
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  // Date.UTC turns 31 February into 3 March; Elasticsearch refuses it.
  if (new Date(midnight).getUTCDate() !== Number(day) || Number(month) > 12) return undefined;
  if (rest === '') return midnight;

  const time = TIME.exec(rest);
  if (time === null) return undefined;
  const [, hour, minute = '0', second = '0', fraction = '', zone = 'Z'] = time;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const millis = Number(fraction.padEnd(3, '0').slice(0, 3));
  const local = ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000 + millis;
  return midnight + local - zoneOffset(zone);
}

/** Milliseconds that a zone such as `+02:00`, `-0530` or `Z` is ahead of UTC. */
function zoneOffset(zone: string): number {
  if (zone === 'Z') return 0;
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}

/** The first value of a date field as milliseconds since the epoch, or `undefined` if absent or not a date. */
export function eventInstant(event: EventDocument, field = '@timestamp'): number | undefined {
  const value = values(event, field)[0];
  return value === undefined ? undefined : instant(value);
}
