import { PIVOT_EVENTS_PER_SIDE, type EventCount, type PivotState } from '../../../common/api';
import type { SearchAnswer } from './search_answer';

/** The answers to the searches of one pivot. */
export interface PivotAnswers {
  readonly before: SearchAnswer;
  readonly after: SearchAnswer;
  /** Undefined for alerts, which need no telemetry. */
  readonly presence: SearchAnswer | undefined;
  /** Index patterns that the user may not read, among those that the pivot's events would be in. */
  readonly unreadable: readonly string[];
}

/** What a button shows, and sentences about what its counts may lack. */
export interface ShownState {
  readonly state: PivotState;
  readonly notes: readonly string[];
}

/** Decides what a button shows. "0" is said only if all was searched and there was something to search. */
export function pivotState({ before, after, presence, unreadable }: PivotAnswers): ShownState {
  if (before.kind !== 'answered') return { state: before, notes: [] };
  if (after.kind !== 'answered') return { state: after, notes: [] };

  const total = sum(before.count, after.count);
  const incomplete = before.incomplete ?? after.incomplete;
  if (total.count > 0) {
    return {
      state: {
        kind: 'found',
        total,
        before: before.count,
        after: after.count,
        events: {
          before: before.events.slice(0, PIVOT_EVENTS_PER_SIDE),
          after: after.events.slice(0, PIVOT_EVENTS_PER_SIDE),
        },
      },
      notes: [
        ...(incomplete === undefined ? [] : [`There may be more events: ${incomplete}.`]),
        ...(unreadable.length === 0 ? [] : [unreadableNote(unreadable)]),
      ],
    };
  }
  if (unreadable.length > 0) {
    return { state: { kind: 'denied', reason: deniedReason(unreadable) }, notes: [] };
  }
  if (incomplete !== undefined) {
    return {
      state: { kind: 'failed', reason: `Nothing was found, but ${incomplete}.` },
      notes: [],
    };
  }
  return { state: nothingFound(presence), notes: [] };
}

function nothingFound(presence: SearchAnswer | undefined): PivotState {
  if (presence === undefined) return { kind: 'none', present: null };
  // Whether there was anything to find is not known, so that "0" would say too much.
  if (presence.kind !== 'answered') return presence;
  return presence.count.count > 0
    ? { kind: 'none', present: presence.count }
    : { kind: 'no_telemetry' };
}

function sum(before: EventCount, after: EventCount): EventCount {
  return {
    count: before.count + after.count,
    isAtLeast: before.isAtLeast || after.isAtLeast,
  };
}

function deniedReason(patterns: readonly string[]): string {
  return `You may not read ${patterns.join(', ')}. Ask for read access to it.`;
}

function unreadableNote(patterns: readonly string[]): string {
  return `There may be more events: you may not read ${patterns.join(', ')}.`;
}
