import type { StoredException } from '../../common/api';

/** The exceptions with a text in their name, reason, author or conditions; upper and lower case are the same. */
export function matchingExceptions(
  exceptions: readonly StoredException[],
  text: string
): readonly StoredException[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return exceptions;
  return exceptions.filter(({ name, reason, createdBy, entries }) =>
    [name, reason, createdBy, ...entries.flatMap(({ field, values }) => [field, ...values])].some(
      (each) => each.toLowerCase().includes(wanted)
    )
  );
}
