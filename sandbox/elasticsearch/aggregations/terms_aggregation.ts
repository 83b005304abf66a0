import type { FieldValue } from '../../../common/event';
import { ElasticsearchError, illegalArgument, notSpoken } from '../elasticsearch_error';
import { asList, isJsonObject, isScalar, type JsonObject } from '../http/json';
import type { StoredDocument } from '../indices/stored_document';
import { printDate } from '../mapping/date_format';
import type { FieldMapping } from '../mapping/field_mapping';
import { compareAscending } from '../search/sort_keys';
import { aggregatedField, checkAggregation, MAX_BUCKETS, type Aggregation } from './aggregation';

const DEFAULT_SIZE = 10;

const KNOWN = [
  'field',
  'script',
  'size',
  'order',
  'missing',
  'min_doc_count',
  'shard_size',
  'include',
  'exclude',
  'format',
  'show_term_doc_count_error',
  'execution_hint',
  'collect_mode',
  'value_type',
  'shard_min_doc_count',
];

interface Bucket {
  readonly key: FieldValue;
  readonly documents: StoredDocument[];
}

/** `terms`: a bucket for each value, most documents first; counts are exact, for there is one shard. */
export const termsAggregation: Aggregation = (parameters, documents, scope, sub) => {
  checkAggregation('terms', parameters, KNOWN);
  const { name, mapping } = aggregatedField(parameters, scope);
  const { missing, size = DEFAULT_SIZE, min_doc_count: minimum = 1 } = parameters;
  const limit = Number(size);
  if (!Number.isInteger(limit) || limit <= 0) {
    throw illegalArgument(`[size] must be greater than 0. Found [${String(size)}] in [terms]`);
  }
  const isWanted = inclusion(parameters);
  const buckets = bucketsOf(documents, name, isScalar(missing) ? missing : undefined).filter(
    ({ key, documents: { length } }) => length >= Number(minimum) && isWanted(key)
  );
  const rows = buckets.map((bucket) => ({
    bucket,
    json: bucketJson(bucket, mapping, sub(bucket.documents)),
  }));
  const order = ordering(parameters['order']);
  rows.sort((a, b) => order(a.json, b.json) || compareAscending(a.bucket.key, b.bucket.key));
  const kept = rows.slice(0, limit);
  if (kept.length > MAX_BUCKETS) throw tooManyBuckets(kept.length);
  const others = rows.slice(limit).reduce((sum, { bucket }) => sum + bucket.documents.length, 0);
  return {
    doc_count_error_upper_bound: 0,
    sum_other_doc_count: others,
    buckets: kept.map(({ json }) => json),
  };
};

export function tooManyBuckets(count: number): ElasticsearchError {
  return new ElasticsearchError(
    400,
    'too_many_buckets_exception',
    `Trying to create too many buckets. Must be less than or equal to: [${MAX_BUCKETS}] but was [${count}]. This limit can be set by changing the [search.max_buckets] cluster level setting.`,
    { extra: { max_buckets: MAX_BUCKETS } }
  );
}

/** A document with several values counts in several buckets, once in each. */
function bucketsOf(
  documents: readonly StoredDocument[],
  name: string,
  missing: FieldValue | undefined
): Bucket[] {
  const buckets = new Map<FieldValue, Bucket>();
  const add = (key: FieldValue, document: StoredDocument) => {
    const bucket = buckets.get(key) ?? { key, documents: [] };
    if (bucket.documents.at(-1) !== document) bucket.documents.push(document);
    buckets.set(key, bucket);
  };
  for (const document of documents) {
    const found = document.values(name);
    if (found.length === 0 && missing !== undefined) add(missing, document);
    for (const value of found) add(value, document);
  }
  return [...buckets.values()];
}

/** The key as JSON has it: booleans and dates are numbers with their text beside them. */
export function keyJson(key: FieldValue, mapping: FieldMapping | undefined): JsonObject {
  if (typeof key === 'boolean') return { key: Number(key), key_as_string: String(key) };
  return mapping?.family === 'date' && typeof key === 'number'
    ? { key, key_as_string: printDate(key, mapping.format) }
    : { key };
}

function bucketJson(
  { key, documents }: Bucket,
  mapping: FieldMapping | undefined,
  sub: JsonObject
): JsonObject {
  return { ...keyJson(key, mapping), doc_count: documents.length, ...sub };
}

type Order = (a: JsonObject, b: JsonObject) => number;

function ordering(order: unknown): Order {
  const orders = asList(order).flatMap((each) => (isJsonObject(each) ? Object.entries(each) : []));
  const comparisons = (orders.length === 0 ? [['_count', 'desc'] as const] : orders).map(
    ([path, direction]): Order => {
      if (direction !== 'asc' && direction !== 'desc') {
        throw illegalArgument(`Unknown order direction: [${String(direction)}]`);
      }
      const sign = direction === 'desc' ? -1 : 1;
      return (a, b) => sign * compareAscending(orderValue(a, path), orderValue(b, path));
    }
  );
  return (a, b) => comparisons.reduce((found, compare) => found || compare(a, b), 0);
}

function orderValue(bucket: JsonObject, path: string): FieldValue {
  if (path === '_count') return numberOr(bucket['doc_count']);
  if (path === '_key' || path === '_term') return isScalar(bucket['key']) ? bucket['key'] : '';
  const [name = '', property = 'value'] = path.split('.');
  const metric = bucket[name];
  if (!isJsonObject(metric)) {
    throw illegalArgument(
      `Invalid aggregation order path [${path}]. The provided aggregation [${name}] either does not exist, or is a pipeline aggregation and cannot be used to sort the buckets.`
    );
  }
  return numberOr(metric[property] ?? metric['doc_count']);
}

function numberOr(value: unknown): FieldValue {
  return isScalar(value) ? value : -Infinity;
}

function inclusion({ include, exclude }: JsonObject): (key: FieldValue) => boolean {
  const listed = (list: unknown, which: string) => {
    if (list === undefined) return undefined;
    if (!Array.isArray(list))
      throw notSpoken(`[${which}] as an expression or partition`, `${which} as a list of values`);
    return new Set(list.map(String));
  };
  const wanted = listed(include, 'include');
  const unwanted = listed(exclude, 'exclude');
  return (key) => (wanted?.has(String(key)) ?? true) && !(unwanted?.has(String(key)) ?? false);
}
