import {
  couldNotEvaluate,
  explain,
  matchedBecause,
  type Explanation,
  type Query,
} from '../../common/eql';
import { eventInstant, instant, type EventDocument } from '../../common/event';
import { describeLookup, recogniseSource, type LookupDescription } from '../../common/sources';
import type { ExceptionOutcome, NearMissOf } from './exception_matcher';
import type { ReplayEvent } from './replay_event';

/** A matching event as replay reports it. What the event does not say is null. */
export interface ReplayMatch {
  readonly file: string;
  /** 1-based line in the file. */
  readonly line: number;
  readonly timestamp: string | null;
  /** Label of the data source. */
  readonly source: string | null;
  readonly host: string | null;
  readonly user: string | null;
  readonly process: string | null;
  readonly domain: string | null;
  readonly id?: string;
  readonly matchedBecause: readonly string[];
  readonly couldNotEvaluate: readonly string[];
  /** The names of the exceptions that almost hide it, if there are any. */
  readonly nearMissOf?: readonly string[];
  /** The clause tree, if asked for. */
  readonly explanation?: Explanation;
}

/** What a piece of input holds. */
export interface EventCounts {
  readonly events: number;
  /** Lines that are no event: not a JSON object, or too long. */
  readonly malformed: number;
  /** Events that the query could not be evaluated for within its limits. */
  readonly notEvaluated: number;
}

/** A match whose place is counted within its block; the reader of all blocks knows the rest. */
export interface BlockMatch extends Omit<ReplayMatch, 'file'> {
  /** What the block holds up to and with this event. */
  readonly countsUpTo: EventCounts;
  /** Milliseconds since the epoch; for pipes, which order by time. */
  readonly instant?: number;
  readonly nearMisses?: readonly NearMissOf[];
}

/** A match that an exception hides; not described, since nobody reads it. */
export interface HiddenMatch extends ExceptionOutcome {
  /** 1-based within the block. */
  readonly line: number;
  readonly timestamp: string | null;
  /** Milliseconds since the epoch. */
  readonly instant?: number;
}

/** Says who asked for what in a matching event, and why it matched. */
export function describeMatch(
  query: Query,
  { event, index, id }: ReplayEvent,
  withExplanation: boolean
): Omit<BlockMatch, 'line' | 'countsUpTo'> {
  const explanation = explain(query, event);
  const source = recogniseSource(event, index);
  const lookup = describeLookup(event, source);
  return {
    ...timeOf(event, lookup),
    source: source?.label ?? null,
    host: lookup.host ?? null,
    user: lookup.user ?? null,
    process: lookup.process ?? null,
    domain: lookup.domain ?? null,
    ...(id !== undefined && { id }),
    matchedBecause: matchedBecause(explanation),
    couldNotEvaluate: couldNotEvaluate(explanation),
    ...(withExplanation && { explanation }),
  };
}

/** Says when a match happened that an exception hides. */
export function describeHidden(
  { event, index }: ReplayEvent,
  outcome: ExceptionOutcome
): Omit<HiddenMatch, 'line'> {
  return { ...outcome, ...timeOf(event, describeLookup(event, recogniseSource(event, index))) };
}

function timeOf(event: EventDocument, { timestamp }: LookupDescription) {
  const time = timestamp === undefined ? eventInstant(event) : instant(timestamp);
  return { timestamp: timestamp ?? null, ...(time !== undefined && { instant: time }) };
}
