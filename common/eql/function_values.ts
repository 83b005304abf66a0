import type { FieldValue } from '../event';
import { parseAddress, parseAddressBlock } from './address_block';
import type { ArithmeticOperator, Expression, FunctionCall } from './ast';
import { arithmetic } from './arithmetic';
import { isDecimal, operatorOfFunction } from './decimal';
import { foldCase } from './case_folding';
import { normalizedInteger } from './numeric_value';
import { asText } from './value_matcher';

/** What an expression gives: null where a value is missing or an operation has no result. */
export type EqlValue = FieldValue | null;

type Implementation = (values: readonly EqlValue[]) => EqlValue;

/** The implementation of a call. Any null argument gives null unless the function reference says otherwise. */
export function functionImplementation(call: FunctionCall): Implementation {
  const fold = call.caseInsensitive ? foldCase : (text: string) => text;
  switch (call.name) {
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
    case 'modulo':
      return computeWith(operatorOfFunction[call.name], isDecimal(call));
    case 'between':
      return onTexts(3, ([source = '', left = '', right = ''], values) =>
        between(source, left, right, values[3] === true, fold)
      );
    case 'cidrMatch':
      return cidrMatch(call.arguments.slice(1));
    case 'concat':
      return (values) => (values.some(isNull) ? null : values.map(textOf).join(''));
    case 'endsWith':
      return onTexts(2, ([source = '', end = '']) => fold(source).endsWith(fold(end)));
    case 'startsWith':
      return onTexts(2, ([source = '', start = '']) => fold(source).startsWith(fold(start)));
    case 'stringContains':
      return onTexts(
        2,
        ([source = '', part = '']) =>
          source !== '' && part !== '' && fold(source).includes(fold(part))
      );
    case 'indexOf':
      return onTexts(2, ([source = '', part = ''], values) =>
        indexOf(fold(source), fold(part), integer(values[2]) ?? 0)
      );
    case 'length':
      return onTexts(1, ([text = '']) => text.length);
    case 'number':
      return onTexts(1, ([text = ''], values) => number(text, integer(values[1])));
    case 'string':
      return onTexts(1, ([text = '']) => text);
    case 'substring':
      return onTexts(1, ([text = ''], values) =>
        // Python's slice rules, which are those of Array.prototype.slice.
        text.slice(integer(values[1]) ?? 0, integer(values[2]) ?? text.length)
      );
  }
}

function computeWith(operator: ArithmeticOperator | undefined, decimal: boolean): Implementation {
  return ([left = null, right = null]) =>
    operator === undefined ? null : arithmetic(operator, left, right, decimal);
}

function onTexts(
  count: number,
  compute: (texts: readonly string[], values: readonly EqlValue[]) => EqlValue
): Implementation {
  return (values) => {
    const required = values.slice(0, count);
    return required.some(isNull) ? null : compute(required.map(textOf), values);
  };
}

function isNull(value: EqlValue): value is null {
  return value === null;
}

function textOf(value: EqlValue): string {
  return value === null ? '' : asText(value);
}

function integer(value: EqlValue | undefined): number | undefined {
  return typeof value === 'number' || typeof value === 'bigint'
    ? Math.trunc(Number(value))
    : undefined;
}

/** The text between the first `left` and the next `right` (the last one if greedy); `""` if either is not found. */
function between(
  source: string,
  left: string,
  right: string,
  greedy: boolean,
  fold: (text: string) => string
): string {
  if (source === '' || left === '' || right === '') return source;
  // Folding keeps positions, so those of the folded text are those of the source.
  const folded = fold(source);
  const leftAt = folded.indexOf(fold(left));
  if (leftAt === -1) return '';
  const start = leftAt + left.length;
  const end = greedy ? folded.lastIndexOf(fold(right)) : folded.indexOf(fold(right), start);
  return end < start ? '' : source.slice(start, end);
}

function indexOf(source: string, part: string, start: number): number | null {
  const from = Math.max(start, 0);
  if (from > source.length) return null;
  const found = source.indexOf(part, from);
  return found === -1 ? null : found;
}

/** More digits than any `long` or `double` has, in any base. */
const MAX_DIGITS = 1_100;
const INTEGER_DIGITS = /^[0-9a-z]+$/i;
const DECIMAL = /^(?:\d+\.\d*|\.\d+|\d+)(?:e[+-]?\d+)?$/i;

/** Text to number: sign, `0x` for base 16, a decimal point in base 10 only; null if it is no number of the base. */
function number(text: string, base: number | undefined): EqlValue {
  const trimmed = text.trim();
  const sign = trimmed.startsWith('-') ? -1n : 1n;
  const unsigned = trimmed.replace(/^[+-]/, '');
  const prefixed = /^0x/i.test(unsigned) && (base === undefined || base === 16);
  const radix = prefixed ? 16 : (base ?? 10);
  const digits = prefixed ? unsigned.slice(2) : unsigned;
  if (radix === 10 && DECIMAL.test(digits) && !/^\d+$/.test(digits))
    return Number(sign) * Number(digits);
  if (digits.length > MAX_DIGITS || !INTEGER_DIGITS.test(digits)) return null;
  if (radix < 2 || radix > 36) return null;
  let value = 0n;
  for (const digit of digits) {
    const weight = parseInt(digit, 36);
    if (weight >= radix) return null;
    value = value * BigInt(radix) + BigInt(weight);
  }
  return normalizedInteger(sign * value);
}

/** @param blockLiterals the verifier lets string literals through only */
function cidrMatch(blockLiterals: readonly Expression[]): Implementation {
  const blocks = blockLiterals
    .map((block) => (block.kind === 'string' ? parseAddressBlock(block.value) : undefined))
    .filter((block) => block !== undefined);
  return ([value = null]) => {
    if (value === null) return null;
    const address = parseAddress(asText(value));
    return address !== undefined && blocks.some((contains) => contains(address));
  };
}
