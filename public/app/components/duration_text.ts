import { i18n } from '@kbn/i18n';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** A length of time in at most two units: `23 h 55 min`, `2 min 5 s`, `0.8 s`. */
export function durationText(milliseconds: number): string {
  if (milliseconds < MINUTE) return unitText(roundTo(milliseconds / SECOND, 10), 'second');
  const [large, small, largeUnit, smallUnit] =
    milliseconds < HOUR
      ? ([MINUTE, SECOND, 'minute', 'second'] as const)
      : ([HOUR, MINUTE, 'hour', 'minute'] as const);
  const whole = Math.round(milliseconds / small) * small;
  const count = Math.floor(whole / large);
  const rest = (whole - count * large) / small;
  const largeText = unitText(count, largeUnit);
  return rest === 0 ? largeText : `${largeText} ${unitText(rest, smallUnit)}`;
}

function roundTo(value: number, parts: number): number {
  return Math.round(value * parts) / parts;
}

function unitText(value: number, unit: 'hour' | 'minute' | 'second'): string {
  return new Intl.NumberFormat(i18n.getLocale(), {
    style: 'unit',
    unit,
    unitDisplay: 'short',
  }).format(value);
}
