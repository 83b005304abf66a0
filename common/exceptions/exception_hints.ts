import { hasWildcard } from '../eql/wildcard';
import type { DataSource, SourceId } from '../sources';
import { exceptionAlternatives, type ExceptionAlternative } from './exception_alternatives';
import type { AppliedException, ExceptionEntry } from './exception_item';
import { exceptionParts, partFields } from './exception_part';
import { isSearchable } from './exception_filter';
import { fieldFilling } from './field_filling';
import { quoted } from './guard_rail';

interface HintText {
  /** The position of the entry that it is about, from 0. */
  readonly entry: number;
  /** In English. */
  readonly message: string;
}

/** What a person should know of an exception, though nothing speaks against it. */
export type ExceptionHint = HintText &
  (
    | {
        /** On this source the exception never applies. */
        readonly id: 'field_never_filled';
        readonly field: string;
        readonly sourceId: SourceId;
        /** What the source has instead. */
        readonly alternatives: readonly ExceptionAlternative[];
      }
    | {
        /** Applied after the search, on the event together with the start of its process. */
        readonly id: 'needs_process_event';
        readonly field: string;
        readonly sourceId: SourceId;
        readonly needsProcessEvent: true;
      }
    /** A search cannot be trusted with the field: applied after the search, on the events found. */
    | { readonly id: 'applied_after_search'; readonly field: string }
    | { readonly id: 'wildcard_stands_for_itself'; readonly value: string }
    /** Anyone can sign with a certificate that bears the name. */
    | { readonly id: 'signer_without_trust' }
  );

/**
 * What to know of an exception on the sources that it is meant for: where it cannot apply, what it costs, and what its
 * values may not mean.
 */
export function exceptionHints(
  item: Pick<AppliedException, 'entries'>,
  sources: readonly DataSource[]
): readonly ExceptionHint[] {
  return item.entries.flatMap((entry, at) => [
    ...sources.flatMap((source) => fillingHints(entry, at, source)),
    ...searchHints(entry, at),
    ...wildcardHints(entry, at),
    ...signerHints(item, entry, at, sources),
  ]);
}

function fillingHints(
  { field }: ExceptionEntry,
  entry: number,
  source: DataSource
): readonly ExceptionHint[] {
  switch (fieldFilling(source, field)) {
    case 'never':
      return [
        {
          id: 'field_never_filled',
          entry,
          field,
          sourceId: source.id,
          alternatives: alternativesTo(field, source),
          message: `${source.label} never fills \`${field}\`, so that the exception hides nothing of it.`,
        },
      ];
    case 'process_event':
      return [
        {
          id: 'needs_process_event',
          entry,
          field,
          sourceId: source.id,
          needsProcessEvent: true,
          message: `${source.label} fills \`${field}\` on the start of the process only. The exception is applied after the search, which costs one more search for each run that finds something, and hides nothing whose start is not found.`,
        },
      ];
    case 'dns_event':
    case 'unknown':
      return [];
  }
}

function alternativesTo(field: string, source: DataSource): readonly ExceptionAlternative[] {
  const part = exceptionParts.find((each) => {
    const { required, beside } = partFields[each];
    return required.includes(field) || beside.includes(field);
  });
  return part === undefined ? [] : exceptionAlternatives(part, source);
}

function searchHints(entry: ExceptionEntry, at: number): readonly ExceptionHint[] {
  const { field } = entry;
  if (isSearchable(entry)) return [];
  return [
    {
      id: 'applied_after_search',
      entry: at,
      field,
      message: `\`${field}\` may not be text on every source. The exception is applied after the search, on the events found.`,
    },
  ];
}

function wildcardHints(
  { operator, values }: ExceptionEntry,
  entry: number
): readonly ExceptionHint[] {
  if (operator === 'matches') return [];
  return values.filter(hasWildcard).map((value) => ({
    id: 'wildcard_stands_for_itself',
    entry,
    value,
    message: `\`*\` and \`?\` in ${quoted(value)} stand for themselves. Choose "matches" if it is a pattern.`,
  }));
}

const SIGNER = 'process.code_signature.subject_name';
const TRUSTED = 'process.code_signature.trusted';

/** Sources write the name in a signature whether or not it is valid, and say beside it whether it is. */
function signerHints(
  { entries }: Pick<AppliedException, 'entries'>,
  { field }: ExceptionEntry,
  entry: number,
  sources: readonly DataSource[]
): readonly ExceptionHint[] {
  const isVouchedFor = entries.some(
    (each) =>
      each.field === 'process.hash.sha256' ||
      (each.field === TRUSTED && each.values.every((value) => value.toLowerCase() === 'true'))
  );
  const canTell = sources.some((source) =>
    ['dns_event', 'process_event'].includes(fieldFilling(source, TRUSTED))
  );
  if (field !== SIGNER || isVouchedFor || !canTell) return [];
  return [
    {
      id: 'signer_without_trust',
      entry,
      message: `Anyone can sign with a certificate of that name. Add \`${TRUSTED}\` is \`true\`.`,
    },
  ];
}
