/** A stretch of time in milliseconds since the epoch, both ends included. */
export interface TimeRange {
  readonly from: number;
  readonly to: number;
}

export function isWithin(instant: number, { from, to }: TimeRange): boolean {
  return from <= instant && instant <= to;
}

/** Where an instant stands in a range: 0 at its beginning, 1 at its end. */
export function shareOf(instant: number, { from, to }: TimeRange): number {
  return (instant - from) / (to - from);
}
