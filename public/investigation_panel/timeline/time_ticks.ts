import type { TimeRange } from './time_range';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Distances that people count in. */
const STEPS = [
  ...[1, 2, 5, 10, 15, 30].map((count) => count * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * MINUTE),
  ...[1, 2, 3, 6, 12].map((count) => count * HOUR),
  ...[1, 2, 7, 14].map((count) => count * DAY),
];

export interface TimeTicks {
  /** Milliseconds from one to the next. */
  readonly step: number;
  /** Milliseconds since the epoch. */
  readonly instants: readonly number[];
}

/**
 * The times that are written along an axis, on full steps of the clock.
 *
 * @param most how many find room; at least one
 * @param offset milliseconds by which the clocks of the person are ahead of UTC
 */
export function timeTicks({ from, to }: TimeRange, most: number, offset: number): TimeTicks {
  const length = to - from;
  const step =
    STEPS.find((each) => length / each <= most) ??
    Math.ceil(length / Math.max(most, 1) / DAY) * DAY;
  const first = Math.ceil((from + offset) / step) * step - offset;
  const count = Math.floor((to - first) / step) + 1;
  return {
    step,
    instants: Array.from({ length: Math.max(count, 0) }, (_, at) => first + at * step),
  };
}
