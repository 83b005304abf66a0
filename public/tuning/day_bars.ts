import type { MatchSummary } from '../../common/history';
import type { SourceCount } from '../app/components/source_count';

/** The matches of one day by source, in the order of the legend; none of them is 0. */
export interface DayBar {
  /** `YYYY-MM-DD`, in UTC. */
  readonly day: string;
  readonly count: number;
  readonly parts: readonly SourceCount[];
}

/** The days of a range, and how many matches say that they are of another day. */
export interface DayBars {
  /** Oldest first, without a gap. */
  readonly bars: readonly DayBar[];
  readonly highest: number;
  readonly outside: number;
}

const DAY = 86_400_000;

/** Puts matches on the days of the range that was searched; those whose hosts have another time are only counted. */
export function dayBars(
  perDay: MatchSummary['perDay'],
  { from, to }: { readonly from: Date; readonly to: Date },
  sources: readonly string[]
): DayBars {
  const found = new Map(perDay.map((each) => [each.day, each]));
  const first = Math.floor(from.getTime() / DAY);
  const last = Math.floor(to.getTime() / DAY);
  const bars = Array.from({ length: last - first + 1 }, (_, at) => {
    const day = new Date((first + at) * DAY).toISOString().slice(0, 10);
    const { count = 0, bySource = new Map<string, number>() } = found.get(day) ?? {};
    const counts = new Map<string, number>(bySource);
    return {
      day,
      count,
      parts: sources.flatMap((source) => {
        const part = counts.get(source) ?? 0;
        return part === 0 ? [] : [{ source, count: part }];
      }),
    };
  });
  const shown = bars.reduce((sum, { count }) => sum + count, 0);
  const all = perDay.reduce((sum, { count }) => sum + count, 0);
  return { bars, highest: Math.max(0, ...bars.map(({ count }) => count)), outside: all - shown };
}
