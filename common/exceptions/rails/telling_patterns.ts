import { isPattern } from '../entry_pattern';
import { compileEntry } from '../exception_predicate';
import type { ExceptionDraft, ExceptionEntry } from '../exception_item';
import {
  forEachValue,
  formFault,
  quoted,
  railFault,
  type FaultPlace,
  type GuardRailContext,
  type GuardRailFault,
} from '../guard_rail';
import { namesNothing } from '../pattern_breadth';

/**
 * Only the whole value identifies: part of a hash or of an id fits strangers, and anyone can have a certificate whose
 * name begins like that of a well-known signer.
 */
const WHOLE_VALUE_FIELDS: ReadonlySet<string> = new Set([
  'host.id',
  'process.code_signature.subject_name',
  'process.hash.md5',
  'process.hash.sha1',
  'process.hash.sha256',
  'user.id',
]);

/** Wildcard patterns name something, and stand where something can be named by one. */
export function tellingPatterns(
  draft: ExceptionDraft,
  { domains }: GuardRailContext
): readonly GuardRailFault[] {
  return [...sparingFaults(draft, domains), ...forEachValue(draft, patternFaults)];
}

function sparingFaults(
  { entries }: ExceptionDraft,
  domains: readonly string[]
): readonly GuardRailFault[] {
  const isEmpty = (entry: ExceptionEntry) =>
    fitsAnything(entry) || isOfEveryMatch(entry) || coversAll(entry, domains);
  if (entries.length === 0 || !entries.every(isEmpty)) return [];
  return [
    formFault(
      'hides_everything',
      'No condition keeps anything apart, so that every alert would be hidden. Disable the rule if that is meant.'
    ),
  ];
}

function fitsAnything(entry: ExceptionEntry): boolean {
  return entry.values.some((value) => isPattern(entry, value) && namesNothing(entry.field, value));
}

/** What the rule asks of each event. */
const GATE: ReadonlyMap<string, string> = new Map([
  ['event.category', 'network'],
  ['host.os.type', 'windows'],
]);

function isOfEveryMatch(entry: ExceptionEntry): boolean {
  const value = GATE.get(entry.field);
  return value !== undefined && compileEntry(entry)({ [entry.field]: value });
}

/** Whether each name that the rule looks for is one of the entry's. */
function coversAll(entry: ExceptionEntry, domains: readonly string[]): boolean {
  if (entry.field !== 'dns.question.name') return false;
  const covers = compileEntry(entry);
  return domains.length > 0 && domains.every((domain) => covers({ [entry.field]: domain }));
}

function patternFaults(
  value: string,
  entry: ExceptionEntry,
  place: FaultPlace
): readonly GuardRailFault[] {
  const { field } = entry;
  if (!isPattern(entry, value)) return [];
  const details = { field, value };
  if (WHOLE_VALUE_FIELDS.has(field)) {
    return [
      railFault(
        'pattern_instead_of_value',
        `${quoted(value)} is a pattern, and only the whole value of \`${field}\` identifies. Give the values one by one.`,
        details,
        place
      ),
    ];
  }
  if (!namesNothing(field, value)) return [];
  return [
    railFault(
      'pattern_names_nothing',
      `${quoted(value)} fits values of \`${field}\` that have nothing in common. Name more of the value.`,
      details,
      place
    ),
  ];
}
