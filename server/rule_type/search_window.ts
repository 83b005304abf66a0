/** A stretch of time in epoch milliseconds, both ends included. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
}

/** What a run has to search. */
export interface SearchWindow extends TimeSpan {
  /** Time that no run has searched and that is too long ago to be caught up; it is reported, not dropped in silence. */
  readonly skipped: TimeSpan | undefined;
}

export interface WindowInput {
  readonly startedAt: Date;
  /** Milliseconds that a run looks back; the part beyond the interval is for events that are ingested late. */
  readonly lookback: number;
  readonly interval: number;
  /** Up to when everything has been searched completely; `undefined` before the first complete run. */
  readonly searchedUntil: Date | undefined;
  /** How far back a run goes at most, in milliseconds. */
  readonly catchUpLimit: number;
}

/**
 * The window of a run: the look-back, extended back to where the last complete search ended, with the same overlap as
 * ever. A run that failed or was cancelled leaves the mark where it was, so its time is searched again.
 */
export function searchWindow(input: WindowInput): SearchWindow {
  const to = input.startedAt.getTime();
  const overlap = Math.max(0, input.lookback - input.interval);
  const mark = input.searchedUntil?.getTime();
  const wanted = Math.min(to - input.lookback, mark === undefined ? Infinity : mark - overlap);
  const earliest = to - Math.max(input.catchUpLimit, input.lookback);
  if (wanted >= earliest) return { from: wanted, to, skipped: undefined };
  const isUnsearched = mark !== undefined && mark < earliest;
  return { from: earliest, to, skipped: isUnsearched ? { from: mark, to: earliest } : undefined };
}
