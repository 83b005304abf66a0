/**
 * A time of day to the second in the browser's time zone, e.g. `12:03:41`: what changes within a picture. The day stands
 * before it where it is another one than that of the event investigated.
 *
 * @param anchor when the event investigated happened; `undefined` if that is not known
 * @param locale Kibana's, `i18n.getLocale()`
 * @param timeZone the browser's by default
 */
export function clockTime(
  instant: number,
  anchor: number | undefined,
  locale: string,
  timeZone?: string
): string {
  const zone = timeZone === undefined ? {} : { timeZone };
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', ...zone });
  const isSameDay = anchor !== undefined && day.format(instant) === day.format(anchor);
  return new Intl.DateTimeFormat(locale, {
    ...(!isSameDay && { month: 'short', day: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    ...zone,
  }).format(instant);
}
