import { foldCase } from '../eql/case_folding';
import { compileWildcard } from '../eql/wildcard';
import { fieldReader, type EventDocument, type FieldValue } from '../event';
import { isPattern } from './entry_pattern';
import type { AppliedException, ExceptionEntry } from './exception_item';

/** Whether an event satisfies a condition. */
export type EventPredicate = (event: EventDocument) => boolean;

/**
 * Makes the test of one entry: any value of the field equals one of the entry's values or fits one of its patterns,
 * without regard to letter case. An event that lacks the field does not satisfy it.
 */
export function compileEntry(entry: ExceptionEntry): EventPredicate {
  const { some } = fieldReader(entry.field);
  const exact = new Set(
    entry.values.filter((value) => !isPattern(entry, value)).map((value) => foldCase(value))
  );
  const patterns = entry.values
    .filter((value) => isPattern(entry, value))
    .map((pattern) => compileWildcard(foldCase(pattern)));
  const satisfies = (value: FieldValue) => {
    const text = foldCase(String(value));
    return exact.has(text) || patterns.some((matches) => matches(text));
  };
  return (event) => some(event, satisfies);
}

/**
 * Makes the test whether an exception covers an event: all of its entries hold. It tells the same as the query that
 * `exceptionQueries` makes. Whether the exception is enabled and has not expired is not asked here.
 */
export function compileException({ entries }: Pick<AppliedException, 'entries'>): EventPredicate {
  if (entries.length === 0) return () => false;
  const tests = entries.map(compileEntry);
  return (event) => tests.every((holds) => holds(event));
}

/**
 * Makes the test of each entry by itself: what almost matches an exception satisfies all of its entries but one.
 *
 * @returns gives one outcome for each entry, in their order
 */
export function compileEntries({
  entries,
}: Pick<AppliedException, 'entries'>): (event: EventDocument) => readonly boolean[] {
  const tests = entries.map(compileEntry);
  return (event) => tests.map((holds) => holds(event));
}
