import { compareCodePoints } from '../../../common/eql/value_matcher';
import type { FieldValue } from '../../../common/event';
import {
  illegalArgument,
  notSpoken,
  parsingError,
  type ElasticsearchError,
} from '../elasticsearch_error';
import { asList, asText, isJsonObject, type JsonObject } from '../http/json';
import type { StoredDocument } from '../indices/stored_document';
import { parseDate, printDate } from '../mapping/date_format';
import { isAggregatable, type FieldMapping } from '../mapping/field_mapping';
import { parseIp } from '../mapping/ip_address';
import { queryShardError } from '../query/query_context';
import type { SearchScope } from './search_scope';

/** What a document sorts by; `undefined` is a missing value. */
export type SortValue = FieldValue | undefined;

/** One criterion of a sort. */
export interface SortKey {
  readonly valueOf: (document: StoredDocument) => SortValue;
  readonly compare: (a: SortValue, b: SortValue) => number;
  /** As it stands under `sort` of a hit. */
  readonly toJson: (value: SortValue) => unknown;
  /** As it comes back in `search_after`. */
  readonly fromJson: (value: unknown) => SortValue;
}

/** What Elasticsearch shows for a number or date that is missing: the value that sorts last. */
const MAX_LONG = 9_223_372_036_854_775_807n;
const MIN_LONG = -MAX_LONG - 1n;
/** JavaScript clients read {@link MAX_LONG} as this and send it back so. */
const ROUNDED_MAX_LONG = 9_223_372_036_854_775_000;

const KNOWN_OPTIONS = [
  'order',
  'missing',
  'unmapped_type',
  'mode',
  'format',
  'numeric_type',
  'nested',
];

interface SortOptions {
  readonly descending: boolean;
  readonly missing: unknown;
  readonly useMax: boolean;
  readonly format: string | undefined;
}

/** Reads `sort`: names, `name:order` texts, or objects. */
export function parseSort(sort: unknown, scope: SearchScope): readonly SortKey[] {
  return asList(sort).flatMap((entry) => {
    if (typeof entry === 'string') {
      const [name = '', order] = entry.split(':');
      return [sortKey(name, order === undefined ? {} : { order }, scope)];
    }
    if (!isJsonObject(entry))
      throw parsingError(
        'malformed sort format, within the sort array, an object, or an actual string are allowed'
      );
    return Object.entries(entry).map(([name, options]) =>
      sortKey(name, isJsonObject(options) ? options : { order: options }, scope)
    );
  });
}

function sortKey(name: string, given: JsonObject, scope: SearchScope): SortKey {
  const unknown = Object.keys(given).find((option) => !KNOWN_OPTIONS.includes(option));
  if (unknown !== undefined) throw parsingError(`[field_sort] unknown field [${unknown}]`);
  const order = given['order'] ?? (name === '_score' ? 'desc' : 'asc');
  if (order !== 'asc' && order !== 'desc')
    throw illegalArgument(`Unknown SortOrder [${asText(order)}]`);
  const descending = order === 'desc';
  if (name === '_score') return constantKey(1);
  if (name === '_doc' || name === '_shard_doc') return positionKey(descending);
  const { mode = descending ? 'max' : 'min', missing = '_last', format } = given;
  if (mode !== 'min' && mode !== 'max')
    throw notSpoken(`[mode: ${String(mode)}] of sort`, 'min, max');
  const options: SortOptions = {
    descending,
    missing,
    useMax: mode === 'max',
    format: typeof format === 'string' ? format : undefined,
  };
  const unmapped = scope.indices.find(({ mapping }) => mapping.field(name) === undefined);
  const field = scope.field(name);
  if (unmapped !== undefined && !name.startsWith('_') && given['unmapped_type'] === undefined) {
    throw queryShardError(unmapped.name, `No mapping found for [${name}] in order to sort on`);
  }
  if (field === undefined)
    return fieldKey(name, given['unmapped_type'] === 'keyword', options, undefined);
  if (!isAggregatable(field)) throw noFielddata(field, scope.firstIndex);
  return fieldKey(
    name,
    field.family === 'keyword' || field.family === 'flattened' || field.family === 'ip',
    options,
    field
  );
}

/** Text has no doc values: sorting and aggregating are refused. */
export function noFielddata(
  { name, type, family }: FieldMapping,
  index: string
): ElasticsearchError {
  return illegalArgument(
    family === 'text'
      ? `Fielddata is disabled on [${name}] in [${index}]. Text fields are not optimised for operations that require per-document field data like aggregations and sorting, so these operations are disabled by default. Please use a keyword field instead. Alternatively, set fielddata=true on [${name}] in order to load field data by uninverting the inverted index. Note that this can use significant memory.`
      : `Can't load fielddata on [${name}] because fielddata is unsupported on fields of type [${type}]. Use doc values instead.`
  );
}

function fieldKey(
  name: string,
  isTextual: boolean,
  { descending, missing, useMax, format }: SortOptions,
  field: FieldMapping | undefined
): SortKey {
  const compareValues = field?.family === 'ip' ? compareAddresses : compareAscending;
  const direction = descending ? -1 : 1;
  const missingRank = missing === '_first' ? -1 : 1;
  const substitute = missing === '_first' || missing === '_last' ? undefined : given(missing);
  return {
    valueOf: (document) => {
      const values = document.values(name);
      let chosen = values[0];
      for (const value of values) {
        if (chosen === undefined) break;
        const order = compareValues(value, chosen);
        if (useMax ? order > 0 : order < 0) chosen = value;
      }
      return chosen ?? substitute;
    },
    compare: (a, b) => {
      if (a === undefined || b === undefined) {
        return missingRank * (Number(a === undefined) - Number(b === undefined));
      }
      return direction * compareValues(a, b);
    },
    toJson: (value) => {
      if (value === undefined) {
        if (isTextual) return null;
        return (missingRank === 1) === descending ? MIN_LONG : MAX_LONG;
      }
      if (typeof value === 'boolean') return Number(value);
      return format !== undefined && typeof value === 'number' && field?.family === 'date'
        ? printDate(value, format)
        : value;
    },
    fromJson: (value) => {
      if (value === null || (!isTextual && isBeyondLong(value))) return undefined;
      if (field?.family === 'boolean' && typeof value === 'number') return value === 1;
      if (field?.family === 'date' && typeof value === 'string') {
        const span = parseDate(value, format ?? field.format);
        if (span === undefined)
          throw illegalArgument(`Failed to parse search_after value for field [${name}].`);
        return span.start;
      }
      if (!isTextual && typeof value === 'string' && !Number.isFinite(Number(value))) {
        throw illegalArgument(`Failed to parse search_after value for field [${name}].`);
      }
      return given(!isTextual && typeof value === 'string' ? Number(value) : value);
    },
  };
}

function isBeyondLong(value: unknown): boolean {
  return (
    (typeof value === 'number' || typeof value === 'bigint') &&
    (value >= ROUNDED_MAX_LONG || value <= -ROUNDED_MAX_LONG)
  );
}

function given(value: unknown): SortValue {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'bigint':
    case 'boolean':
      return value;
    default:
      return undefined;
  }
}

function constantKey(value: number): SortKey {
  return { valueOf: () => value, compare: () => 0, toJson: () => value, fromJson: () => value };
}

/** `_doc`: the order of the index, numbered as the documents are first asked for. */
function positionKey(descending: boolean): SortKey {
  const direction = descending ? -1 : 1;
  return {
    valueOf: ({ sequenceNumber }) => sequenceNumber,
    compare: (a, b) => direction * compareAscending(a ?? 0, b ?? 0),
    toJson: (value) => value,
    fromJson: given,
  };
}

export function compareAscending(a: FieldValue, b: FieldValue): number {
  if (typeof a === 'string' && typeof b === 'string') return compareCodePoints(a, b);
  if (a < b) return -1;
  return a > b ? 1 : 0;
}

function compareAddresses(a: FieldValue, b: FieldValue): number {
  return compareAscending(parseIp(String(a))?.key ?? '', parseIp(String(b))?.key ?? '');
}
