import type { EventDocument } from '../../../common/event';
import type { StoredDocument } from '../indices/stored_document';
import type { FieldCatalog } from './field_catalog';

/** Which field of the index each field of a query reads. */
export interface Projection {
  readonly name: string;
  readonly source: string;
}

/** Text reads its keyword sub-field; what no index maps reads nothing, as an optional field does. */
export function projections(
  names: readonly string[],
  catalog: FieldCatalog
): readonly Projection[] {
  return [...new Set(names)].flatMap((name) => {
    const meaning = catalog.meaning(name);
    if (meaning.kind !== 'field') return [];
    return [{ name, source: meaning.exact?.name ?? name }];
  });
}

/**
 * The event as the index sees it: values that are not mapped, too long or malformed are absent although `_source` has
 * them. The evaluator reads no mapping, so it must not be given `_source`.
 */
export function projectEvent(
  document: StoredDocument,
  projected: readonly Projection[]
): EventDocument {
  const event: Record<string, unknown> = {};
  for (const { name, source } of projected) {
    const found = document.values(source);
    if (found.length > 0) event[name] = found.length === 1 ? found[0] : found;
  }
  return event;
}
