import { printable } from './printable';

/**
 * One line of JSON. `bigint` is written as its digits in quotes, since a reader would round the bare number; what a
 * terminal would act upon is escaped, which JSON allows inside strings and has nowhere else.
 */
export function toJsonLine(value: unknown): string {
  const json = JSON.stringify(value, (_key, member: unknown) =>
    typeof member === 'bigint' ? member.toString() : member
  );
  return printable(json);
}
