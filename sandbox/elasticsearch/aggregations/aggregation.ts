import { illegalArgument, parsingError } from '../elasticsearch_error';
import type { JsonObject } from '../http/json';
import type { StoredDocument } from '../indices/stored_document';
import { isAggregatable, type FieldMapping } from '../mapping/field_mapping';
import type { SearchScope } from '../search/search_scope';
import { noFielddata } from '../search/sort_keys';

/** Runs the sub-aggregations of a bucket on its documents. */
export type SubAggregate = (documents: readonly StoredDocument[]) => JsonObject;

/** One kind of aggregation. */
export type Aggregation = (
  parameters: JsonObject,
  documents: readonly StoredDocument[],
  scope: SearchScope,
  sub: SubAggregate
) => JsonObject;

/** Elasticsearch's `search.max_buckets`. */
export const MAX_BUCKETS = 65_536;

/** The field that an aggregation reads; `undefined` if no searched index maps it, which gives an empty result. */
export function aggregatedField(
  parameters: JsonObject,
  scope: SearchScope
): { name: string; mapping: FieldMapping | undefined } {
  const { field, script } = parameters;
  if (script !== undefined)
    throw illegalArgument('The embedded event store does not speak scripts in aggregations');
  if (typeof field !== 'string') {
    throw illegalArgument('Required one of fields [field, script], but none were specified. ');
  }
  const mapping = scope.field(field);
  if (mapping !== undefined && !isAggregatable(mapping))
    throw noFielddata(mapping, scope.firstIndex);
  return { name: field, mapping };
}

/** @throws ElasticsearchError naming the aggregation and the parameter that it does not have */
export function checkAggregation(
  name: string,
  parameters: JsonObject,
  known: readonly string[]
): void {
  const unknown = Object.keys(parameters).find((each) => !known.includes(each) && each !== 'meta');
  if (unknown !== undefined) throw parsingError(`[${name}] unknown field [${unknown}]`);
}
