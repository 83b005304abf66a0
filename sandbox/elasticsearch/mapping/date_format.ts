import { instant, isoInstant, isoSpan, type DateSpan } from '../../../common/event';
import { illegalArgument } from '../elasticsearch_error';

/** Elasticsearch's format of date fields that name none. */
export const DEFAULT_DATE_FORMAT = 'strict_date_optional_time||epoch_millis';

/** The last millisecond of a JavaScript Date. */
const MAX_DATE = 8.64e15;

type DateValue = string | number | bigint;

interface DateFormat {
  readonly parse: (value: DateValue) => DateSpan | undefined;
  readonly print: (millis: number) => string;
}

const ISO: DateFormat = {
  parse: (value) => isoSpan(String(value)),
  // Dates beyond what JavaScript's Date can hold are shown as the numbers they are.
  print: (millis) =>
    Math.abs(millis) > MAX_DATE ? String(millis) : new Date(millis).toISOString(),
};

const ISO_NAMES = [
  'strict_date_optional_time',
  'date_optional_time',
  'strict_date_optional_time_nanos',
  'iso8601',
  'date_time',
  'strict_date_time',
  'strict_date_time_no_millis',
  'date_time_no_millis',
  "yyyy-MM-dd'T'HH:mm:ss.SSSX",
  "yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
];

const formats: ReadonlyMap<string, DateFormat> = new Map<string, DateFormat>([
  ...ISO_NAMES.map((name) => [name, ISO] as const),
  ['epoch_millis', { parse: (value) => ofEpoch(value, 1), print: String }],
  [
    'epoch_second',
    { parse: (value) => ofEpoch(value, 1_000), print: (millis) => String(millis / 1_000) },
  ],
  ...['strict_date', 'date', 'yyyy-MM-dd', 'uuuu-MM-dd'].map(
    (name) => [name, ofLength(name, 10)] as const
  ),
  ['yyyy-MM', ofLength('yyyy-MM', 7)],
  ['yyyy', ofLength('yyyy', 4)],
]);

/**
 * Reads a date in one of the formats of a `||` list.
 *
 * @returns the milliseconds it stands for, a span where parts are missing; `undefined` if it fits none
 * @throws ElasticsearchError for a format that is not spoken
 */
export function parseDate(value: DateValue, format = DEFAULT_DATE_FORMAT): DateSpan | undefined {
  if (format === DEFAULT_DATE_FORMAT) {
    const span = typeof value === 'string' ? isoSpan(value) : undefined;
    if (span !== undefined) return span;
    const millis = instant(value);
    return millis === undefined ? undefined : { start: millis, end: millis };
  }
  for (const each of formatsOf(format)) {
    const span = each.parse(value);
    if (span !== undefined) return span;
  }
  return undefined;
}

/** The first millisecond of a value of a date field: what its doc value holds. */
export function dateMillis(value: DateValue, format: string | undefined): number | undefined {
  if (format === undefined || format === DEFAULT_DATE_FORMAT) {
    return typeof value === 'string' ? (isoInstant(value) ?? instant(value)) : instant(value);
  }
  return parseDate(value, format)?.start;
}

/** Writes a date in the first of a list of formats. */
export function printDate(millis: number, format = DEFAULT_DATE_FORMAT): string {
  return (formatsOf(format)[0] ?? ISO).print(millis);
}

function formatsOf(list: string): readonly DateFormat[] {
  return list.split('||').map((name) => {
    const format = formats.get(name);
    if (format === undefined) {
      throw illegalArgument(
        `Invalid format: [${name}]: the embedded event store speaks ${[...formats.keys()].join(', ')}`
      );
    }
    return format;
  });
}

function ofEpoch(value: DateValue, factor: number): DateSpan | undefined {
  if (typeof value === 'string' && !/^-?\d+(?:\.\d+)?$/.test(value)) return undefined;
  const start = Math.trunc(Number(value) * factor);
  return { start, end: start + factor - 1 };
}

function ofLength(_name: string, length: number): DateFormat {
  return {
    parse: (value) => (String(value).length === length ? isoSpan(String(value)) : undefined),
    print: (millis) => ISO.print(millis).slice(0, length),
  };
}
