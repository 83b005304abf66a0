import * as t from 'io-ts';
import { bounded, strictObject } from '../validation';
import { alertHit } from './alerts_api';
import { triageResponse } from './triage_api';

/** Longest guide that is read. The longest that Elastic publishes has a tenth of it. */
export const MAX_GUIDE_LENGTH = 200_000;
/** Buttons of one guide that are asked: each costs two searches of one request. */
export const MAX_PIVOTS = 25;
/** Events of one pivot that are counted; more are "at least". */
export const MAX_COUNTED_EVENTS = 10_000;
/** Events of a pivot that come with its counts, on each side of the event. */
export const PIVOT_EVENTS_PER_SIDE = 10;
/** Events of one page of a pivot. */
export const MAX_PIVOT_PAGE_SIZE = 100;

const guideText = bounded(
  t.string,
  `a guide of at most ${MAX_GUIDE_LENGTH} characters`,
  (text) => text.length <= MAX_GUIDE_LENGTH
);
const alertId = bounded(t.string, 'an id', (id) => id !== '' && id.length <= 512);

/** `around_event`: anchored at the event, before and after it. `as_guide`: as the guide has it, up to the alert. */
export const pivotWindowMode = t.keyof(
  { around_event: null, as_guide: null },
  '"around_event" or "as_guide"'
);
export type PivotWindowMode = t.TypeOf<typeof pivotWindowMode>;

/** Keys of one pivot; sources have three or four. */
const MAX_PIVOT_KEYS = 10;

/** The place of a button among those of the guide, from 0. */
const pivotPlace = bounded(
  t.number,
  `a whole number from 0 to ${MAX_PIVOTS - 1}`,
  (place) => Number.isInteger(place) && place >= 0 && place < MAX_PIVOTS
);
/** The place of a key among those of a pivot, from 0, which is the guide's own. */
const keyPlace = bounded(
  t.number,
  `a whole number from 0 to ${MAX_PIVOT_KEYS - 1}`,
  (place) => Number.isInteger(place) && place >= 0 && place < MAX_PIVOT_KEYS
);
const chosenKey = strictObject('the key of a pivot', { pivot: pivotPlace, key: keyPlace }, {});
/** Which key the analyst wants a button to go by, instead of the first that the alert can fill. */
export type ChosenKey = t.TypeOf<typeof chosenKey>;

const subject = {
  /** The alert to investigate; or else `document`. */
  alertId,
  /** Any alert or event, where it is not one of this plugin's alerts. */
  document: t.record(t.string, t.unknown),
  /** The guide whose buttons are asked; the rule's own by default. */
  guide: guideText,
  window: pivotWindowMode,
  keys: bounded(
    t.array(chosenKey),
    `a list of at most ${MAX_PIVOTS} keys`,
    (keys) => keys.length <= MAX_PIVOTS
  ),
};

export const investigationRequest = strictObject('an investigation', {}, subject);
export type InvestigationRequest = t.TypeOf<typeof investigationRequest>;

/** `before`: at the time of the event or earlier. `after`: later. */
export const pivotSide = t.keyof({ before: null, after: null }, '"before" or "after"');
export type PivotSide = t.TypeOf<typeof pivotSide>;

const sortValues = t.array(t.union([t.string, t.number]));

/** Asks for the events of one pivot that follow those at hand: away from the event, in time. */
export const pivotEventsRequest = strictObject(
  'a request for events of a pivot',
  {
    pivot: pivotPlace,
    side: pivotSide,
  },
  {
    ...subject,
    /** The `sort` of the last event at hand; from the event on if there is none. */
    after: sortValues,
    /** At most as many as the operator allows, which is how many there are by default. */
    size: bounded(
      t.number,
      `a whole number from 1 to ${MAX_PIVOT_PAGE_SIZE}`,
      (size) => Number.isInteger(size) && size >= 1 && size <= MAX_PIVOT_PAGE_SIZE
    ),
  }
);
export type PivotEventsRequest = t.TypeOf<typeof pivotEventsRequest>;

const pivotEvent = t.type({
  id: t.string,
  index: t.string,
  /** `@timestamp` as the event has it. */
  time: t.union([t.string, t.null]),
  /** The document's part that pivots show: nested or dotted, as it was written. */
  fields: t.record(t.string, t.unknown),
  /** Where the events after this one continue. */
  sort: sortValues,
});
export type PivotEvent = t.TypeOf<typeof pivotEvent>;

const missingField = t.type({ field: t.string, reason: t.string });
export type MissingField = t.TypeOf<typeof missingField>;

const eventCount = t.type({
  count: t.number,
  /** Whether there are more than were counted. */
  isAtLeast: t.boolean,
});
export type EventCount = t.TypeOf<typeof eventCount>;

const pivotState = t.union([
  t.type({
    kind: t.literal('found'),
    total: eventCount,
    before: eventCount,
    after: eventCount,
    /** The nearest to the event first, on each side. */
    events: t.type({ before: t.array(pivotEvent), after: t.array(pivotEvent) }),
  }),
  t.type({
    kind: t.literal('none'),
    /**
     * What there is instead: events of the same kind, from the same source and host where the alert names them. Null
     * where nothing of the sort is needed: alerts.
     */
    present: t.union([t.null, eventCount]),
  }),
  /** Nothing found, and nothing there to be found. */
  t.type({ kind: t.literal('no_telemetry') }),
  t.type({ kind: t.literal('cannot_be_asked'), missing: t.array(missingField) }),
  t.type({ kind: t.literal('denied'), reason: t.string }),
  t.type({ kind: t.literal('failed'), reason: t.string }),
]);
export type PivotState = t.TypeOf<typeof pivotState>;

/** What a pivot asks for, by which its columns are chosen. */
const pivotKind = t.keyof({
  process_events: null,
  network_events: null,
  child_processes: null,
  alerts: null,
  events: null,
});
export type PivotKind = t.TypeOf<typeof pivotKind>;

const scalar = t.union([t.string, t.number, t.boolean]);

const pivotCondition = t.union([
  t.type({
    operator: t.literal('is_one_of'),
    field: t.string,
    values: t.array(scalar),
    excluded: t.boolean,
  }),
  t.type({ operator: t.literal('exists'), field: t.string, excluded: t.boolean }),
  t.type({
    operator: t.literal('range'),
    field: t.string,
    bounds: t.partial({ gt: scalar, gte: scalar, lt: scalar, lte: scalar }),
    excluded: t.boolean,
  }),
]);

const pivotQuery = t.type({
  /** One of the groups must hold, all conditions of it. */
  anyOf: t.array(t.array(pivotCondition)),
  /** Absolute instants. */
  from: t.string,
  to: t.string,
  indices: t.array(t.string),
  /** The same as Query DSL (without the time range), KQL and EQL, to be copied. EQL cannot say all of it. */
  queryDsl: t.record(t.string, t.unknown),
  kql: t.string,
  eql: t.union([t.string, t.null]),
});
export type PivotQuery = t.TypeOf<typeof pivotQuery>;

const pivotKey = t.type({
  /** What it goes by, to follow "by": `process entity id`. */
  label: t.string,
  /** A sentence: why what it finds belongs to the process, user or host in question. */
  because: t.string,
  /** What it may miss or wrongly include. */
  caveat: t.union([t.null, t.string]),
  /** Whether the values are taken from the start of the process, which is one more search. */
  isTwoStep: t.boolean,
  /** What keeps the alert from filling it; empty if nothing does. */
  missing: t.array(missingField),
});
export type PivotKeyOption = t.TypeOf<typeof pivotKey>;

const pivot = t.type({
  label: t.string,
  description: t.string,
  kind: pivotKind,
  state: pivotState,
  /**
   * Ways to ask on this source, in order of preference, the guide's own first. Empty where nothing is known of the
   * button or the source: then it is asked as the guide has it.
   */
  keys: t.array(pivotKey),
  /** Which of them was used, or could not be where the analyst chose it; null where there are none. */
  usedKey: t.union([t.null, t.number]),
  /** What was asked; null where nothing could be. */
  query: t.union([t.null, pivotQuery]),
  /** Sentences: what was left out, which shards failed. */
  notes: t.array(t.string),
});
export type Pivot = t.TypeOf<typeof pivot>;

export const investigationResponse = t.type({
  /** Null where a document was given. */
  alert: t.union([t.null, alertHit]),
  /** The instant of the event, which windows are anchored at. */
  anchor: t.string,
  /** The label of its data source; null if it is none of the seven. */
  source: t.union([t.string, t.null]),
  guide: t.string,
  window: pivotWindowMode,
  /** In the order of the guide's buttons, faulty ones not counted. */
  pivots: t.array(pivot),
  /** The alerts of the same lookup, this one among them, oldest first; empty where a document was given. */
  lookup: t.array(alertHit),
  triage: triageResponse,
});
export type InvestigationResponse = t.TypeOf<typeof investigationResponse>;

export const pivotEventsResponse = t.type({
  /** Further away from the event with each, in time. */
  events: t.array(pivotEvent),
  /** Whether others may follow. */
  hasMore: t.boolean,
});
export type PivotEventsResponse = t.TypeOf<typeof pivotEventsResponse>;
