import { readDateMath } from './date_math';
import type { InvestigateButton } from './investigate_button';

/** The longest window that is searched, unless an operator says otherwise. */
export const MAX_WINDOW_DAYS = 90;

/** How long after the event is searched, unless the guide says more: as long as before it, within these limits. */
export const MIN_HOURS_AFTER_EVENT = 1;
export const MAX_HOURS_AFTER_EVENT = 24;

/** How long before is searched where the guide does not say. */
export const DEFAULT_HOURS_BEFORE = 24;

const HOUR = 3_600_000;
const DEFAULT_MAX_LENGTH = MAX_WINDOW_DAYS * 24 * HOUR;

export interface PivotWindowInput {
  readonly button: Pick<InvestigateButton, 'relativeFrom' | 'relativeTo'>;
  /**
   * - `as_guide`: the guide's `now` is the time of the alert, as in Security Solution
   * - `around_event`: it is the time of the event, and the window reaches beyond it, to show what happened next
   */
  readonly mode: 'around_event' | 'as_guide';
  readonly eventTime: Date;
  readonly alertTime: Date;
  readonly now: Date;
  /** Milliseconds of the longest window; {@link MAX_WINDOW_DAYS} by default. */
  readonly maxLength?: number;
  /**
   * Milliseconds by which a window around the event is longer on both sides: how far the times of the source may lie
   * from when things happened. None by default.
   */
  readonly padding?: number;
  /**
   * Milliseconds around the event beyond which what is found would no longer belong to it, as with process ids that are
   * used again. In both modes; the window is cut without further notice. No limit by default.
   */
  readonly reach?: number;
}

/** Both ends belong to the window. */
export interface PivotWindow {
  readonly from: Date;
  readonly to: Date;
  /** Whether the guide asks for more than may be searched; what is farthest from the event was cut off. */
  readonly isCapped: boolean;
}

/**
 * The absolute window of a button. A start that comes after its end leaves the instant of the start, where next to
 * nothing is found: the guide asks for no time at all.
 */
export function pivotWindow({
  button,
  mode,
  eventTime,
  alertTime,
  now,
  maxLength = DEFAULT_MAX_LENGTH,
  padding = 0,
  reach = Infinity,
}: PivotWindowInput): PivotWindow {
  const isAsGuide = mode === 'as_guide';
  const anchor = isAsGuide ? alertTime : eventTime;
  const start = readStart(button.relativeFrom, anchor);
  const writtenEnd = readEnd(button.relativeTo, anchor);
  const end = isAsGuide ? writtenEnd : endAfterEvent(writtenEnd, start, anchor, now);
  const padded = isAsGuide
    ? { start, end }
    : { start: start - padding, end: paddedEnd(end, padding, anchor, now) };
  const near = withinReach(padded, eventTime.getTime(), reach);
  return bounded(near.start, Math.max(near.start, near.end), anchor.getTime(), maxLength);
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Nothing has happened yet after now; a window that ends before the event is meant so. */
function paddedEnd(end: number, padding: number, event: Date, now: Date): number {
  if (end < event.getTime()) return end;
  return Math.max(end, Math.min(end + padding, now.getTime()));
}

/** A window that lies beyond the reach as a whole is its end that is nearest to the event. */
function withinReach({ start, end }: Range, event: number, reach: number): Range {
  const clamp = (time: number) => Math.min(Math.max(time, event - reach), event + reach);
  return { start: clamp(start), end: clamp(end) };
}

function readStart(relativeFrom: string | undefined, anchor: Date): number {
  const date = relativeFrom === undefined ? undefined : readDateMath(relativeFrom, anchor, false);
  return date?.getTime() ?? anchor.getTime() - DEFAULT_HOURS_BEFORE * HOUR;
}

function readEnd(relativeTo: string | undefined, anchor: Date): number {
  const date = relativeTo === undefined ? undefined : readDateMath(relativeTo, anchor, true);
  return date?.getTime() ?? anchor.getTime();
}

/**
 * The guide's end, moved on from the event by the length of the window before it. An end before the event is meant so
 * and stays; the event itself stays in the window also where its clock is ahead of ours.
 */
function endAfterEvent(writtenEnd: number, start: number, event: Date, now: Date): number {
  const eventTime = event.getTime();
  if (writtenEnd < eventTime) return writtenEnd;
  const after = Math.min(
    Math.max(eventTime - start, MIN_HOURS_AFTER_EVENT * HOUR),
    MAX_HOURS_AFTER_EVENT * HOUR
  );
  const latest = Math.max(now.getTime(), eventTime);
  return Math.min(Math.max(writtenEnd, eventTime + after), latest);
}

/** Cuts the past before the future, since what follows the anchor is short and matters most. */
function bounded(start: number, end: number, anchor: number, maxLength: number): PivotWindow {
  const to = Math.min(end, Math.max(start, anchor) + maxLength);
  const from = Math.max(start, to - maxLength);
  return { from: new Date(from), to: new Date(to), isCapped: from > start || to < end };
}
