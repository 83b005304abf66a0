import { isPattern } from '../entry_pattern';
import type { ExceptionDraft, ExceptionEntry } from '../exception_item';
import {
  forEachValue,
  formFault,
  quoted,
  railFault,
  type FaultPlace,
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
export function tellingPatterns(draft: ExceptionDraft): readonly GuardRailFault[] {
  return [...sparingFaults(draft), ...forEachValue(draft, patternFaults)];
}

function sparingFaults({ entries }: ExceptionDraft): readonly GuardRailFault[] {
  if (entries.length === 0 || !entries.every(fitsAnything)) return [];
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
