import type { EventDocument, FieldValue } from './event_document';
import { fieldReader } from './field_reader';

/**
 * All values of a field, arrays flattened, without null; empty if the field is absent. Values of one array keep their
 * order; those of several forms of the name (`a.b` and `a: {b}`) come one form after the other.
 *
 * @param name full field name, e.g. `process.name`; found in nested, dotted and mixed form
 */
export function values(event: EventDocument, name: string): FieldValue[] {
  return fieldReader(name).values(event);
}

/** The first value of a field as text, or `undefined` if the field is absent. */
export function firstText(event: EventDocument, name: string): string | undefined {
  const value = values(event, name)[0];
  return value === undefined ? undefined : String(value);
}
