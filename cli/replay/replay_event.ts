import { isEventDocument, values, type EventDocument } from '../../common/event';

/** An event as it was found in a file, whatever it was wrapped in. */
export interface ReplayEvent {
  readonly event: EventDocument;
  /** Elasticsearch's `_index`, if the line was a search hit. */
  readonly index?: string;
  readonly id?: string;
}

/** Takes the event out of a line: a search hit (`_source`), an alert document, or the event itself. */
export function replayEvent(document: EventDocument): ReplayEvent {
  const hit = document['_source'];
  const event = isEventDocument(hit) ? hit : document;
  const index = text(document['_index']);
  const id = text(document['_id']) ?? ownId(event);
  return { event, ...(index !== undefined && { index }), ...(id !== undefined && { id }) };
}

function ownId(event: EventDocument): string | undefined {
  return text(values(event, 'kibana.alert.uuid')[0]) ?? text(values(event, 'event.id')[0]);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
