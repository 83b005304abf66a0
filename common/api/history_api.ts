import * as t from 'io-ts';
import { dataSources, type SourceId } from '../sources';
import { bounded, strictObject } from '../validation';

/** Matches that one answer holds; more than that of one span are asked for by its halves. */
export const MAX_EVENTS_PER_ANSWER = 1_000;
/** The longest span of one request, in milliseconds. */
export const MAX_HISTORY_SPAN = 90 * 86_400_000;
/** How long a request waits for a search before it says that it goes on. */
export const HISTORY_WAIT = '5s';
/** Fields beyond those that are always given. */
export const MAX_EXTRA_FIELDS = 20;

const time = bounded(t.string, 'a time such as 2026-03-31T12:00:00Z', (given) =>
  Number.isFinite(Date.parse(given))
);
const MAX_ID_LENGTH = 4_096;
const searchId = bounded(
  t.string,
  'the id of a search',
  ({ length }) => length > 0 && length <= MAX_ID_LENGTH
);

/**
 * Asks what the rule matches in a span of the past, without its exceptions and without writing anything. The search goes
 * on in Elasticsearch; while it does, the same is asked again with its id.
 */
export const historyRequest = strictObject(
  'a request for what the rule matches in the past',
  { from: time, to: time },
  {
    /** Those of the rule, the defaults where they are missing; by default those that are saved. */
    parameters: t.unknown,
    /** Fields beyond those that exceptions are usually about. */
    fields: bounded(
      t.array(t.string),
      `a list of at most ${MAX_EXTRA_FIELDS} fields`,
      ({ length }) => length <= MAX_EXTRA_FIELDS
    ),
    searchId,
  }
);
export type HistoryRequest = t.TypeOf<typeof historyRequest>;

export const cancelHistoryRequest = strictObject('a search to end', { searchId }, {});

const sourceId = new t.Type<SourceId, unknown>(
  'the id of a data source',
  isSourceId,
  (value, context) => (isSourceId(value) ? t.success(value) : t.failure(value, context)),
  (value) => value
);

function isSourceId(value: unknown): value is SourceId {
  return dataSources.some((source) => source.id === value);
}

const textOrNull = t.union([t.string, t.null]);
const fields = t.record(t.string, t.unknown);

/** See `HistoryEvent`. */
const historyEvent = t.type({
  id: t.string,
  index: t.string,
  time: textOrNull,
  sourceId: t.union([sourceId, t.null]),
  host: textOrNull,
  user: textOrNull,
  process: textOrNull,
  domain: textOrNull,
  lookupKey: t.string,
  reason: t.string,
  couldNotEvaluate: t.array(t.string),
  event: fields,
  processStart: t.union([fields, t.null]),
  alert: t.union([t.null, t.type({ id: t.string, status: t.string })]),
});

export const historyResponse = t.union([
  /** Ask again with the id. */
  t.type({ kind: t.literal('running'), searchId: t.string }),
  t.type({
    kind: t.literal('done'),
    events: t.array(historyEvent),
    /** Whether there may be more than these: ask for the halves of the span. */
    isFull: t.boolean,
    /** What kept the span from being searched completely, such as failed shards; null if nothing did. */
    incomplete: textOrNull,
    /** Fields of the query that no searched index has. */
    unmappedFields: t.array(t.string),
    /** Why starts of processes may be missing from the events. */
    processStartProblem: textOrNull,
    /** Milliseconds that Elasticsearch took. */
    tookMs: t.number,
    /** Requests to Elasticsearch that this answer took, questions after a search that went on included. */
    requests: t.number,
    /** The search as it was sent, to be copied: `POST {path}` with the body. */
    request: t.type({ path: t.string, body: t.unknown }),
  }),
]);
export type HistoryResponse = t.TypeOf<typeof historyResponse>;
export type HistoryAnswer = Extract<HistoryResponse, { kind: 'done' }>;
