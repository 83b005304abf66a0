/**
 * An instant to the millisecond in the browser's time zone, e.g. `Mar 1, 2026, 12:03:41.882`: fractions tell apart the
 * events of one lookup.
 *
 * @param locale Kibana's, `i18n.getLocale()`
 * @param timeZone the browser's by default
 */
export function absoluteTime(instant: number, locale: string, timeZone?: string): string {
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
    hourCycle: 'h23',
    ...(timeZone !== undefined && { timeZone }),
  }).format(instant);
}

const UNITS = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How long ago (or ahead), in the largest unit that it fills: `2 minutes ago`. */
export function relativeTime(instant: number, now: number, locale: string): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
  const distance = instant - now;
  const [unit, length] = UNITS.find(([, each]) => Math.abs(distance) >= each) ?? ['second', 1_000];
  // Negative zero is "0 seconds ago" and not "in 0 seconds".
  return format.format(Math.trunc(distance / length) || -0, unit);
}
