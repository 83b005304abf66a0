import { values, type EventDocument } from '../event';
import { meaningfulValue, type DataSource } from '../sources';

/** The values of one field as texts: distinct, in document order. */
export type FieldTexts =
  | { readonly kind: 'present'; readonly texts: readonly string[] }
  | { readonly kind: 'missing'; readonly reason: string };

/** Looks up what a field of an alert holds. */
export type FieldLookup = (field: string) => FieldTexts;

/**
 * Makes the look-up for one alert. Values that identify nothing count as missing: a search by them would join what has
 * nothing in common.
 *
 * @param source the source of the alert's event, which knows values that identify nothing there
 */
export function alertValues(document: EventDocument, source?: DataSource): FieldLookup {
  const known = new Map<string, FieldTexts>();
  return (field) => {
    const texts = known.get(field) ?? readTexts(document, field, source);
    known.set(field, texts);
    return texts;
  };
}

function readTexts(
  document: EventDocument,
  field: string,
  source: DataSource | undefined
): FieldTexts {
  const texts = new Set<string>();
  let reason = 'It is not in this event.';
  for (const value of values(document, field)) {
    const meaning = meaningfulValue(field, value, source);
    if (meaning.kind === 'meaningful') texts.add(String(meaning.value));
    else reason = meaning.reason;
  }
  return texts.size > 0 ? { kind: 'present', texts: [...texts] } : { kind: 'missing', reason };
}
