import { ElasticsearchError, parsingError } from '../elasticsearch_error';
import { isJsonObject, type JsonObject } from '../http/json';
import type { StoredDocument } from '../indices/stored_document';
import type { SearchScope } from '../search/search_scope';
import type { Aggregation } from './aggregation';
import { compositeAggregation } from './composite_aggregation';
import { dateHistogramAggregation } from './date_histogram_aggregation';
import { filterAggregation, filtersAggregation, missingAggregation } from './filter_aggregations';
import { metricAggregations } from './metric_aggregations';
import { dateRangeAggregation, rangeAggregation } from './range_aggregations';
import { termsAggregation } from './terms_aggregation';
import { topHitsAggregation } from './top_hits_aggregation';

const aggregations: ReadonlyMap<string, Aggregation> = new Map<string, Aggregation>([
  ['terms', termsAggregation],
  ['date_histogram', dateHistogramAggregation],
  ['filter', filterAggregation],
  ['filters', filtersAggregation],
  ['missing', missingAggregation],
  ['range', rangeAggregation],
  ['date_range', dateRangeAggregation],
  ['composite', compositeAggregation],
  ['top_hits', topHitsAggregation],
  ...metricAggregations,
]);

/** The aggregations that are spoken, by name. */
export const spokenAggregations: readonly string[] = [...aggregations.keys()];

/** Runs aggregations, and those below them, on the documents of a query or bucket. */
export function aggregate(
  definitions: JsonObject,
  documents: readonly StoredDocument[],
  scope: SearchScope
): JsonObject {
  return Object.fromEntries(
    Object.entries(definitions).map(([name, definition]) => [
      name,
      run(name, definition, documents, scope),
    ])
  );
}

function run(
  name: string,
  definition: unknown,
  documents: readonly StoredDocument[],
  scope: SearchScope
): JsonObject {
  if (!isJsonObject(definition))
    throw parsingError(`Found [VALUE_STRING] in [${name}] but expected an object`);
  const { aggs, aggregations: longForm, meta, ...kinds } = definition;
  const below = aggs ?? longForm;
  const [kind, second] = Object.entries(kinds);
  if (kind === undefined) throw parsingError(`Missing definition for aggregation [${name}]`);
  if (second !== undefined) {
    throw parsingError(
      `Found two aggregation type definitions in [${name}]: [${kind[0]}] and [${second[0]}]`
    );
  }
  const [type, parameters] = kind;
  const aggregation = aggregations.get(type);
  if (aggregation === undefined) throw unknownAggregation(type);
  if (!isJsonObject(parameters))
    throw parsingError(`Expected [START_OBJECT] under [${type}], but got a value in [${name}]`);
  const sub = (bucket: readonly StoredDocument[]): JsonObject =>
    isJsonObject(below) ? aggregate(below, bucket, scope) : {};
  const result = aggregation(parameters, documents, scope, sub);
  return meta === undefined ? result : { meta, ...result };
}

function unknownAggregation(type: string): ElasticsearchError {
  return new ElasticsearchError(
    400,
    'parsing_exception',
    `Unknown aggregation type [${type}] (the embedded event store speaks ${spokenAggregations.join(', ')})`,
    { causedBy: { type: 'named_object_not_found_exception', reason: `unknown field [${type}]` } }
  );
}
