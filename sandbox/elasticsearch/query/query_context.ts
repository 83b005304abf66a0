import { ElasticsearchError } from '../elasticsearch_error';
import type { StoredDocument } from '../indices/stored_document';
import type { FieldMapping } from '../mapping/field_mapping';
import type { IndexMapping } from '../mapping/index_mapping';

/** Whether a document satisfies a query. */
export type Matches = (document: StoredDocument) => boolean;

/** What a query is compiled for: one index at one time. */
export interface QueryContext {
  readonly index: string;
  readonly mapping: IndexMapping;
  /** What `now` means, the same for the whole request. */
  readonly now: number;
  /** How deep the query is nested so far. */
  readonly depth: number;
}

export const matchesAll: Matches = () => true;
export const matchesNone: Matches = () => false;

/** The mapping of a field by its name in a query: also `_id`, `_index` and keys below flattened fields. */
export function queryField({ mapping }: QueryContext, name: string): FieldMapping | undefined {
  const field = mapping.field(name);
  if (field !== undefined) return field;
  if (name === '_id' || name === '_index') return keywordField(name);
  for (let dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
    if (mapping.field(name.slice(0, dot))?.family === 'flattened') return keywordField(name);
  }
  return undefined;
}

/** A query that is well-formed and does not fit the fields of an index. */
export function queryShardError(index: string, reason: string, cause?: string): ElasticsearchError {
  return new ElasticsearchError(400, 'query_shard_exception', reason, {
    extra: { index_uuid: '_na_', index },
    ...(cause !== undefined && {
      causedBy: { type: 'illegal_argument_exception', reason: cause },
    }),
  });
}

function keywordField(name: string): FieldMapping {
  return {
    name,
    type: 'keyword',
    family: 'keyword',
    source: name,
    isSubField: false,
    definition: { type: 'keyword' },
    ignoreAbove: Infinity,
    lowercase: false,
    ignoreMalformed: false,
    format: undefined,
    isSearchable: true,
    nestedIn: undefined,
    since: 0,
  };
}
