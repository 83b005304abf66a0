import { values, type EventDocument, type FieldValue } from '../event';
import type { DataSource } from './data_source';
import { meaningfulValue } from './meaningful_value';
import { normalisedValues } from './normalised_values';
import type { EventValueClause, PivotKey } from './pivot_key';

/** A clause with its values filled in: the field must hold one of them. */
export interface ResolvedClause {
  readonly field: string;
  readonly values: readonly FieldValue[];
}

/** Why a key cannot be used with an event. */
export interface MissingValue {
  /** The event's field that the value should come from; listed once, though several clauses may need it. */
  readonly field: string;
  /** A sentence, to stand beside the name of the field. */
  readonly reason: string;
}

/** A key ready to search by, or what keeps it from being asked: "cannot be asked" is not "nothing found". */
export type ResolvedPivotKey =
  | { readonly kind: 'askable'; readonly clauses: readonly ResolvedClause[] }
  | { readonly kind: 'unaskable'; readonly missing: readonly MissingValue[] };

/**
 * Fills a pivot's key with the values of an event. A field with several values is searched for by all of them.
 *
 * @param event the alert or its event; for a key with a `hop`, the process event that the other pivot found
 * @param source the source of the event, which knows values that identify nothing there
 */
export function resolvePivotKey(
  key: PivotKey,
  event: EventDocument,
  source?: DataSource
): ResolvedPivotKey {
  const clauses: ResolvedClause[] = [];
  const missing: MissingValue[] = [];
  for (const clause of key.clauses) {
    if (clause.kind === 'literal') {
      clauses.push({ field: clause.field, values: [clause.value] });
      continue;
    }
    const found = searchedValues(clause, event, source);
    if (found.values.length > 0) clauses.push({ field: clause.field, values: found.values });
    else if (!missing.some(({ field }) => field === clause.valueFrom)) {
      missing.push({ field: clause.valueFrom, reason: found.reason });
    }
  }
  return missing.length > 0 ? { kind: 'unaskable', missing } : { kind: 'askable', clauses };
}

function searchedValues(
  clause: EventValueClause,
  event: EventDocument,
  source: DataSource | undefined
): { readonly values: readonly FieldValue[]; readonly reason: string } {
  const searched = new Set<FieldValue>();
  let reason = 'It is not in this event.';
  for (const value of values(event, clause.valueFrom)) {
    const meaning = meaningfulValue(clause.valueFrom, value, source);
    if (meaning.kind === 'meaningless') {
      reason = meaning.reason;
      continue;
    }
    const normalised = normalisedValues(meaning.value, clause.normalise);
    if (normalised.length === 0) reason = 'It lacks the part that is needed.';
    for (const candidate of normalised) searched.add(candidate);
  }
  return { values: [...searched], reason };
}
