import type { FieldValue } from '../../../common/event';
import { illegalArgument, notSpoken, parsingError } from '../elasticsearch_error';
import { asList, isJsonObject, isScalar, toJson, type JsonObject } from '../http/json';
import type { StoredDocument } from '../indices/stored_document';
import { compareAscending } from '../search/sort_keys';
import type { SearchScope } from '../search/search_scope';
import { aggregatedField, checkAggregation, type Aggregation } from './aggregation';
import { parseInterval } from './date_interval';

const DEFAULT_SIZE = 10;

interface Source {
  readonly name: string;
  readonly isDescending: boolean;
  readonly keepsMissing: boolean;
  readonly keysOf: (document: StoredDocument) => readonly FieldValue[];
}

type Key = readonly (FieldValue | null)[];

/** `composite`: one bucket for each combination of values, in order, paged with `after`. */
export const compositeAggregation: Aggregation = (parameters, documents, scope, sub) => {
  checkAggregation('composite', parameters, ['sources', 'size', 'after']);
  const sources = asList(parameters['sources']).map((source) => parseSource(source, scope));
  if (sources.length === 0) throw illegalArgument('Composite [sources] cannot be null or empty');
  const size = Number(parameters['size'] ?? DEFAULT_SIZE);
  const after = isJsonObject(parameters['after']) ? keyOf(parameters['after'], sources) : undefined;
  const buckets = new Map<string, { key: Key; members: StoredDocument[] }>();
  for (const document of documents) {
    for (const key of combinations(sources, document)) {
      const id = toJson(key);
      const bucket = buckets.get(id) ?? { key, members: [] };
      if (bucket.members.at(-1) !== document) bucket.members.push(document);
      buckets.set(id, bucket);
    }
  }
  const rows = [...buckets.values()]
    .filter(({ key }) => after === undefined || compareKeys(sources, key, after) > 0)
    .sort((a, b) => compareKeys(sources, a.key, b.key))
    .slice(0, size)
    .map(({ key, members }): JsonObject => ({
      key: Object.fromEntries(sources.map(({ name }, at) => [name, key[at]])),
      doc_count: members.length,
      ...sub(members),
    }));
  const last = rows.at(-1);
  return { ...(last !== undefined && { after_key: last['key'] }), buckets: rows };
};

function parseSource(source: unknown, scope: SearchScope): Source {
  if (!isJsonObject(source)) throw parsingError('[composite] sources must be objects');
  const [[name, kinds] = ['', undefined]] = Object.entries(source);
  const [[kind, parameters] = ['', undefined]] = isJsonObject(kinds) ? Object.entries(kinds) : [];
  if (!isJsonObject(parameters)) throw parsingError('[composite] sources must have a type');
  const { name: field } = aggregatedField(parameters, scope);
  const shared = {
    name,
    isDescending: parameters['order'] === 'desc',
    keepsMissing: parameters['missing_bucket'] === true,
  };
  switch (kind) {
    case 'terms':
      return { ...shared, keysOf: (document) => document.values(field) };
    case 'date_histogram': {
      const interval = parseInterval('composite', parameters);
      return {
        ...shared,
        keysOf: (document) =>
          document.values(field).map((value) => interval.startOf(Number(value))),
      };
    }
    default:
      throw notSpoken(`[${kind}] as a source of composite`, 'terms, date_histogram');
  }
}

function combinations(sources: readonly Source[], document: StoredDocument): readonly Key[] {
  return sources.reduce<readonly Key[]>(
    (keys, { keysOf, keepsMissing }) => {
      const found = [...new Set(keysOf(document))];
      const values = found.length === 0 && keepsMissing ? [null] : found;
      return keys.flatMap((key) => values.map((value) => [...key, value]));
    },
    [[]]
  );
}

function keyOf(after: JsonObject, sources: readonly Source[]): Key {
  return sources.map(({ name }) => {
    const value = after[name];
    if (value === undefined) throw illegalArgument(`Missing value for [after.${name}]`);
    return isScalar(value) ? value : null;
  });
}

function compareKeys(sources: readonly Source[], a: Key, b: Key): number {
  for (const [at, { isDescending }] of sources.entries()) {
    const [left = null, right = null] = [a[at], b[at]];
    const order =
      left === null || right === null
        ? Number(right === null) - Number(left === null)
        : compareAscending(left, right);
    if (order !== 0) return isDescending ? -order : order;
  }
  return 0;
}
