import type { FindAlertsResponse } from '../../../common/api';
import type { SourceCount } from '../components/source_count';
import { sourcePlace } from '../components/source_place';

/** A bar of the histogram, empty ones included. */
export interface HistogramBar {
  /** Its first millisecond. */
  readonly start: number;
  /** Its last millisecond. */
  readonly end: number;
  readonly count: number;
  /** By source, in the order of `sources` of the histogram; none of them is 0. */
  readonly parts: readonly SourceCount[];
}

export interface Histogram {
  readonly bars: readonly HistogramBar[];
  /** What there is in any bar, in the order in which it is stacked and listed. */
  readonly sources: readonly SourceCount[];
  readonly highest: number;
}

/** Milliseconds, both included. */
export interface TimeRange {
  readonly from: number;
  readonly to: number;
}

/** More than any interval of the server gives; if there were, only the bars with alerts would be shown. */
const MAX_FILLED_BARS = 200;

/** The bars of a time range, from an answer that has only those with alerts. */
export function histogramOf(
  { histogram, histogramInterval }: Pick<FindAlertsResponse, 'histogram' | 'histogramInterval'>,
  range: TimeRange
): Histogram {
  const order = sourceOrder(histogram.flatMap(({ bySource }) => Object.keys(bySource)));
  const answered = new Map(histogram.map((each) => [Date.parse(each.time), each]));
  const bars = startsOf([...answered.keys()], histogramInterval, range).map((start) => {
    const { count = 0, bySource = {} } = answered.get(start) ?? {};
    return { start, end: start + histogramInterval - 1, count, parts: partsOf(bySource, order) };
  });
  const all = bars.flatMap(({ parts }) => parts);
  return {
    bars,
    sources: order.map((source) => ({
      source,
      count: all.reduce((sum, part) => (part.source === source ? sum + part.count : sum), 0),
    })),
    highest: Math.max(0, ...bars.map(({ count }) => count)),
  };
}

function sourceOrder(sources: readonly string[]): readonly string[] {
  return [...new Set(sources)].sort((a, b) => sourcePlace(a) - sourcePlace(b));
}

function startsOf(answered: readonly number[], interval: number, { from, to }: TimeRange) {
  const first = Math.min(Math.floor(from / interval) * interval, ...answered);
  const last = Math.max(Math.floor(to / interval) * interval, ...answered);
  const length = Math.floor((last - first) / interval) + 1;
  if (!(length <= MAX_FILLED_BARS)) return [...answered].sort((a, b) => a - b);
  return Array.from({ length }, (_, at) => first + at * interval);
}

function partsOf(
  bySource: Readonly<Record<string, number>>,
  order: readonly string[]
): readonly SourceCount[] {
  const counts = new Map(Object.entries(bySource));
  return order
    .map((source) => ({ source, count: counts.get(source) ?? 0 }))
    .filter(({ count }) => count > 0);
}
