import type { FieldValue } from '../../../common/event';
import { asText } from '../http/json';
import { dateMillis, DEFAULT_DATE_FORMAT } from './date_format';
import type { FieldMapping } from './field_mapping';
import { parseIp } from './ip_address';

/** A value that does not fit its field; the reason is Elasticsearch's. */
export class MalformedValueError extends Error {
  override readonly name = 'MalformedValueError';
}

const INTEGER_BITS: ReadonlyMap<string, bigint> = new Map([
  ['long', 64n],
  ['integer', 32n],
  ['short', 16n],
  ['byte', 8n],
]);
const MAX_UNSIGNED_LONG = (1n << 64n) - 1n;

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * What a field holds for a value of a document: dates as milliseconds, addresses in canonical form, numbers in quotes as
 * numbers.
 *
 * @returns `undefined` for a value that is kept in `_source` only: longer than `ignore_above`
 * @throws {MalformedValueError}
 */
export function docValue(field: FieldMapping, value: FieldValue): FieldValue | undefined {
  switch (field.family) {
    case 'keyword':
    case 'flattened': {
      const text = String(value);
      if (text.length > field.ignoreAbove) return undefined;
      return field.lowercase ? text.toLowerCase() : text;
    }
    case 'text':
      return String(value);
    case 'integer':
      return integerValue(field.type, value);
    case 'decimal':
      return numberOf(value);
    case 'boolean':
      return booleanValue(value);
    case 'date':
      return dateValue(field, value);
    case 'ip': {
      const address = typeof value === 'string' ? parseIp(value) : undefined;
      if (address === undefined)
        throw new MalformedValueError(`'${asText(value)}' is not an IP string literal.`);
      return address.text;
    }
    case 'range':
    case 'opaque':
      return value;
  }
}

/** The order in which a family sorts and compares its values. */
export function compareDocValues(a: FieldValue, b: FieldValue): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function integerValue(type: string, value: FieldValue): number | bigint {
  const number = numberOf(value);
  const integer = typeof number === 'bigint' ? number : BigInt(Math.trunc(number));
  const bits = INTEGER_BITS.get(type);
  const [lowest, highest] =
    bits === undefined ? [0n, MAX_UNSIGNED_LONG] : [-(1n << (bits - 1n)), (1n << (bits - 1n)) - 1n];
  if (integer < lowest || integer > highest) {
    throw new MalformedValueError(
      `Value [${asText(value)}] is out of range for ${type === 'integer' ? 'an' : 'a'} ${type}`
    );
  }
  return typeof number === 'bigint' ? number : Math.trunc(number);
}

function numberOf(value: FieldValue): number | bigint {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return value;
    throw new MalformedValueError('[float] supports only finite values');
  }
  const text = typeof value === 'string' ? value.trim() : '';
  if (!NUMBER.test(text)) {
    throw new MalformedValueError(`For input string: "${asText(value)}"`);
  }
  const number = Number(text);
  return /^[+-]?\d+$/.test(text) && !Number.isSafeInteger(number)
    ? BigInt(text.replace('+', ''))
    : number;
}

function booleanValue(value: FieldValue): boolean {
  if (typeof value === 'boolean') return value;
  if (value === 'true') return true;
  if (value === 'false' || value === '') return false;
  throw new MalformedValueError(
    `Failed to parse value [${asText(value)}] as only [true] or [false] are allowed.`
  );
}

function dateValue({ format }: FieldMapping, value: FieldValue): number {
  const millis = typeof value === 'boolean' ? undefined : dateMillis(value, format);
  if (millis === undefined) {
    throw new MalformedValueError(
      `failed to parse date field [${asText(value)}] with format [${format ?? DEFAULT_DATE_FORMAT}]`
    );
  }
  return millis;
}
