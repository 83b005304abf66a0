import type { FieldValue } from '../event';

const INTEGER = /^[+-]?\d{1,30}$/;
const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * The value as a number, integers exact: what a numeric field of Elasticsearch holds for it, which takes numbers in
 * quotes too (`coerce`).
 *
 * @returns `undefined` if it is no number
 */
export function numericValue(value: FieldValue): number | bigint | undefined {
  switch (typeof value) {
    case 'number':
    case 'bigint':
      return value;
    case 'string':
      return parseNumber(value.trim());
    default:
      return undefined;
  }
}

function parseNumber(text: string): number | bigint | undefined {
  if (INTEGER.test(text)) {
    const number = Number(text);
    return Number.isSafeInteger(number) ? number : BigInt(text.replace('+', ''));
  }
  return DECIMAL.test(text) ? Number(text) : undefined;
}

/** An integer as `number` where that is exact, else as `bigint`, so that equal integers are the same value. */
export function normalizedInteger(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
