import { MAX_EXTRA_FIELDS } from '../../common/api';
import { exceptionFields, type AppliedException } from '../../common/exceptions';

/** The fields that events of the past carry beyond those that they always do. */
export interface AskedFields {
  readonly asked: readonly string[];
  /** For which a request has no room: nothing can be said of exceptions about them. */
  readonly leftOut: readonly string[];
}

/** Before anything beyond what events always carry was wanted. */
export const noFields: AskedFields = { asked: [], leftOut: [] };

/**
 * The fields to ask for so that exceptions about them can be judged.
 *
 * @param before what was asked for stays as long as there is room, so that a search does not begin anew when a field is
 *   wanted no more
 */
export function askedFields(fields: readonly string[], before = noFields): AskedFields {
  const extra = fields.filter(
    (field) => field.trim() !== '' && !field.includes('\n') && !exceptionFields.includes(field)
  );
  const kept = new Set([...before.asked, ...extra]);
  const all = [...(kept.size <= MAX_EXTRA_FIELDS ? kept : new Set(extra))];
  return { asked: all.slice(0, MAX_EXTRA_FIELDS), leftOut: all.slice(MAX_EXTRA_FIELDS) };
}

/** Whether the events carry all fields of an exception. */
export function isJudgeable(
  { entries }: Pick<AppliedException, 'entries'>,
  { leftOut }: AskedFields
): boolean {
  return !entries.some(({ field }) => leftOut.includes(field));
}
