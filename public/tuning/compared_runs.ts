import { isoInstant } from '../../common/event';
import { matchComparison, type HistoryEvent, type MatchComparison } from '../../common/history';
import type { HistoryRun } from '../history';

/** The comparison of what two looks at the past found. */
export interface ComparedRuns extends MatchComparison {
  /** The comparison begins only here, for one of the two was searched no further back; null if both are complete. */
  readonly since: string | null;
}

type SearchedRun = Pick<HistoryRun, 'events' | 'searchedFrom'>;

/**
 * Compares what the rule matches as it is saved with what it matches after a change, as far back as both have been
 * searched: a match that one look has not come to is neither added nor removed.
 *
 * @returns undefined as long as one of them has searched nothing
 */
export function comparedRuns(current: SearchedRun, changed: SearchedRun): ComparedRuns | undefined {
  const one = instantOf(current);
  const other = instantOf(changed);
  if (one === undefined || other === undefined) return undefined;
  if (one === other) return { ...matchComparison(current.events, changed.events), since: null };
  const since = Math.max(one, other);
  const compared = ({ events }: SearchedRun) => events.filter((event) => happened(event) >= since);
  return {
    ...matchComparison(compared(current), compared(changed)),
    since: new Date(since).toISOString(),
  };
}

function instantOf({ searchedFrom }: SearchedRun): number | undefined {
  return searchedFrom === null ? undefined : isoInstant(searchedFrom);
}

function happened({ time }: HistoryEvent): number {
  return (time === null ? undefined : isoInstant(time)) ?? -Infinity;
}
