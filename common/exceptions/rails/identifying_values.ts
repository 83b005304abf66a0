import { meaningfulValue, type DataSource } from '../../sources';
import { isPattern } from '../entry_pattern';
import type { ExceptionDraft } from '../exception_item';
import {
  forEachValue,
  quoted,
  railFault,
  type GuardRailContext,
  type GuardRailFault,
} from '../guard_rail';

const SHA256 = /^[0-9a-f]{64}$/i;

/** Values identify something: no zeros, no dashes, and on no source what every event of it holds. */
export function identifyingValues(
  draft: ExceptionDraft,
  { sources = [] }: GuardRailContext
): readonly GuardRailFault[] {
  return forEachValue(draft, (value, entry, place) => {
    // Empty values are told of as such.
    if (isPattern(entry, value) || value.trim() === '') return [];
    const { field } = entry;
    const reason = reasonWhyMeaningless(field, value, sources);
    if (reason !== undefined) {
      return [
        railFault(
          'identifies_nothing',
          `${quoted(value)} of \`${field}\` identifies nothing. ${reason}`,
          { field, value, reason },
          place
        ),
      ];
    }
    if (field !== 'process.hash.sha256' || SHA256.test(value)) return [];
    return [
      railFault(
        'not_a_sha256',
        `${quoted(value)} is not a SHA-256 hash, which has 64 digits from 0 to f.`,
        { field, value },
        place
      ),
    ];
  });
}

/** A value that only some of the sources give no meaning to still narrows the exception on the others. */
function reasonWhyMeaningless(
  field: string,
  value: string,
  sources: readonly DataSource[]
): string | undefined {
  const meanings = (sources.length === 0 ? [undefined] : sources).map((source) => {
    const meaning = meaningfulValue(field, value.trim(), source);
    // Sources name values as they write them; an exception ignores letter case.
    return meaning.kind === 'meaningful'
      ? meaningfulValue(field, value.trim().toUpperCase(), source)
      : meaning;
  });
  const reasons = meanings.flatMap((meaning) =>
    meaning.kind === 'meaningless' ? [meaning.reason] : []
  );
  return reasons.length === meanings.length ? reasons[0] : undefined;
}
