import { ElasticsearchError, illegalArgument, notSpoken } from '../elasticsearch_error';
import { asText, isJsonObject, type JsonObject } from '../http/json';
import { parseTime, type Parameters } from '../http/parameters';
import { resultWindowError, MAX_RESULT_WINDOW } from '../search/execute_search';

const WAIT = 'wait_for_completion_timeout';

const DEFAULT_SIZE = 10;
const DEFAULT_FETCH_SIZE = 1_000;

/** How long Elasticsearch keeps the results of an asynchronous search: five days, at least a minute. */
const DEFAULT_KEEP_ALIVE = '5d';
const MIN_KEEP_ALIVE_MS = 60_000;

/** Members of the body; those without effect here concern sequences or shards. */
const KNOWN: ReadonlySet<string> = new Set([
  'query',
  'filter',
  'size',
  'fetch_size',
  'result_position',
  'timestamp_field',
  'event_category_field',
  'tiebreaker_field',
  'fields',
  'wait_for_completion_timeout',
  'keep_on_completion',
  'keep_alive',
  'allow_partial_search_results',
  'allow_partial_sequence_results',
  'max_samples_per_key',
  'runtime_mappings',
  'case_sensitive',
]);

export interface EqlRequest {
  readonly query: string;
  readonly filter: unknown;
  readonly size: number;
  readonly resultPosition: 'head' | 'tail';
  readonly timestampField: string;
  readonly eventCategoryField: string;
  readonly tiebreakerField: string | undefined;
  readonly fields: unknown;
  /** How long the answer waits for the search, which then goes on without it; given, the search is asynchronous. */
  readonly waitMs: number | undefined;
  readonly keepAliveMs: number;
  readonly keepOnCompletion: boolean;
}

/**
 * Reads an EQL search with Elasticsearch's defaults and checks. How it is executed may also be said in the query string,
 * which goes before the body.
 *
 * @throws ElasticsearchError
 */
export function parseEqlRequest(body: JsonObject, parameters: Parameters): EqlRequest {
  const unknown = Object.keys(body).find((name) => !KNOWN.has(name));
  if (unknown !== undefined) {
    throw new ElasticsearchError(
      400,
      'x_content_parse_exception',
      `[1:2] [eql/search] unknown field [${unknown}]`
    );
  }
  if (Array.isArray(body['filter'])) {
    // The types of the client allow a list here, Elasticsearch's parser does not.
    throw new ElasticsearchError(
      400,
      'x_content_parse_exception',
      "[1:2] [eql/search] filter doesn't support values of type: START_ARRAY"
    );
  }
  const { runtime_mappings: runtime } = body;
  if (isJsonObject(runtime) && Object.keys(runtime).length > 0)
    throw notSpoken('[runtime_mappings]', [...KNOWN].join(', '));
  const { query, filter, fields, result_position: position = 'tail' } = body;
  const timestampField = body['timestamp_field'] ?? '@timestamp';
  const eventCategoryField = body['event_category_field'] ?? 'event.category';
  const tiebreakerField = body['tiebreaker_field'];
  const size = Number(body['size'] ?? DEFAULT_SIZE);
  const given = (name: string): string | undefined =>
    parameters.text(name) ?? (body[name] == null ? undefined : asText(body[name]));
  const keepAlive = given('keep_alive') ?? DEFAULT_KEEP_ALIVE;
  const keepAliveMs = periodOf('keep_alive', keepAlive) ?? 0;
  const faults = [
    ...(isName(query) ? [] : ['query is null or empty']),
    ...(isName(timestampField) ? [] : ['timestamp field is null or empty']),
    ...(isName(eventCategoryField) ? [] : ['event category field is null or empty']),
    ...(size >= 0 ? [] : ['size must be greater than or equal to 0']),
    ...(Number(body['fetch_size'] ?? DEFAULT_FETCH_SIZE) > 1
      ? []
      : ['fetch size must be greater than 1']),
    ...(keepAliveMs >= MIN_KEEP_ALIVE_MS
      ? []
      : [`[keep_alive] must be greater than 1 minute, got:${keepAlive}`]),
  ];
  if (
    faults.length > 0 ||
    !isName(query) ||
    !isName(timestampField) ||
    !isName(eventCategoryField)
  ) {
    throw validationError(faults);
  }
  if (size > MAX_RESULT_WINDOW) throw resultWindowError(size);
  if (position !== 'head' && position !== 'tail') {
    throw illegalArgument(
      `result_position must be one of [head, tail], found [${String(position)}]`
    );
  }
  return {
    query,
    filter,
    size,
    resultPosition: position,
    timestampField,
    eventCategoryField,
    tiebreakerField:
      typeof tiebreakerField === 'string' && tiebreakerField !== '' ? tiebreakerField : undefined,
    fields,
    waitMs: periodOf(WAIT, given(WAIT)),
    keepAliveMs,
    keepOnCompletion: parameters.flag('keep_on_completion', body['keep_on_completion'] === true),
  };
}

/** A time in milliseconds; `-1`, which stands for none in Elasticsearch, is none. */
function periodOf(name: string, text: string | undefined): number | undefined {
  const milliseconds = text === undefined ? undefined : parseTime(name, text);
  return milliseconds === Infinity ? undefined : milliseconds;
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function validationError(faults: readonly string[]): ElasticsearchError {
  const numbered = faults.map((fault, at) => `${at + 1}: ${fault};`).join('');
  return new ElasticsearchError(
    400,
    'action_request_validation_exception',
    `Validation Failed: ${numbered}`
  );
}
