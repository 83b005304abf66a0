import { isSafeNumber, parse as parseLossless } from 'lossless-json';

/** Digits in a row that may be an integer beyond 2^53. Texts hold such runs too, then the slower way does no harm. */
const LONG_DIGITS = /\d{16}/;

/**
 * Parses JSON with integers kept exact: those that a number would round become `bigint`. Of a key that stands twice the
 * last one counts, as for JSON.parse.
 *
 * @throws {SyntaxError}
 */
export function parseJson(text: string): unknown {
  if (!LONG_DIGITS.test(text)) return JSON.parse(text);
  try {
    return parseLossless(text, undefined, {
      parseNumber,
      onDuplicateKey: ({ newValue }) => newValue,
    });
  } catch (error) {
    // The library is recursive; documents nested deeper than its stack are left to the engine's own parser.
    if (error instanceof RangeError) return JSON.parse(text);
    throw error;
  }
}

function parseNumber(text: string): number | bigint {
  return /^-?\d+$/.test(text) && !isSafeNumber(text) ? BigInt(text) : Number(text);
}
