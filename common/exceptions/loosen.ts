import { hasWildcard } from '../eql/wildcard';
import type { ExceptionEntry } from './exception_item';
import { namesNothing } from './pattern_breadth';

/** One way to make an exception cover more, or other, events. */
export type Loosening =
  | { readonly kind: 'drop_entry'; readonly entry: number }
  /** The folder of a version becomes `*`, so that the exception outlives an update. */
  | { readonly kind: 'any_version'; readonly entry: number }
  /** The program may run wherever that person works. */
  | { readonly kind: 'user_instead_of_host'; readonly userId: string }
  /** Any program of that signer, in the next version too. */
  | { readonly kind: 'signer_instead_of_hash'; readonly signer: string };

/** What an exception's alert tells beyond its entries: the account, and the signer where its signature is trusted. */
export interface LooseningFacts {
  readonly userId?: string;
  readonly signer?: string;
}

interface WithEntries {
  readonly entries: readonly ExceptionEntry[];
}

const HASH = 'process.hash.sha256';
const SIGNER = 'process.code_signature.subject_name';
const TRUSTED = 'process.code_signature.trusted';
const HOST_FIELDS: readonly string[] = ['host.id', 'host.name'];
const PATH_FIELDS: readonly string[] = ['process.executable', 'process.parent.executable'];

/** The ways in which an exception can be loosened; whether the guard rails accept the outcome is theirs to say. */
export function loosenings(
  { entries }: WithEntries,
  { userId, signer }: LooseningFacts
): readonly Loosening[] {
  const has = (...fields: readonly string[]) => entries.some(({ field }) => fields.includes(field));
  return [
    ...entries.flatMap((each, entry): readonly Loosening[] =>
      canTakeAnyVersion(each) ? [{ kind: 'any_version', entry }] : []
    ),
    ...(has(...HOST_FIELDS) && userId !== undefined
      ? [{ kind: 'user_instead_of_host' as const, userId }]
      : []),
    ...(has(HASH) && signer !== undefined
      ? [{ kind: 'signer_instead_of_hash' as const, signer }]
      : []),
    ...(entries.length > 1
      ? entries.map((_, entry) => ({ kind: 'drop_entry' as const, entry }))
      : []),
  ];
}

/** The exception after it was loosened; the given one stays as it is. */
export function loosened<T extends WithEntries>(item: T, loosening: Loosening): T {
  return { ...item, entries: loosenedEntries(item.entries, loosening) };
}

function loosenedEntries(
  entries: readonly ExceptionEntry[],
  loosening: Loosening
): readonly ExceptionEntry[] {
  switch (loosening.kind) {
    case 'drop_entry':
      return entries.filter((_, at) => at !== loosening.entry);
    case 'any_version':
      return entries.map((entry, at) =>
        at === loosening.entry && canTakeAnyVersion(entry) ? ofAnyVersion(entry) : entry
      );
    case 'user_instead_of_host':
      return replaced(entries, HOST_FIELDS, [is('user.id', loosening.userId)]);
    case 'signer_instead_of_hash':
      return replaced(entries, [HASH], [is(SIGNER, loosening.signer), is(TRUSTED, 'true')]);
  }
}

function is(field: string, value: string): ExceptionEntry {
  return { field, operator: 'is', values: [value] };
}

/** Puts entries in the place of others; those about fields that the exception has an entry for already are left out. */
function replaced(
  entries: readonly ExceptionEntry[],
  fields: readonly string[],
  replacements: readonly ExceptionEntry[]
): readonly ExceptionEntry[] {
  const first = entries.findIndex(({ field }) => fields.includes(field));
  if (first === -1) return entries;
  const added = replacements.filter(
    (replacement) => !entries.some(({ field }) => field === replacement.field)
  );
  return entries.flatMap((entry, at) => {
    if (!fields.includes(entry.field)) return [entry];
    return at === first ? added : [];
  });
}

/** `4.18.25030.2-0`, also as part of a folder's name: `app-1.2.3`. */
const VERSION = /\d+(?:\.\d+)+(?:-\d+)?/;

/** Patterns take no escapes, so that a value which holds a wildcard can become no pattern that means the same. */
function canTakeAnyVersion(entry: ExceptionEntry): boolean {
  const { field, operator, values } = entry;
  return (
    PATH_FIELDS.includes(field) &&
    (operator === 'matches' || !values.some(hasWildcard)) &&
    values.some((value) => withAnyVersion(value) !== value)
  );
}

function ofAnyVersion({ field, values }: ExceptionEntry): ExceptionEntry {
  return { field, operator: 'matches', values: [...new Set(values.map(withAnyVersion))] };
}

/** The version in the last folder that has one becomes `*`, unless nothing telling would be left of the path. */
function withAnyVersion(path: string): string {
  const parts = path.split('\\');
  const at = parts.slice(0, -1).findLastIndex((part) => VERSION.test(part));
  if (at === -1) return path;
  const loose = parts
    .map((part, each) => (each === at ? part.replace(VERSION, '*') : part))
    .join('\\');
  return namesNothing('process.executable', loose) ? path : loose;
}
