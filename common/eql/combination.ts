import type { FieldValue } from '../event';
import { EqlLimitError } from './eql_limit_error';
import type { EqlValue } from './function_values';

/** Combinations of the values of several fields that one clause may try; beyond it the event is reported. */
export const MAX_COMBINATIONS = 100_000;

/**
 * The first combination of one value per field that satisfies the test; a missing field contributes null.
 *
 * @param text the clause, for the message
 * @throws {EqlLimitError} if there are more than {@link MAX_COMBINATIONS}
 */
export function findCombination(
  valuesByField: readonly (readonly FieldValue[])[],
  test: (combination: readonly EqlValue[]) => boolean,
  text: () => string
): readonly EqlValue[] | undefined {
  const choices = valuesByField.map((values): readonly EqlValue[] =>
    values.length === 0 ? [null] : values
  );
  const combinations = choices.reduce((product, each) => product * each.length, 1);
  if (choices.length > 1 && combinations > MAX_COMBINATIONS) {
    throw new EqlLimitError(
      `[${text()}] would have to compare ${combinations} combinations of values, more than ${MAX_COMBINATIONS}`
    );
  }
  for (let number = 0; number < combinations; number++) {
    let remaining = number;
    const combination = choices.map((each) => {
      const value = each[remaining % each.length] ?? null;
      remaining = Math.floor(remaining / each.length);
      return value;
    });
    if (test(combination)) return combination;
  }
  return undefined;
}
