/** A stretch of time in epoch milliseconds, both ends included. */
export interface HistorySpan {
  readonly from: number;
  readonly to: number;
}

/** Matches that one look at the past gathers. */
export const MAX_HISTORY_EVENTS = 10_000;
/** Requests that one look at the past makes, questions after a search that goes on included. */
export const MAX_HISTORY_REQUESTS = 500;
/** Parts that the time is asked in, so that there is something to see while it is searched. */
const SLICES = 12;

/** What a look at the past does not cover, or what to know of it. */
export type HistoryNote =
  /** There are more matches than `limit`: older time was not searched. */
  | { readonly kind: 'event_limit'; readonly limit: number }
  /** It takes more requests than `limit`: older time was not searched. */
  | { readonly kind: 'request_limit'; readonly limit: number }
  /** So many matches in one millisecond, epoch `at`, that some of them may be missing. */
  | { readonly kind: 'full_millisecond'; readonly at: number }
  /** Something kept a part of the time from being searched completely, such as failed shards. */
  | { readonly kind: 'incomplete'; readonly reason: string }
  /** Fields of the query that no searched index has. */
  | { readonly kind: 'unmapped_fields'; readonly fields: readonly string[] }
  /** Why starts of processes may be missing from the events. */
  | { readonly kind: 'process_starts'; readonly reason: string };

/** How far a look at the past has come. */
export interface HistoryPlan {
  readonly span: HistorySpan;
  /** What has not been searched, the newest first, without gaps. */
  readonly open: readonly HistorySpan[];
  /** Matches that were found and are kept. */
  readonly events: number;
  readonly requests: number;
  readonly notes: readonly HistoryNote[];
}

/** What the answer for a span tells of it. */
export interface SpanAnswer {
  readonly events: readonly unknown[];
  /** Whether there may be more events than these. */
  readonly isFull: boolean;
  readonly incomplete: string | null;
  readonly unmappedFields: readonly string[];
  readonly processStartProblem: string | null;
}

/**
 * Plans to look at a span of the past: a few slices of equal length, the newest first.
 *
 * @throws {RangeError} if it ends before it begins
 */
export function historyPlan(span: HistorySpan): HistoryPlan {
  const { from, to } = span;
  if (!(from <= to)) throw new RangeError('The time to look at ends before it begins.');
  const length = to - from + 1;
  const count = Math.min(SLICES, length);
  const startOf = (slice: number) => from + Math.floor((length * slice) / count);
  const open = Array.from({ length: count }, (_, at) => {
    const slice = count - 1 - at;
    return { from: startOf(slice), to: startOf(slice + 1) - 1 };
  });
  return { span, open, events: 0, requests: 0, notes: [] };
}

/** What is to be asked next; `undefined` once everything is searched or a limit is reached. */
export function nextSpan({ open, notes }: HistoryPlan): HistorySpan | undefined {
  return notes.some(({ kind }) => kind === 'event_limit' || kind === 'request_limit')
    ? undefined
    : open[0];
}

/** Counts a question whose answer was that the search goes on. */
export function askedAgain(plan: HistoryPlan): HistoryPlan {
  return withinRequests({ ...plan, requests: plan.requests + 1 });
}

/**
 * Takes the answer for the span that was to be asked next. Events of an answer that is full are those of its halves too,
 * and events beyond the limit are dropped, so that what is kept is complete back to where the search has come: an answer's
 * events are to be kept if the plan counts them.
 *
 * @throws {RangeError} if nothing was to be asked
 */
export function withAnswer(plan: HistoryPlan, answer: SpanAnswer): HistoryPlan {
  const [span, ...others] = plan.open;
  if (span === undefined) throw new RangeError('Nothing was asked.');
  const asked = { ...plan, requests: plan.requests + 1 };
  if (answer.isFull && span.from < span.to) {
    return withinRequests({ ...asked, open: [...halves(span), ...others] });
  }
  const events = plan.events + answer.events.length;
  if (events > MAX_HISTORY_EVENTS) {
    return withNote(asked, { kind: 'event_limit', limit: MAX_HISTORY_EVENTS });
  }
  return withinRequests(notesOf(answer, span).reduce(withNote, { ...asked, open: others, events }));
}

/** The share of the time that has been searched, from 0 to 1. */
export function planProgress({ span, open }: HistoryPlan): number {
  const left = open.reduce((sum, { from, to }) => sum + (to - from + 1), 0);
  return 1 - left / (span.to - span.from + 1);
}

/** Everything from then to the end has been searched, in epoch milliseconds; `undefined` as long as nothing has. */
export function searchedFrom({ span, open }: HistoryPlan): number | undefined {
  const [newest] = open;
  if (newest === undefined) return span.from;
  return newest.to === span.to ? undefined : newest.to + 1;
}

/** The newer half first. */
function halves({ from, to }: HistorySpan): readonly HistorySpan[] {
  const middle = from + Math.floor((to - from) / 2);
  return [
    { from: middle + 1, to },
    { from, to: middle },
  ];
}

function withinRequests(plan: HistoryPlan): HistoryPlan {
  return plan.requests >= MAX_HISTORY_REQUESTS && plan.open.length > 0
    ? withNote(plan, { kind: 'request_limit', limit: MAX_HISTORY_REQUESTS })
    : plan;
}

function notesOf(answer: SpanAnswer, span: HistorySpan): readonly HistoryNote[] {
  const { isFull, incomplete, unmappedFields, processStartProblem } = answer;
  return [
    ...(isFull ? [{ kind: 'full_millisecond' as const, at: span.from }] : []),
    ...(incomplete === null ? [] : [{ kind: 'incomplete' as const, reason: incomplete }]),
    ...(unmappedFields.length === 0
      ? []
      : [{ kind: 'unmapped_fields' as const, fields: unmappedFields }]),
    ...(processStartProblem === null
      ? []
      : [{ kind: 'process_starts' as const, reason: processStartProblem }]),
  ];
}

/** Slices usually tell the same. */
function withNote(plan: HistoryPlan, note: HistoryNote): HistoryPlan {
  const text = JSON.stringify(note);
  const isKnown = plan.notes.some((known) => JSON.stringify(known) === text);
  return isKnown ? plan : { ...plan, notes: [...plan.notes, note] };
}
