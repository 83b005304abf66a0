import { durationMilliseconds } from '../../common/api';

/** The length of one bar, in the words of Elasticsearch and in milliseconds. */
export interface HistogramInterval {
  readonly name: string;
  readonly milliseconds: number;
}

/** Bars that are still told apart on a screen. */
export const MAX_BARS = 60;

/** Lengths that people think in. */
const NAMES = [
  '1s',
  '5s',
  '10s',
  '30s',
  '1m',
  '5m',
  '10m',
  '30m',
  '1h',
  '3h',
  '6h',
  '12h',
  '1d',
  '7d',
  '30d',
  '365d',
];
const INTERVALS = NAMES.map((name) => ({ name, milliseconds: durationMilliseconds(name) }));
const LONGEST = { name: '3650d', milliseconds: durationMilliseconds('3650d') };

/**
 * The shortest bars of which at most {@link MAX_BARS} fill the time from `from` to `to`.
 *
 * @param range ISO times. Without a beginning there is no telling how long it is: days, then.
 */
export function histogramInterval({
  from,
  to,
}: {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}): HistogramInterval {
  const length =
    from === undefined
      ? durationMilliseconds('1d') * MAX_BARS
      : (to === undefined ? Date.now() : Date.parse(to)) - Date.parse(from);
  return INTERVALS.find(({ milliseconds }) => milliseconds * MAX_BARS >= length) ?? LONGEST;
}
