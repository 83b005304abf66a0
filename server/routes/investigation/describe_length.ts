export const MINUTE = 60_000;
const SECOND = 1_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A length of time in words, in its largest whole unit: `90 days`, `8 minutes`, `42 seconds`. */
export function describeLength(milliseconds: number): string {
  if (milliseconds >= DAY && milliseconds % DAY === 0) return count(milliseconds / DAY, 'day');
  if (milliseconds >= HOUR && milliseconds % HOUR === 0) return count(milliseconds / HOUR, 'hour');
  return milliseconds >= MINUTE
    ? count(Math.round(milliseconds / MINUTE), 'minute')
    : count(Math.round(milliseconds / SECOND), 'second');
}

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
}
