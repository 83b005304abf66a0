import type { Pipe } from '../../common/eql';
import type { ReplayMatch } from './replay_match';

/** A match with its time, infinite if it has none. */
export interface TimedMatch {
  readonly match: ReplayMatch;
  readonly instant: number;
  /** Place in the input, which orders matches of the same time. */
  readonly order: number;
}

/**
 * Applies the pipes of a query to matches as they come. Pipes count by time and not by place in the file, so matches
 * are held back until the end; never more than the first pipe lets through.
 */
export class MatchPipes {
  private readonly kept: TimedMatch[] = [];
  private seen = 0;

  /** @param pipes at least one */
  constructor(private readonly pipes: readonly Pipe[]) {}

  /** @param instant milliseconds since the epoch; a match without comes last, as in Elasticsearch */
  add(match: ReplayMatch, instant: number | undefined): void {
    const [first] = this.pipes;
    if (first === undefined || first.count === 0) return;
    const entry = { match, instant: instant ?? Infinity, order: this.seen++ };
    const at = this.placeOf(entry);
    if (this.kept.length < first.count) this.kept.splice(at, 0, entry);
    else if (first.name === 'head' && at < first.count) {
      this.kept.splice(at, 0, entry);
      this.kept.pop();
    } else if (first.name === 'tail' && at > 0) {
      this.kept.splice(at, 0, entry);
      this.kept.shift();
    }
  }

  /** Behind the entries that are not later; they are in order, so it is found by halving. */
  private placeOf(entry: TimedMatch): number {
    let [low, high] = [0, this.kept.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.kept[middle];
      if (other !== undefined && compare(other, entry) <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** What is left behind the last pipe, oldest first. */
  result(): readonly TimedMatch[] {
    return this.pipes.reduce<readonly TimedMatch[]>(
      (matches, { name, count }) =>
        name === 'head'
          ? matches.slice(0, count)
          : matches.slice(Math.max(0, matches.length - count)),
      this.kept
    );
  }
}

function compare(a: TimedMatch, b: TimedMatch): number {
  if (a.instant !== b.instant) return a.instant < b.instant ? -1 : 1;
  return a.order - b.order;
}
