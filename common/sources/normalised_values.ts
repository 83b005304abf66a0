import type { FieldValue } from '../event';
import type { Normalisation } from './pivot_key';

/**
 * What to search for instead of a value; any of the results may be found. See {@link Normalisation}.
 *
 * @returns distinct values, none if the value lacks the part asked for
 */
export function normalisedValues(
  value: FieldValue,
  normalisation: Normalisation | undefined
): readonly FieldValue[] {
  if (normalisation === undefined) return [value];
  const text = String(value);
  const backslash = text.indexOf('\\');
  switch (normalisation) {
    case 'any_letter_case':
      return [...new Set([text, text.toLowerCase(), text.toUpperCase()])];
    case 'account_domain':
      return nonEmpty(text.slice(0, Math.max(backslash, 0)));
    case 'account_name':
      return nonEmpty(text.slice(backslash + 1));
  }
}

function nonEmpty(text: string): readonly string[] {
  return text === '' ? [] : [text];
}
