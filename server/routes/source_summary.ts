import type { SourcesResponse } from '../../common/api';
import { eventInstant, isEventDocument } from '../../common/event';
import type { DataSource } from '../../common/sources';
import { ownProperty } from '../own_property';

type SourceSummary = SourcesResponse['sources'][number];

/** What was asked of a source. */
export interface SourceAnswers {
  /** Its events of the last 24 hours: how many, the last of them, and the latest with their times. */
  readonly day: unknown;
  /** The last of its events of the week before. */
  readonly week: unknown;
}

/** Without an event for so long, a source that sends several an hour has fallen silent. */
const SILENT_AFTER_MS = 3_600_000;
/** One in a quarter of an hour, on average; of a source that sends less, an hour without events says nothing. */
const USUAL_EVENTS_A_DAY = 96;

/**
 * What the answers of a multi-search say of a source.
 *
 * @param unreadable patterns that the user may not read as a whole. A search by a pattern leaves out what its user may
 *   not read without a word, so finding nothing there means nothing.
 */
export function sourceSummary(
  { id, label, indexPattern }: Pick<DataSource, 'id' | 'label' | 'indexPattern'>,
  { day: answer, week }: SourceAnswers,
  unreadable: ReadonlySet<string>,
  now: Date
): SourceSummary {
  const total = ownProperty(ownProperty(answer, 'hits'), 'total');
  const count = ownProperty(total, 'value');
  const last = ownProperty(ownProperty(ownProperty(answer, 'aggregations'), 'last'), 'value');
  const events = typeof count === 'number' ? count : 0;
  const lastEvent = typeof last === 'number' ? last : undefined;
  return {
    id,
    label,
    indexPattern,
    events,
    eventsAtLeast: ownProperty(total, 'relation') === 'gte',
    lastEventAt: isoTime(lastEvent),
    ingestDelay: ingestDelay(answer),
    silentSince: isoTime(silentSince(events, lastEvent, lastTime(week), now)),
    problem:
      problemOf(answer) ??
      (events === 0 && unreadable.has(indexPattern)
        ? { kind: 'denied', reason: `The read privilege on ${indexPattern} is missing.` }
        : null),
  };
}

function isoTime(instant: number | undefined): string | null {
  return instant === undefined ? null : new Date(instant).toISOString();
}

/** Until when it sent, if it has fallen silent. */
function silentSince(
  events: number,
  lastEvent: number | undefined,
  lastBefore: number | undefined,
  now: Date
): number | undefined {
  if (events === 0) return lastBefore;
  const isSilent =
    lastEvent !== undefined &&
    events >= USUAL_EVENTS_A_DAY &&
    now.getTime() - lastEvent > SILENT_AFTER_MS;
  return isSilent ? lastEvent : undefined;
}

/** From the time of the event to that of its ingestion, of the latest events that have both. */
function ingestDelay(answer: unknown): SourceSummary['ingestDelay'] {
  const delays = documentsOf(answer)
    .flatMap((document) => {
      const ingested = eventInstant(document, 'event.ingested');
      const happened = eventInstant(document);
      return ingested === undefined || happened === undefined ? [] : [ingested - happened];
    })
    // A clock that is ahead makes a delay negative, which says nothing of the way.
    .map((delay) => Math.max(delay, 0))
    .sort((one, other) => one - other);
  const typical = delays[Math.floor(delays.length / 2)];
  const longest = delays.at(-1);
  return typical === undefined || longest === undefined
    ? null
    : { typicalMs: typical, longestMs: longest };
}

function lastTime(answer: unknown): number | undefined {
  const [document] = documentsOf(answer);
  return document === undefined ? undefined : eventInstant(document);
}

function documentsOf(answer: unknown) {
  const hits = ownProperty(ownProperty(answer, 'hits'), 'hits');
  return Array.isArray(hits)
    ? hits.map((hit) => ownProperty(hit, '_source')).filter(isEventDocument)
    : [];
}

function problemOf(answer: unknown): SourceSummary['problem'] {
  const error = ownProperty(answer, 'error');
  if (error !== undefined) {
    return {
      kind: ownProperty(answer, 'status') === 403 ? 'denied' : 'failed',
      reason: reasonOf(error),
    };
  }
  const failures = ownProperty(ownProperty(answer, '_shards'), 'failures');
  if (!Array.isArray(failures) || failures.length === 0) return null;
  return { kind: 'failed', reason: reasonOf(ownProperty(failures[0], 'reason')) };
}

function reasonOf(error: unknown): string {
  const [cause]: readonly unknown[] = [ownProperty(error, 'root_cause')].flat();
  const reason = ownProperty(error, 'reason') ?? ownProperty(cause, 'reason');
  return typeof reason === 'string' ? reason : 'Elasticsearch gives no reason.';
}
