import { illegalArgument, notSpoken, parsingError } from '../elasticsearch_error';
import { aggregate } from '../aggregations/aggregate';
import { isJsonObject, type JsonObject } from '../http/json';
import type { StoredDocument } from '../indices/stored_document';
import { compareAll, hitWriter, sortDocuments } from './hits';
import type { SearchScope } from './search_scope';
import { parseSort, type SortKey } from './sort_keys';

/** Elasticsearch's `index.max_result_window`. */
export const MAX_RESULT_WINDOW = 10_000;

/** Hits that are counted exactly unless `track_total_hits` says otherwise. */
const DEFAULT_TRACKED_HITS = 10_000;

const DEFAULT_SIZE = 10;

/** Members of a search that are followed, or that change no answer of the store. */
const KNOWN: ReadonlySet<string> = new Set([
  'query',
  'size',
  'from',
  'sort',
  'search_after',
  'track_total_hits',
  '_source',
  'fields',
  'docvalue_fields',
  'aggs',
  'aggregations',
  'post_filter',
  'timeout',
  'version',
  'seq_no_primary_term',
  'track_scores',
  'stored_fields',
  'explain',
  'profile',
  'stats',
]);

/** Members that Elasticsearch knows; they may be sent empty, as some clients do. */
const UNSPOKEN: ReadonlySet<string> = new Set([
  'runtime_mappings',
  'script_fields',
  'highlight',
  'collapse',
  'suggest',
  'rescore',
  'pit',
  'slice',
  'knn',
  'retriever',
  'min_score',
  'terminate_after',
  'indices_boost',
  'ext',
]);

/** Runs one search over its indices. */
export function executeSearch(body: JsonObject, scope: SearchScope): JsonObject {
  checkMembers(body);
  const started = performance.now();
  const { from, size } = window(body);
  const matching = scope.matching(scope.compile(body['query']));
  const keys = parseSort(body['sort'], scope);
  const shown = afterFilters(matching, body, scope, keys);
  const sorted = sortDocuments(shown.documents, keys);
  const toHit = hitWriter(body, scope, keys);
  const aggs = body['aggs'] ?? body['aggregations'];
  const total = totalHits(body['track_total_hits'], shown.total);
  return {
    took: Math.round(performance.now() - started),
    timed_out: false,
    _shards: shards(scope),
    hits: {
      ...(total !== undefined && { total }),
      max_score: keys.length === 0 && sorted.length > 0 ? 1 : null,
      hits: sorted.slice(from, from + size).map(toHit),
    },
    ...(isJsonObject(aggs) && { aggregations: aggregate(aggs, matching, scope) }),
  };
}

export function shards({ indices }: SearchScope): JsonObject {
  return { total: indices.length, successful: indices.length, skipped: 0, failed: 0 };
}

function checkMembers(body: JsonObject): void {
  for (const [name, value] of Object.entries(body)) {
    if (KNOWN.has(name)) continue;
    if (!UNSPOKEN.has(name))
      throw parsingError(`Unknown key for a ${tokenOf(value)} in [${name}].`);
    if (!isJsonObject(value) || Object.keys(value).length > 0) {
      throw notSpoken(`[${name}] of a search`, [...KNOWN].join(', '));
    }
  }
}

function tokenOf(value: unknown): string {
  if (Array.isArray(value)) return 'START_ARRAY';
  if (value === null) return 'VALUE_NULL';
  return typeof value === 'object' ? 'START_OBJECT' : `VALUE_${typeof value}`.toUpperCase();
}

function window({ from = 0, size = DEFAULT_SIZE, search_after: after }: JsonObject) {
  const numbers = { from: Number(from), size: Number(size) };
  if (!Number.isInteger(numbers.size) || numbers.size < 0) {
    throw illegalArgument(`[size] parameter cannot be negative, found [${String(size)}]`);
  }
  if (!Number.isInteger(numbers.from) || numbers.from < 0) {
    throw illegalArgument(`[from] parameter cannot be negative but was [${String(from)}]`);
  }
  if (after !== undefined && numbers.from > 0) {
    throw illegalArgument('`from` parameter must be set to 0 when `search_after` is used');
  }
  const end = numbers.from + numbers.size;
  if (end > MAX_RESULT_WINDOW) throw resultWindowError(end);
  return numbers;
}

export function resultWindowError(end: number) {
  return illegalArgument(
    `Result window is too large, from + size must be less than or equal to: [${MAX_RESULT_WINDOW}] but was [${end}]. See the scroll api for a more efficient way to request large data sets. This limit can be set by changing the [index.max_result_window] index level setting.`
  );
}

/** `post_filter` and `search_after` take hits away after aggregations; only the former changes the total. */
function afterFilters(
  matching: readonly StoredDocument[],
  body: JsonObject,
  scope: SearchScope,
  keys: readonly SortKey[]
): { documents: readonly StoredDocument[]; total: number } {
  const filtered =
    body['post_filter'] === undefined
      ? matching
      : matching.filter(scope.compile(body['post_filter']));
  const after = body['search_after'];
  if (after === undefined) return { documents: filtered, total: filtered.length };
  if (!Array.isArray(after)) throw parsingError('[search_after] must be an array');
  if (keys.length === 0) throw illegalArgument('Sort must contain at least one field.');
  if (after.length !== keys.length) {
    throw illegalArgument(`search_after has ${after.length} value(s) but sort has ${keys.length}.`);
  }
  const mark = keys.map((key, at) => key.fromJson(after[at]));
  const documents = filtered.filter(
    (document) =>
      compareAll(
        keys,
        keys.map((key) => key.valueOf(document)),
        mark
      ) > 0
  );
  return { documents, total: filtered.length };
}

function totalHits(tracked: unknown, total: number): JsonObject | undefined {
  if (tracked === false || tracked === 'false') return undefined;
  if (tracked === true || tracked === 'true') return { value: total, relation: 'eq' };
  const limit = tracked === undefined ? DEFAULT_TRACKED_HITS : Number(tracked);
  if (!Number.isInteger(limit) || limit < -1) {
    throw illegalArgument(
      `[track_total_hits] parameter must be positive or equals to -1, got ${String(tracked)}`
    );
  }
  return total > limit ? { value: limit, relation: 'gte' } : { value: total, relation: 'eq' };
}
