const DAY = 86_400_000;

/** A span of time as short as it can be said: `Mar 1, 2026, 12:00 – 12:30`. */
export function formatSpan(start: number, end: number, locale: string, timeZone?: string): string {
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    // Seconds only where they tell the ends apart.
    ...((start % 60_000 !== 0 || end % 60_000 !== 0) && { second: '2-digit' as const }),
    hourCycle: 'h23',
    ...(timeZone !== undefined && { timeZone }),
  }).formatRange(start, end);
}

/**
 * A time below the axis: only what changes along it.
 *
 * @param interval milliseconds of a bar
 * @param length milliseconds of the whole axis
 */
export function formatTick(
  start: number,
  interval: number,
  length: number,
  locale: string,
  timeZone?: string
): string {
  return new Intl.DateTimeFormat(locale, {
    ...((interval >= DAY || length > DAY) && { month: 'short' as const, day: 'numeric' as const }),
    ...(length > 365 * DAY && { year: 'numeric' as const }),
    ...(interval < DAY && { hour: '2-digit' as const, minute: '2-digit' as const }),
    ...(interval < 60_000 && { second: '2-digit' as const }),
    hourCycle: 'h23',
    ...(timeZone !== undefined && { timeZone }),
  }).format(start);
}
