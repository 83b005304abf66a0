import { parsingError } from '../elasticsearch_error';
import { isJsonObject, type JsonObject } from '../http/json';
import { aggregatedField, checkAggregation, type Aggregation } from './aggregation';

/** `filter`: one bucket of what satisfies a query. */
export const filterAggregation: Aggregation = (parameters, documents, scope, sub) => {
  const members = documents.filter(scope.compile(parameters));
  return { doc_count: members.length, ...sub(members) };
};

/** `filters`: a bucket for each of several queries, by name or in order. */
export const filtersAggregation: Aggregation = (parameters, documents, scope, sub) => {
  checkAggregation('filters', parameters, ['filters', 'other_bucket', 'other_bucket_key']);
  const { filters } = parameters;
  const bucket = (query: unknown): JsonObject => filterBucket(scope.compile(query));
  const filterBucket = (matches: ReturnType<typeof scope.compile>): JsonObject => {
    const members = documents.filter(matches);
    return { doc_count: members.length, ...sub(members) };
  };
  const other = otherKey(parameters);
  const all = isJsonObject(filters) ? Object.values(filters) : filters;
  if (!Array.isArray(all)) throw parsingError('[filters] must be an object or an array');
  const rest = (): JsonObject => {
    const tests = all.map((query: unknown) => scope.compile(query));
    return filterBucket((document) => !tests.some((test) => test(document)));
  };
  if (!isJsonObject(filters)) {
    return { buckets: [...all.map(bucket), ...(other === undefined ? [] : [rest()])] };
  }
  const named = Object.entries(filters).map(([name, query]) => [name, bucket(query)] as const);
  return { buckets: Object.fromEntries(other === undefined ? named : [...named, [other, rest()]]) };
};

/** `missing`: one bucket of what has no value. */
export const missingAggregation: Aggregation = (parameters, documents, scope, sub) => {
  checkAggregation('missing', parameters, ['field']);
  const { name } = aggregatedField(parameters, scope);
  const members = documents.filter((document) => document.values(name).length === 0);
  return { doc_count: members.length, ...sub(members) };
};

function otherKey({ other_bucket: other, other_bucket_key: key }: JsonObject): string | undefined {
  if (typeof key === 'string') return key;
  return other === true ? '_other_' : undefined;
}
