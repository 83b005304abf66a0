import type { ProviderValueType } from './investigate_button';

/** A value of a condition. */
export type Scalar = string | number | boolean;

export function isScalar(value: unknown): value is Scalar {
  return (
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value))
  );
}

const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * A value as the type that its provider declares.
 *
 * An integer that a number would round stays a text: fields of Elasticsearch that hold numbers take texts as well.
 *
 * @returns `undefined` if it cannot be of this type
 */
export function coerced(value: Scalar, valueType: ProviderValueType): Scalar | undefined {
  switch (valueType) {
    case 'string':
      return String(value);
    case 'number':
      return typeof value === 'boolean' ? undefined : asNumber(value);
    case 'boolean':
      return asBoolean(value);
  }
}

function asNumber(value: string | number): string | number | undefined {
  if (typeof value === 'number') return value;
  const text = value.trim();
  if (!NUMBER.test(text)) return undefined;
  const number = Number(text);
  if (!Number.isFinite(number)) return undefined;
  return Number.isInteger(number) && !Number.isSafeInteger(number) ? text : number;
}

/** As Elasticsearch reads it: no number and no other word is a boolean. */
export function asBoolean(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (value === 'true') return true;
  return value === 'false' ? false : undefined;
}
