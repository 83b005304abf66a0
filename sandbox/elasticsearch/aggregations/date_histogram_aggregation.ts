import { illegalArgument, notSpoken, parsingError } from '../elasticsearch_error';
import type { StoredDocument } from '../indices/stored_document';
import { printDate } from '../mapping/date_format';
import { dateBound } from '../query/date_math';
import { aggregatedField, checkAggregation, MAX_BUCKETS, type Aggregation } from './aggregation';
import { boundsOf, parseInterval } from './date_interval';
import { tooManyBuckets } from './terms_aggregation';

const KNOWN = [
  'field',
  'script',
  'fixed_interval',
  'calendar_interval',
  'min_doc_count',
  'extended_bounds',
  'hard_bounds',
  'format',
  'time_zone',
  'offset',
  'keyed',
  'order',
  'missing',
];

/** `date_histogram`: buckets of time in UTC; empty ones between the first and the last are there as well. */
export const dateHistogramAggregation: Aggregation = (parameters, documents, scope, sub) => {
  checkAggregation('date_histogram', parameters, KNOWN);
  for (const unspoken of ['order', 'missing']) {
    if (parameters[unspoken] !== undefined)
      throw notSpoken(`[${unspoken}] of date_histogram`, KNOWN.join(', '));
  }
  const { time_zone: zone = 'UTC', format, min_doc_count: minimum = 0, keyed } = parameters;
  if (zone !== 'UTC' && zone !== 'Z' && zone !== '+00:00') {
    throw notSpoken(`[time_zone: ${String(zone)}] of date_histogram`, 'UTC');
  }
  const { name, mapping } = aggregatedField(parameters, scope);
  if (
    mapping !== undefined &&
    !['date', 'integer', 'decimal', 'boolean'].includes(mapping.family)
  ) {
    throw illegalArgument(
      `Field [${name}] of type [${mapping.type}] is not supported for aggregation [date_histogram]`
    );
  }
  const interval = parseInterval('date_histogram', parameters);
  const bound = (value: unknown, roundUp: boolean): number | undefined => {
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'string' && typeof value !== 'number')
      throw parsingError('[extended_bounds] failed to parse field');
    return dateBound({ value, now: scope.now, format: mapping?.format, roundUp });
  };
  const hard = boundsOf(parameters['hard_bounds']);
  const [hardMin = -Infinity, hardMax = Infinity] = [
    bound(hard.min, false),
    bound(hard.max, false),
  ];
  const buckets = new Map<number, StoredDocument[]>();
  for (const document of documents) {
    const starts = document.values(name).map((value) => interval.startOf(Number(value)));
    for (const start of new Set(starts)) {
      if (start < interval.startOf(hardMin) || start > hardMax) continue;
      const bucket = buckets.get(start);
      if (bucket === undefined) buckets.set(start, [document]);
      else bucket.push(document);
    }
  }
  if (minimum === 0) {
    const extended = boundsOf(parameters['extended_bounds']);
    fillGaps(buckets, interval.startOf, interval.next, [
      bound(extended.min, false),
      bound(extended.max, true),
    ]);
  }
  const rows = [...buckets]
    .filter(([, members]) => members.length >= Number(minimum))
    .sort(([a], [b]) => a - b)
    .map(([key, members]) => ({
      key_as_string: printDate(key, typeof format === 'string' ? format : mapping?.format),
      key,
      doc_count: members.length,
      ...sub(members),
    }));
  return {
    buckets:
      keyed === true ? Object.fromEntries(rows.map((row) => [row.key_as_string, row])) : rows,
  };
};

function fillGaps(
  buckets: Map<number, StoredDocument[]>,
  startOf: (millis: number) => number,
  next: (start: number) => number,
  [min, max]: readonly [number | undefined, number | undefined]
): void {
  let first = min === undefined ? Infinity : startOf(min);
  let last = max === undefined ? -Infinity : startOf(max);
  for (const start of buckets.keys()) {
    first = Math.min(first, start);
    last = Math.max(last, start);
  }
  let count = 0;
  for (let start = first; start <= last; start = next(start)) {
    count += 1;
    if (count > MAX_BUCKETS) throw tooManyBuckets(count);
    if (!buckets.has(start)) buckets.set(start, []);
  }
}
