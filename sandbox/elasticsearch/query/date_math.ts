import { ElasticsearchError } from '../elasticsearch_error';
import { DEFAULT_DATE_FORMAT, parseDate } from '../mapping/date_format';

type Unit = 'y' | 'M' | 'w' | 'd' | 'h' | 'm' | 's';

const STEP = /^(?:([+-])(\d*)|(\/))([yMwdhHms])/;

const MONDAY = 1;
const DAYS_IN_WEEK = 7;

export interface DateBound {
  /** The date or expression as the query has it. */
  readonly value: string | number | bigint;
  readonly now: number;
  readonly format: string | undefined;
  /** Whether missing parts and rounding go to the last millisecond (`gt`, `lte`) or to the first (`gte`, `lt`). */
  readonly roundUp: boolean;
}

/**
 * Computes a bound of a range on dates: a date, or date math such as `now-24h/h` and `2026-01-01||+1M`.
 *
 * @throws ElasticsearchError
 */
export function dateBound({ value, now, format, roundUp }: DateBound): number {
  const text = String(value);
  if (text.startsWith('now')) return calculated(now, text.slice('now'.length), text, roundUp);
  const separator = text.indexOf('||');
  const date = separator === -1 ? value : text.slice(0, separator);
  const span = parseDate(date, format);
  if (span === undefined) {
    throw new ElasticsearchError(
      400,
      'parse_exception',
      `failed to parse date field [${String(date)}] with format [${format ?? DEFAULT_DATE_FORMAT}]`
    );
  }
  if (separator !== -1) return calculated(span.start, text.slice(separator + 2), text, roundUp);
  return roundUp ? span.end : span.start;
}

function calculated(start: number, math: string, whole: string, roundUp: boolean): number {
  let millis = start;
  let rest = math;
  while (rest !== '') {
    const [step, sign, digits, slash, letter] = STEP.exec(rest) ?? [];
    const unit = unitOf(letter);
    if (step === undefined || unit === undefined) {
      throw new ElasticsearchError(
        400,
        'parse_exception',
        `operator not supported for date math [${whole}]`
      );
    }
    if (slash !== undefined) {
      const floor = roundedDown(millis, unit);
      millis = roundUp ? moved(floor, unit, 1) - 1 : floor;
    } else {
      const count = digits === undefined || digits === '' ? 1 : Number(digits);
      millis = moved(millis, unit, sign === '-' ? -count : count);
    }
    rest = rest.slice(step.length);
  }
  return millis;
}

function unitOf(letter: string | undefined): Unit | undefined {
  switch (letter) {
    case 'y':
    case 'M':
    case 'w':
    case 'd':
    case 'h':
    case 'm':
    case 's':
      return letter;
    case 'H':
      return 'h';
    default:
      return undefined;
  }
}

/** The first millisecond of the calendar unit, in UTC, that an instant lies in. Weeks begin on Monday. */
export function roundedDown(millis: number, unit: Unit): number {
  const date = new Date(millis);
  switch (unit) {
    case 'y':
      date.setUTCMonth(0, 1);
      return date.setUTCHours(0, 0, 0, 0);
    case 'M':
      date.setUTCDate(1);
      return date.setUTCHours(0, 0, 0, 0);
    case 'w':
      date.setUTCDate(
        date.getUTCDate() - ((date.getUTCDay() - MONDAY + DAYS_IN_WEEK) % DAYS_IN_WEEK)
      );
      return date.setUTCHours(0, 0, 0, 0);
    case 'd':
      return date.setUTCHours(0, 0, 0, 0);
    case 'h':
      return date.setUTCMinutes(0, 0, 0);
    case 'm':
      return date.setUTCSeconds(0, 0);
    case 's':
      return date.setUTCMilliseconds(0);
  }
}

/** The instant a number of calendar units later, in UTC. A day that a month lacks becomes its last one. */
export function moved(millis: number, unit: Unit, count: number): number {
  const date = new Date(millis);
  switch (unit) {
    case 'y':
      return movedMonths(date, 12 * count);
    case 'M':
      return movedMonths(date, count);
    case 'w':
      return millis + count * DAYS_IN_WEEK * 86_400_000;
    case 'd':
      return millis + count * 86_400_000;
    case 'h':
      return millis + count * 3_600_000;
    case 'm':
      return millis + count * 60_000;
    case 's':
      return millis + count * 1_000;
  }
}

function movedMonths(date: Date, count: number): number {
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + count);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  return date.setUTCDate(Math.min(day, last));
}
