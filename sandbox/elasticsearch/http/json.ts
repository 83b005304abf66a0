import {
  isSafeNumber,
  parse as parseLossless,
  stringify as stringifyLossless,
} from 'lossless-json';

export type JsonObject = Readonly<Record<string, unknown>>;

/** Digits in a row that may be an integer beyond 2^53. Texts hold such runs too, then the slower way does no harm. */
const LONG_DIGITS = /\d{16}/;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An array as it is, nothing as no member, and anything else as the only member: many requests allow all three. */
export function asList(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** Parses JSON with integers kept exact, since Elasticsearch stores longs and returns `_source` as it was sent. */
export function parseJson(text: string): unknown {
  if (!LONG_DIGITS.test(text)) return JSON.parse(text);
  return parseLossless(text, undefined, {
    parseNumber: (number) =>
      /^-?\d+$/.test(number) && !isSafeNumber(number) ? BigInt(number) : Number(number),
    onDuplicateKey: ({ newValue }) => newValue,
  });
}

/** JSON text; bigints are written as the numbers they are. */
export function toJson(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch (error) {
    // JSON.stringify refuses bigint. Few responses hold one, so the fast way is tried first.
    if (error instanceof TypeError) return stringifyLossless(value) ?? 'null';
    throw error;
  }
}

/** The text of a value as Java prints it in error messages. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : toJson(value);
}

export function isScalar(value: unknown): value is string | number | bigint | boolean {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'bigint':
    case 'boolean':
      return true;
    default:
      return false;
  }
}
