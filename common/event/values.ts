import type { EventDocument, FieldValue } from './event_document';
import { fieldReader, type FieldReader } from './field_reader';

/** Readers are kept per name: callers read the same few dozen fields from every event. */
const readers = new Map<string, FieldReader>();

/** More names than any caller needs; beyond it readers are made and dropped, so that memory stays bounded. */
const MAX_KEPT_READERS = 1_000;

/**
 * All values of a field, arrays flattened, without null; empty if the field is absent. Values of one array keep their
 * order; those of several forms of the name (`a.b` and `a: {b}`) come one form after the other.
 *
 * @param name full field name, e.g. `process.name`; found in nested, dotted and mixed form
 */
export function values(event: EventDocument, name: string): FieldValue[] {
  let reader = readers.get(name);
  if (reader === undefined) {
    reader = fieldReader(name);
    if (readers.size < MAX_KEPT_READERS) readers.set(name, reader);
  }
  return reader.values(event);
}

/** The first value of a field as text, or `undefined` if the field is absent. */
export function firstText(event: EventDocument, name: string): string | undefined {
  const value = values(event, name)[0];
  return value === undefined ? undefined : String(value);
}
