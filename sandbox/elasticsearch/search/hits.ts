import type { JsonObject } from '../http/json';
import { PRIMARY_TERM } from '../indices/event_index';
import type { StoredDocument } from '../indices/stored_document';
import { parseFetchFields } from './fetch_fields';
import type { SearchScope } from './search_scope';
import type { SortKey, SortValue } from './sort_keys';
import { parseSourceFilter } from './source_filter';

/** Orders documents by the sort keys; without any they keep the order of their indices. */
export function sortDocuments(
  documents: readonly StoredDocument[],
  keys: readonly SortKey[]
): readonly StoredDocument[] {
  if (keys.length === 0) return documents;
  return documents
    .map((document) => ({ document, values: keys.map((key) => key.valueOf(document)) }))
    .sort((a, b) => compareAll(keys, a.values, b.values))
    .map(({ document }) => document);
}

/** Writes the hits of a search or of `top_hits`. */
export function hitWriter(
  body: JsonObject,
  scope: SearchScope,
  keys: readonly SortKey[]
): (document: StoredDocument) => JsonObject {
  const filterSource = parseSourceFilter(body['_source']);
  const fetchFields = parseFetchFields(body['fields'] ?? body['docvalue_fields'], scope);
  return (document) => {
    const source = filterSource(document.source);
    const fields = fetchFields?.(document);
    return {
      _index: document.index,
      _id: document.id,
      ...(body['version'] === true && { _version: document.version }),
      ...(body['seq_no_primary_term'] === true && {
        _seq_no: document.sequenceNumber,
        _primary_term: PRIMARY_TERM,
      }),
      _score: keys.length === 0 ? 1 : null,
      ...(source !== undefined && { _source: source }),
      ...(fields !== undefined && { fields }),
      ...(keys.length > 0 && { sort: keys.map((key) => key.toJson(key.valueOf(document))) }),
    };
  };
}

/** The order of two documents by all their sort values. */
export function compareAll(
  keys: readonly SortKey[],
  a: readonly SortValue[],
  b: readonly SortValue[]
): number {
  for (let at = 0; at < keys.length; at++) {
    const order = keys[at]?.compare(a[at], b[at]) ?? 0;
    if (order !== 0) return order;
  }
  return 0;
}
