import type { MissingValue } from '../sources';
import type { FieldLookup } from './alert_values';
import { combinations } from './combinations';
import { templateFields, templatePieces } from './template';

/** Values that one text with placeholders is filled with; an alert may hold thousands. */
export const MAX_FILLED_VALUES = 100;

/** A text with the values of an alert in the places of its placeholders. */
export interface FilledTemplate {
  /** One for each combination of values; none where a value is missing. */
  readonly texts: readonly string[];
  /** Fields without a value, or with more than are searched for. */
  readonly leftOut: readonly MissingValue[];
}

/** Fills a text. Values are put in once: what looks like a placeholder in a value is part of the value. */
export function fillTemplate(text: string, lookup: FieldLookup): FilledTemplate {
  const pieces = templatePieces(text);
  const fields = templateFields(pieces);
  const lists: (readonly string[])[] = [];
  const missing: MissingValue[] = [];
  for (const field of fields) {
    const found = lookup(field);
    if (found.kind === 'present') lists.push(found.texts);
    else missing.push({ field, reason: found.reason });
  }
  if (missing.length > 0) return { texts: [], leftOut: missing };

  const choices = combinations(lists, MAX_FILLED_VALUES);
  return {
    texts: choices.combinations.map((values) =>
      pieces
        .map((piece) =>
          piece.kind === 'text' ? piece.text : (values[fields.indexOf(piece.field)] ?? '')
        )
        .join('')
    ),
    leftOut: choices.isCut ? tooMany(fields, lists) : [],
  };
}

function tooMany(
  fields: readonly string[],
  lists: readonly (readonly string[])[]
): readonly MissingValue[] {
  return fields.flatMap((field, at) => {
    const count = lists[at]?.length ?? 0;
    if (count < 2) return [];
    return [{ field, reason: `It has ${count} values, of which only the first are searched for.` }];
  });
}
