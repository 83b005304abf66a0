import {
  couldNotEvaluate,
  explain,
  matchedBecause,
  type Explanation,
  type Query,
} from '../../common/eql';
import { eventInstant, instant } from '../../common/event';
import { describeLookup, recogniseSource } from '../../common/sources';
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
  const time = lookup.timestamp === undefined ? eventInstant(event) : instant(lookup.timestamp);
  return {
    timestamp: lookup.timestamp ?? null,
    source: source?.label ?? null,
    host: lookup.host ?? null,
    user: lookup.user ?? null,
    process: lookup.process ?? null,
    domain: lookup.domain ?? null,
    ...(id !== undefined && { id }),
    ...(time !== undefined && { instant: time }),
    matchedBecause: matchedBecause(explanation),
    couldNotEvaluate: couldNotEvaluate(explanation),
    ...(withExplanation && { explanation }),
  };
}
