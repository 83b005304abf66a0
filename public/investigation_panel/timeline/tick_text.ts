/**
 * A time along an axis: to the second where ticks are that close, and with the day where it is the first tick of it.
 *
 * @param before the tick before; `undefined` for the first one
 * @param step milliseconds from one tick to the next
 * @param timeZone the browser's by default
 */
export function tickText(
  instant: number,
  before: number | undefined,
  step: number,
  locale: string,
  timeZone?: string
): string {
  const zone = timeZone === undefined ? {} : { timeZone };
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', ...zone });
  const isNewDay = before === undefined || day.format(before) !== day.format(instant);
  return new Intl.DateTimeFormat(locale, {
    ...(isNewDay && { month: 'short', day: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
    ...(step < 60_000 && { second: '2-digit' }),
    hourCycle: 'h23',
    ...zone,
  }).format(instant);
}
