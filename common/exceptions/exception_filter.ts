import type { ExceptionEntry, ExceptionItem } from './exception_item';

/** The few forms of Query DSL that exceptions need, as Elasticsearch takes them. */
export type ExceptionQuery =
  | { readonly bool: { readonly filter: readonly ExceptionQuery[] } }
  | {
      readonly bool: {
        readonly should: readonly ExceptionQuery[];
        readonly minimum_should_match: 1;
      };
    }
  | {
      readonly term: Readonly<
        Record<string, { readonly value: string; readonly case_insensitive: true }>
      >;
    }
  | {
      readonly wildcard: Readonly<
        Record<string, { readonly value: string; readonly case_insensitive: true }>
      >;
    };

/**
 * The events that are excepted: those that satisfy all entries of any item which applies. An event without one of the
 * fields satisfies no entry on it, so it is never excepted.
 *
 * @param now items that have expired by then are left out
 * @returns one query for each item, to stand under `must_not`
 */
export function exceptionQueries(
  items: readonly ExceptionItem[],
  now: Date
): readonly ExceptionQuery[] {
  return items
    .filter(({ entries, expiresAt }) => entries.length > 0 && !isExpired(expiresAt, now))
    .map(({ entries }) => ({ bool: { filter: entries.map(entryQuery) } }));
}

function isExpired(expiresAt: string | undefined, now: Date): boolean {
  return expiresAt !== undefined && Date.parse(expiresAt) <= now.getTime();
}

function entryQuery({ field, operator, values }: ExceptionEntry): ExceptionQuery {
  const queries = values.map((value): ExceptionQuery => {
    const condition = { [field]: { value, case_insensitive: true as const } };
    return operator === 'matches' ? { wildcard: condition } : { term: condition };
  });
  const [only] = queries;
  return queries.length === 1 && only !== undefined
    ? only
    : { bool: { should: queries, minimum_should_match: 1 } };
}
