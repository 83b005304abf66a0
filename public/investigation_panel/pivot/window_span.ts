/** How a window lies around an event, in milliseconds; `before` is negative where the window begins after it. */
export interface WindowSpan {
  readonly before: number;
  readonly after: number;
}

/** Where a window lies, seen from the event. `undefined` if one of the times is none. */
export function windowSpan(from: string, to: string, anchor: string): WindowSpan | undefined {
  const event = Date.parse(anchor);
  const before = event - Date.parse(from);
  const after = Date.parse(to) - event;
  return Number.isNaN(before) || Number.isNaN(after) ? undefined : { before, after };
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
  ['millisecond', 1],
] as const;

/** A length of time in its two largest units: `1 hr 30 min`. Days only from three on: `48 hr`. */
export function durationText(milliseconds: number, locale: string): string {
  const length = Math.abs(milliseconds);
  const units = length < 3 * 86_400_000 ? UNITS.slice(1) : UNITS;
  const largest = units.findIndex(([, size]) => length >= size);
  if (largest === -1) return inUnit(0, 'millisecond', locale);
  const [first, second] = units.slice(largest);
  if (first === undefined) return inUnit(0, 'millisecond', locale);
  const rest = second === undefined ? 0 : Math.floor((length % first[1]) / second[1]);
  const parts = [inUnit(Math.floor(length / first[1]), first[0], locale)];
  if (second !== undefined && rest > 0) parts.push(inUnit(rest, second[0], locale));
  return parts.join(' ');
}

function inUnit(count: number, unit: (typeof UNITS)[number][0], locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(count);
}
