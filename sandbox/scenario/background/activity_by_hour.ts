/**
 * How busy the hosts are in each hour of a day (UTC), relative to each other: offices that work by day, and machines that
 * never sleep.
 */
const ACTIVITY = [
  0.6, 0.6, 0.6, 0.6, 0.65, 0.75, 1, 1.35, 1.55, 1.6, 1.55, 1.4, 1.2, 1.4, 1.5, 1.45, 1.3, 1.05,
  0.85, 0.75, 0.7, 0.7, 0.65, 0.6,
] as const;

/** Relative activity at a time in milliseconds. */
export function activityByHour(at: number): number {
  return ACTIVITY[new Date(at).getUTCHours()] ?? 1;
}
