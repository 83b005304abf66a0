import type { AlertHit } from '../../../common/api';
import {
  eventInstant,
  firstText,
  instant,
  values,
  type EventDocument,
} from '../../../common/event';
import { recogniseSource, type DataSource } from '../../../common/sources';
import { investigationIndices } from '../investigation_indices';

/** What is investigated: an alert, or any event. */
export interface InvestigationSubject {
  readonly document: EventDocument;
  /** `kibana.alert.uuid`, for alerts. */
  readonly alertId: string | undefined;
  /** When it happened. Windows are anchored here. */
  readonly eventTime: Date;
  /** When the alert was raised; of a plain event, when it happened. */
  readonly alertTime: Date;
  /** What its alert has in common with the others of the same lookup; `undefined` for plain events. */
  readonly lookupKey: string | undefined;
  /** The document as it is cited: `kibana.alert.uuid` and index of alerts; empty for documents that were handed in. */
  readonly reference: { readonly id: string; readonly index: string };
  readonly source: DataSource | undefined;
  /** Milliseconds by which the event's `@timestamp` is later than its own time; 0 where they are the same. */
  readonly clockDifference: number;
  /** Where events are searched. */
  readonly indices: readonly string[];
}

/** The subject of an alert that was found. @throws Error see {@link subjectOfDocument} */
export function subjectOfAlert({ id, fields, index }: AlertHit): InvestigationSubject {
  return { ...subjectOfDocument(fields, index), reference: { id, index } };
}

/**
 * Reads what an investigation needs from a document. Alerts name the time of their event in
 * `kibana.alert.original_time`, and hold a copy of their rule's parameters as they were.
 *
 * @throws Error if the document has no time: nothing could be searched around it
 */
export function subjectOfDocument(document: EventDocument, index?: string): InvestigationSubject {
  const [alertId] = values(document, 'kibana.alert.uuid');
  const documentTime = eventInstant(document);
  const eventTime = instantOf(document, 'kibana.alert.original_time') ?? documentTime;
  if (eventTime === undefined) throw new NoTimeError();
  const source = recogniseSource(document, alertId === undefined ? index : undefined);
  return {
    document,
    lookupKey: firstText(document, 'kibana.alert.public_ip_discovery.lookup_key'),
    reference: {
      id: firstText(document, 'kibana.alert.uuid') ?? firstText(document, 'event.id') ?? '',
      index: index ?? '',
    },
    clockDifference: clockDifference(document, eventTime, source),
    alertId: typeof alertId === 'string' ? alertId : undefined,
    eventTime: new Date(eventTime),
    alertTime: new Date(alertId === undefined ? eventTime : (documentTime ?? eventTime)),
    source,
    indices: investigationIndices(document),
  };
}

/** A difference that is longer than a day says more about the clock than about the delay, and is left at that. */
const MAX_CLOCK_DIFFERENCE_MS = 86_400_000;

function clockDifference(
  document: EventDocument,
  eventTime: number,
  source: DataSource | undefined
): number {
  const ownTime =
    source?.clock === undefined ? undefined : instantOf(document, source.clock.ownTimeField);
  if (ownTime === undefined) return 0;
  return Math.min(Math.max(eventTime - ownTime, 0), MAX_CLOCK_DIFFERENCE_MS);
}

/** The document has neither `@timestamp` nor `kibana.alert.original_time`. */
export class NoTimeError extends Error {
  constructor() {
    super('The document has no @timestamp, so there is no time to search around. Add one.');
  }
}

function instantOf(document: EventDocument, field: string): number | undefined {
  const [first] = values(document, field);
  return first === undefined ? undefined : instant(first);
}
