import { MAX_EXPLAIN_BYTES } from '../../../common/api';
import { isEventDocument, type EventDocument } from '../../../common/event';
import type { PastedEvent, PastedEvents, PastedFault } from './pasted_event';

/** Events that are explained of one text. */
export const MAX_PASTED_EVENTS = 1_000;
/** Room that a request has for anything but its events. */
const REQUEST_OVERHEAD = 65_536;
/** Bytes of the events that are sent at once. */
export const MAX_BATCH_BYTES = MAX_EXPLAIN_BYTES - REQUEST_OVERHEAD;

/** A value of the text, or why it could not be read. */
type PastedValue =
  | { readonly position: number; readonly kind: 'value'; readonly value: unknown }
  | { readonly position: number; readonly kind: 'fault'; readonly detail: string };

/**
 * Reads events as people have them: one JSON document a line, a list, the answer of a search with its hits, or a single
 * document over several lines. What cannot be read is named, and does not keep the rest from being read.
 */
export function parsePastedEvents(pasted: string): PastedEvents {
  const text = pasted.replace(/^\uFEFF/, '').trim();
  if (text === '') return { countedBy: 'line', events: [], faults: [], leftOut: 0 };
  const whole = parsed(text, 1);
  if (whole.kind === 'value') {
    const entries = entriesOf(whole.value);
    if (entries !== undefined) return eventsOf(entries, 'entry');
    return eventsOf([whole], 'line');
  }
  // The line numbers are those of the text as it was pasted.
  const lines = pasted.split(/\r\n|\n|\r/).flatMap((line, at) => {
    const json = line.replace(/^\uFEFF/, '').trim();
    return json === '' ? [] : [parsed(json, at + 1)];
  });
  // Lines of a document that goes over several may be JSON by themselves, such as a text in a list; none is an event.
  const isEvent = (line: PastedValue) => line.kind === 'value' && isEventDocument(line.value);
  if (lines.length > 1 && !lines.some(isEvent)) {
    const fault: PastedFault = { position: null, kind: 'no_json', detail: whole.detail };
    return { countedBy: 'line', events: [], faults: [fault], leftOut: 0 };
  }
  return eventsOf(lines, 'line');
}

function parsed(text: string, position: number): PastedValue {
  try {
    const value: unknown = JSON.parse(text);
    return { position, kind: 'value', value };
  } catch (error) {
    return {
      position,
      kind: 'fault',
      detail: error instanceof Error ? error.message : String(error),
    };
  }
}

/** The entries of a list, or the hits of an answer; undefined for a single document. */
function entriesOf(value: unknown): readonly PastedValue[] | undefined {
  const entries = Array.isArray(value) ? value : hitsOf(value);
  return entries?.map((entry: unknown, at) => ({
    position: at + 1,
    kind: 'value',
    value: entry,
  }));
}

/** `hits.hits` of a search, `hits.events` of an EQL search. */
function hitsOf(value: unknown): readonly unknown[] | undefined {
  if (!isEventDocument(value)) return undefined;
  const hits = ownValue(value, 'hits');
  if (!isEventDocument(hits)) return undefined;
  return ['hits', 'events'].map((name) => ownValue(hits, name)).find((each) => Array.isArray(each));
}

function ownValue(value: EventDocument, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

function eventsOf(values: readonly PastedValue[], countedBy: PastedEvents['countedBy']) {
  const events: PastedEvent[] = [];
  const faults: PastedFault[] = [];
  let leftOut = 0;
  for (const each of values) {
    const { position } = each;
    if (each.kind === 'fault') {
      faults.push({ position, kind: 'no_json', detail: each.detail });
    } else if (!isEventDocument(each.value) || isHitWithoutSource(each.value)) {
      faults.push({ position, kind: 'no_event', detail: null });
    } else {
      const sent = sentForm(each.value);
      if (sent === undefined) faults.push({ position, kind: 'too_large', detail: null });
      else if (events.length >= MAX_PASTED_EVENTS) leftOut++;
      else events.push({ position, event: each.value, ...sent });
    }
  }
  return { countedBy, events, faults, leftOut };
}

/** A hit of a search that asked for fields only: of the event there is nothing that could be judged. */
function isHitWithoutSource(value: EventDocument): boolean {
  return (
    ownValue(value, '_index') !== undefined &&
    ownValue(value, '_id') !== undefined &&
    ownValue(value, '_source') === undefined
  );
}

/** How an event is sent; undefined if no request can hold it: too long, or nested too deeply to be written. */
function sentForm(
  event: EventDocument
): Pick<PastedEvent, 'bytes' | 'hasInexactNumber'> | undefined {
  let hasInexactNumber = false;
  try {
    const json = JSON.stringify(event, (_name, value: unknown) => {
      if (Number.isInteger(value) && !Number.isSafeInteger(value)) hasInexactNumber = true;
      return value;
    });
    const bytes = new TextEncoder().encode(json).length;
    return bytes > MAX_BATCH_BYTES ? undefined : { bytes, hasInexactNumber };
  } catch {
    return undefined;
  }
}
