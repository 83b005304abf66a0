import { isEventDocument, type EventDocument } from '../../../common/event';

/** A field of a document and its values as texts. */
export interface DocumentField {
  readonly name: string;
  readonly texts: readonly string[];
}

/** Fields of one document that are shown; more than any event of the seven sources has. */
const MAX_FIELDS = 2_000;

/**
 * All fields of a document by their full names, sorted. Objects are resolved into dotted names and arrays into their
 * members, as Elasticsearch does; null and empty objects have no values and are left out.
 */
export function documentFields(document: EventDocument): readonly DocumentField[] {
  const texts = new Map<string, string[]>();
  // A list of what is still to be read instead of recursion: hostile documents are nested deeper than the stack.
  const pending: (readonly [string, unknown])[] = [['', document]];
  while (pending.length > 0 && texts.size < MAX_FIELDS) {
    const [name, value] = pending.pop() ?? ['', undefined];
    if (Array.isArray(value)) {
      for (const member of value.toReversed()) pending.push([name, member]);
    } else if (isEventDocument(value)) {
      for (const [key, below] of Object.entries(value)) {
        pending.push([name === '' ? key : `${name}.${key}`, below]);
      }
    } else if (
      typeof value === 'string' ||
      typeof value === 'number' ||
      typeof value === 'boolean'
    ) {
      texts.set(name, [...(texts.get(name) ?? []), String(value)]);
    }
  }
  return [...texts]
    .map(([name, all]) => ({ name, texts: all }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}
