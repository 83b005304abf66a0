import type { estypes } from '@elastic/elasticsearch';
import type { ElasticsearchClient } from '@kbn/core/server';
import { eventInstant, isEventDocument, values, type EventDocument } from '../../common/event';
import { END_OF_DATES } from '../../common/exceptions';
import {
  recogniseSource,
  resolvePivotKey,
  type DataSource,
  type ResolvedClause,
} from '../../common/sources';
import { PROCESS_START_CODE, PROCESS_START_WORDS, processPhase } from '../../common/triage';
import { elasticsearchFailure } from '../rule_type/elasticsearch_failure';

/** An event whose process is looked for. */
export interface EventOfProcess {
  /** Where it was found; nothing for alerts, whose index tells nothing of their source. */
  readonly index?: string;
  readonly event: EventDocument;
}

export interface ProcessStarts {
  /** The event of the start of an event's process; `undefined` if it was not found or cannot be told for sure. */
  readonly startOf: (event: EventOfProcess) => EventDocument | undefined;
  /** What kept starts from being found, one sentence each. */
  readonly problems: readonly string[];
  /** Requests to Elasticsearch that it took: one or none. */
  readonly requests: number;
}

export interface ProcessStartOptions {
  /** Where process events are searched. */
  readonly indices: readonly string[];
  /** What is wanted of the start. */
  readonly fields: readonly string[];
  /** How long one search may look: `10s`. */
  readonly timeout: string;
  readonly signal?: AbortSignal;
}

/** Processes of one search: their ids are terms of its query. */
const PROCESSES_PER_SEARCH = 200;
/** Events of one search: a start for each process, and those that another component writes of it. */
const EVENTS_PER_SEARCH = 1_000;
/** How long before its lookup a process may have started. Services run for weeks. */
export const LONGEST_RUN_DAYS = 30;
const DAY = 86_400_000;
/** A start may be stamped a little after what the process did, by another clock or another component. */
const CLOCK_TOLERANCE = 5 * 60_000;

/**
 * Finds the events in which the processes of lookups start, with one `_msearch` for all of them. Only keys that mean one
 * process for sure are used: what is found decides whether an alert is raised, and Windows gives process ids out again.
 * What fails is a problem to be told, never an error: without its start, an event is judged by itself.
 */
export async function findProcessStarts(
  client: ElasticsearchClient,
  events: readonly EventOfProcess[],
  options: ProcessStartOptions
): Promise<ProcessStarts> {
  const groups = groupsOf(events.flatMap(keyedEvent));
  const searches = groups.map((group) => groupSearch(group, options));
  if (searches.length === 0) return { startOf: () => undefined, problems: [], requests: 0 };
  const starts = new Map<string, EventDocument>();
  const problems: string[] = [];
  try {
    const { responses } = await client.msearch<Record<string, unknown>>(
      { searches: searches.flat() },
      options.signal === undefined ? {} : { signal: options.signal }
    );
    groups.forEach((group, at) => {
      const read = readResponse(responses[at]);
      if (read.problem !== undefined) problems.push(read.problem);
      for (const start of read.starts) assign(start, group, starts);
    });
  } catch (error) {
    if (options.signal?.aborted === true) throw error;
    problems.push(elasticsearchFailure(error).reason);
  }
  return {
    startOf: (event) => {
      const [keyed] = keyedEvent(event);
      return keyed === undefined ? undefined : starts.get(keyed.name);
    },
    problems: [...new Set(problems)],
    requests: 1,
  };
}

/** What tells the process of an event, and where its start would be. */
interface ProcessKey {
  /** The same for all events of the process. */
  readonly name: string;
  readonly clauses: readonly ResolvedClause[];
  readonly source: DataSource;
  readonly instant: number;
}

function keyedEvent({ event, index }: EventOfProcess): readonly ProcessKey[] {
  const source = recogniseSource(event, index);
  const instant = eventInstant(event);
  if (source === undefined || instant === undefined) return [];
  // What says that it happened at a time beyond any search has no start that could be found.
  if (instant < 0 || instant >= END_OF_DATES) return [];
  for (const key of source.pivots.process_events.keys) {
    if (key.hop !== undefined || key.around !== undefined) continue;
    const resolved = resolvePivotKey(key, event, source);
    if (resolved.kind === 'unaskable') continue;
    const { clauses } = resolved;
    const name = JSON.stringify([
      source.id,
      clauses.map(({ field, values: wanted }) => [field, wanted.map(String)]),
    ]);
    return [{ name, clauses, source, instant }];
  }
  return [];
}

/** Processes that one search can ask for: of one source, by the same fields. */
function groupsOf(keys: readonly ProcessKey[]): readonly (readonly ProcessKey[])[] {
  const byFields = new Map<string, Map<string, ProcessKey>>();
  for (const key of keys) {
    const fields = JSON.stringify([key.source.id, key.clauses.map(({ field }) => field)]);
    const group = byFields.get(fields) ?? new Map<string, ProcessKey>();
    // Any lookup of a process will do: its start comes before all of them.
    if (!group.has(key.name)) group.set(key.name, key);
    byFields.set(fields, group);
  }
  return [...byFields.values()].flatMap((group) => chunks([...group.values()]));
}

function chunks(keys: readonly ProcessKey[]): readonly (readonly ProcessKey[])[] {
  return Array.from({ length: Math.ceil(keys.length / PROCESSES_PER_SEARCH) }, (_, at) =>
    keys.slice(at * PROCESSES_PER_SEARCH, (at + 1) * PROCESSES_PER_SEARCH)
  );
}

type SearchItem = [estypes.MsearchMultisearchHeader, estypes.SearchSearchRequestBody];

function groupSearch(
  group: readonly ProcessKey[],
  { indices, fields, timeout }: ProcessStartOptions
): SearchItem {
  const [first] = group;
  const instants = group.map(({ instant }) => instant);
  const range = {
    gte: new Date(Math.min(...instants) - LONGEST_RUN_DAYS * DAY).toISOString(),
    lte: new Date(Math.max(...instants) + CLOCK_TOLERANCE).toISOString(),
    format: 'strict_date_optional_time',
  };
  const clauses = (first?.clauses ?? []).map(({ field }, at) => ({
    terms: {
      [field]: [
        ...new Set(group.flatMap(({ clauses: each }) => each[at]?.values.map(String) ?? [])),
      ],
    },
  }));
  return [
    { index: [...indices], ignore_unavailable: true, allow_no_indices: true },
    {
      query: { bool: { filter: [...clauses, IS_START, { range: { '@timestamp': range } }] } },
      sort: [{ '@timestamp': { order: 'asc', unmapped_type: 'date' } }],
      size: EVENTS_PER_SEARCH,
      track_total_hits: EVENTS_PER_SEARCH + 1,
      timeout,
      _source: [...new Set([...KEY_FIELDS, ...clauses.flatMap(Object.keys), ...fields])],
    },
  ];
}

/** Other events of a process, of which Sysmon writes thousands, would take the places of starts. See `processPhase`. */
const IS_START: estypes.QueryDslQueryContainer = {
  bool: {
    should: [
      ...['event.type', 'event.action'].flatMap((field) =>
        PROCESS_START_WORDS.map((value) => ({
          term: { [field]: { value, case_insensitive: true } },
        }))
      ),
      { term: { 'event.code': PROCESS_START_CODE } },
    ],
    minimum_should_match: 1,
  },
};

/** What tells a start from other events of a process, and which process it is. */
const KEY_FIELDS: readonly string[] = [
  '@timestamp',
  'agent.id',
  'agent.name',
  'agent.type',
  'data_stream.dataset',
  'event.action',
  'event.category',
  'event.code',
  'event.dataset',
  'event.module',
  'event.type',
  'host.id',
  'host.name',
  'process.entity_id',
];

interface ReadResponse {
  readonly starts: readonly EventDocument[];
  readonly problem: string | undefined;
}

function readResponse(
  response: estypes.MsearchResponseItem<Record<string, unknown>> | undefined
): ReadResponse {
  if (response === undefined) return { starts: [], problem: 'There was no answer.' };
  if ('error' in response) {
    const { error } = response;
    return { starts: [], problem: error.root_cause?.[0]?.reason ?? error.reason ?? error.type };
  }
  const { hits, _shards: shards, timed_out: isTimedOut } = response;
  const total = typeof hits.total === 'number' ? hits.total : (hits.total?.value ?? 0);
  return {
    starts: hits.hits.flatMap(({ _source }) =>
      isEventDocument(_source) && processPhase(_source) === 'start' ? [_source] : []
    ),
    problem: incompleteness(shards, isTimedOut, total),
  };
}

function incompleteness(
  { failed, total }: estypes.ShardStatistics,
  isTimedOut: boolean,
  found: number
): string | undefined {
  if (failed > 0) return `${failed} of ${total} shards failed`;
  if (isTimedOut) return 'the search ran out of time';
  return found > EVENTS_PER_SEARCH
    ? `more than ${EVENTS_PER_SEARCH} events of these processes`
    : undefined;
}

/** Gives a start to its process; the first one stays, as later ones may be of programs that took its place. */
function assign(
  start: EventDocument,
  group: readonly ProcessKey[],
  starts: Map<string, EventDocument>
): void {
  for (const { name, clauses } of group) {
    if (starts.has(name)) continue;
    const isOfProcess = clauses.every(({ field, values: wanted }) => {
      const found = values(start, field).map(String);
      return wanted.some((value) => found.includes(String(value)));
    });
    if (isOfProcess) starts.set(name, start);
  }
}
