import { isoInstant } from '../event';
import { dataSources } from '../sources';
import { canApply } from './applies_at';
import { isPattern } from './entry_pattern';
import { END_OF_DATES, type AppliedException, type ExceptionEntry } from './exception_item';
import { compileEntry } from './exception_predicate';
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
 * The events that are excepted: those that satisfy all entries of any item and happened before it expires. An event
 * without one of the fields satisfies no entry on it, so it is never excepted.
 *
 * Items with an entry that a search cannot be trusted with are left out, see {@link isSearchable}: they are for
 * `hidingExceptions`, on the events found.
 *
 * @returns one query for each item, to stand under `must_not`
 */
export function exceptionQueries(items: readonly AppliedException[]): readonly ExceptionQuery[] {
  return items
    .filter((item) => canApply(item) && item.entries.every(isSearchable))
    .map(({ entries, expiresAt }) => ({
      bool: { filter: [...entries.map(entryQuery), ...expiryQueries(expiresAt)] },
    }));
}

/** By the event's own time: what a later run finds again, after the expiry, is judged as it was by the first. */
function expiryQueries(expiresAt: string | undefined): readonly ExceptionQuery[] {
  const expiry = expiresAt === undefined ? undefined : isoInstant(expiresAt);
  if (expiry === undefined || expiry >= END_OF_DATES) return [];
  const lt = new Date(expiry).toISOString();
  return [{ range: { '@timestamp': { lt, format: 'strict_date_optional_time' } } }];
}

/**
 * Whether a search can apply an entry. Fields that the plugin does not know may be numbers, addresses or dates, and
 * Elasticsearch refuses a search that compares these as text; then the rule would not run at all. It also refuses patterns
 * that take it too much work, and knows no values that identify nothing on one of the sources.
 */
export function isSearchable(entry: ExceptionEntry): boolean {
  const { field, operator, values } = entry;
  if (values.some((value) => isPattern(entry, value) && isCostly(value))) return false;
  if (isMeaninglessSomewhere(entry)) return false;
  switch (exceptionFieldType(field)) {
    case 'text':
      return true;
    case 'boolean':
      return operator !== 'matches' && values.every(isBoolean);
    case undefined:
      return false;
  }
}

/** Stars of a pattern, and characters behind the first one, that a search is asked for. */
const MAX_SEARCHED_STARS = 8;
const MAX_SEARCHED_TAIL = 200;

/**
 * Elasticsearch turns a pattern into an automaton, within a limit of work (Lucene's `Operations.determinize`). What must
 * stand at a fixed place after a part of any length doubles its states with each character that is left open; otherwise
 * the work grows with the stars and with the square of what can repeat behind one.
 */
function isCostly(pattern: string): boolean {
  const open = pattern.indexOf('*');
  if (open === -1) return false;
  const tail = pattern.slice(open);
  return (
    tail.includes('?') ||
    tail.length > MAX_SEARCHED_TAIL ||
    tail.split('*').length - 1 > MAX_SEARCHED_STARS
  );
}

function isMeaninglessSomewhere(entry: ExceptionEntry): boolean {
  const holds = compileEntry(entry);
  return dataSources.some(({ meaninglessValues }) =>
    meaninglessValues.some(({ field, value }) => field === entry.field && holds({ [field]: value }))
  );
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
