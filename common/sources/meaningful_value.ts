import type { FieldValue } from '../event';

/** A value that looks like an answer but identifies nothing on one source. */
export interface MeaninglessValue {
  readonly field: string;
  readonly value: string;
  /** What the value is instead, as a sentence. */
  readonly reason: string;
}

/** A value to work with, or why it is as good as absent. */
export type Meaning =
  | { readonly kind: 'meaningful'; readonly value: FieldValue }
  | { readonly kind: 'meaningless'; readonly reason: string };

/** Braces are optional, dashes stand anywhere: GUIDs, and hashes that were not computed. */
const ONLY_ZEROS = /^\{?0[0-]{31,}\}?$/;

/** Sysmon writes it when the process had ended before it was looked up; some pipelines escape it for HTML. */
const UNKNOWN_PROCESS: ReadonlySet<string> = new Set([
  '<unknown process>',
  '&lt;unknown process&gt;',
]);

/**
 * Tells whether a value can identify anything. A search by one that cannot would join what has nothing in common: every
 * unknown process shares one GUID, and every Sysmon event one `user.id`.
 *
 * @param field the field the value is from
 * @param source the source the event is from, for values that are meaningless there only
 */
export function meaningfulValue(
  field: string,
  value: FieldValue,
  source?: { readonly meaninglessValues: readonly MeaninglessValue[] }
): Meaning {
  const reason =
    reasonOfText(String(value).trim()) ??
    source?.meaninglessValues.find((known) => known.field === field && known.value === value)
      ?.reason;
  return reason === undefined ? { kind: 'meaningful', value } : { kind: 'meaningless', reason };
}

function reasonOfText(text: string): string | undefined {
  if (text === '') return 'It is empty.';
  if (text === '-') return 'A dash stands for no value.';
  if (ONLY_ZEROS.test(text)) return 'It is all zeros, which stands for no value.';
  if (UNKNOWN_PROCESS.has(text.toLowerCase()))
    return 'The process had ended before it was looked up.';
  return undefined;
}
