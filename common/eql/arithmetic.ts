import type { FieldValue } from '../event';
import type { ArithmeticOperator } from './ast';
import { normalizedInteger, numericValue } from './numeric_value';

/**
 * `+ - * / %` as Elasticsearch computes them: two integers give an exact integer (division truncates towards zero, the
 * remainder has the sign of the dividend), anything else a decimal. Null, text that is no number, and division by zero
 * give null.
 *
 * @param decimal whether one side is a decimal by the query's text, such as `2.0`, whatever its value
 */
export function arithmetic(
  operator: ArithmeticOperator,
  left: FieldValue | null,
  right: FieldValue | null,
  decimal = false
): number | bigint | null {
  const a = left === null ? undefined : numericValue(left);
  const b = right === null ? undefined : numericValue(right);
  if (a === undefined || b === undefined) return null;
  if (!decimal && isInteger(a) && isInteger(b)) return onIntegers(operator, BigInt(a), BigInt(b));
  const result = onDecimals(operator, Number(a), Number(b));
  return Number.isFinite(result) ? result : null;
}

function isInteger(value: number | bigint): boolean {
  return typeof value === 'bigint' || Number.isSafeInteger(value);
}

function onIntegers(operator: ArithmeticOperator, a: bigint, b: bigint): number | bigint | null {
  switch (operator) {
    case '+':
      return normalizedInteger(a + b);
    case '-':
      return normalizedInteger(a - b);
    case '*':
      return normalizedInteger(a * b);
    case '/':
      return b === 0n ? null : normalizedInteger(a / b);
    case '%':
      return b === 0n ? null : normalizedInteger(a % b);
  }
}

function onDecimals(operator: ArithmeticOperator, a: number, b: number): number {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '%':
      return a % b;
  }
}
