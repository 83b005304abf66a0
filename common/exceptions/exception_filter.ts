import { isoInstant } from '../event';
import { appliesAt } from './applies_at';
import type { AppliedException, ExceptionEntry } from './exception_item';
import { exceptionFieldType } from './field_type';

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
        Record<string, { readonly value: string; readonly case_insensitive?: true }>
      >;
    }
  | {
      readonly wildcard: Readonly<
        Record<string, { readonly value: string; readonly case_insensitive: true }>
      >;
    }
  | {
      readonly range: Readonly<
        Record<string, { readonly lt: string; readonly format: 'strict_date_optional_time' }>
      >;
    };

/**
 * The events that are excepted: those that satisfy all entries of any item which applies, and that happened before it
 * expires. An event without one of the fields satisfies no entry on it, so it is never excepted.
 *
 * Items with an entry that a search cannot be trusted with are left out, see {@link isSearchable}: they are for
 * `compileExceptions`, on the events found.
 *
 * @param now items that have expired by then are left out
 * @returns one query for each item, to stand under `must_not`
 */
export function exceptionQueries(
  items: readonly AppliedException[],
  now: Date
): readonly ExceptionQuery[] {
  return items
    .filter((item) => appliesAt(item, now) && item.entries.every(isSearchable))
    .map(({ entries, expiresAt }) => ({
      bool: { filter: [...entries.map(entryQuery), ...expiryQueries(expiresAt)] },
    }));
}

/** By the event's own time: what is found late, or again after the expiry, is judged as if it had been found at once. */
function expiryQueries(expiresAt: string | undefined): readonly ExceptionQuery[] {
  const expiry = expiresAt === undefined ? undefined : isoInstant(expiresAt);
  if (expiry === undefined) return [];
  const lt = new Date(expiry).toISOString();
  return [{ range: { '@timestamp': { lt, format: 'strict_date_optional_time' } } }];
}

/**
 * Whether a search can apply an entry. Fields that the plugin does not know may be numbers, addresses or dates, and
 * Elasticsearch refuses a search that compares these as text; then the rule would not run at all.
 */
export function isSearchable({ field, operator, values }: ExceptionEntry): boolean {
  switch (exceptionFieldType(field)) {
    case 'text':
      return true;
    case 'boolean':
      return operator !== 'matches' && values.every(isBoolean);
    case undefined:
      return false;
  }
}

function isBoolean(value: string): boolean {
  return ['true', 'false'].includes(value.toLowerCase());
}

function entryQuery(entry: ExceptionEntry): ExceptionQuery {
  const queries = entry.values.map((value) => valueQuery(entry, value));
  const [only] = queries;
  return queries.length === 1 && only !== undefined
    ? only
    : { bool: { should: queries, minimum_should_match: 1 } };
}

function valueQuery({ field, operator }: ExceptionEntry, value: string): ExceptionQuery {
  if (exceptionFieldType(field) === 'boolean') {
    // Elasticsearch knows no letter case of a boolean, and refuses to be asked to ignore it.
    return { term: { [field]: { value: value.toLowerCase() } } };
  }
  return operator === 'matches'
    ? { wildcard: { [field]: { value: wildcardText(value), case_insensitive: true } } }
    : { term: { [field]: { value, case_insensitive: true } } };
}

/** In Elasticsearch's patterns a backslash takes the next character literally; in those of an exception it is one of many. */
function wildcardText(pattern: string): string {
  return pattern.replaceAll('\\', '\\\\');
}
