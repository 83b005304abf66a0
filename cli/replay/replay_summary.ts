import type { ReplayMatch } from './replay_match';

/** Different values of one kind that are counted by name; those met later are counted together. */
export const MAX_NAMES = 10_000;

/** The kinds of values that a summary counts. */
export const dimensions = ['source', 'host', 'process', 'domain'] as const;
export type Dimension = (typeof dimensions)[number];

export interface NamedCount {
  /** `null` for matches that do not have the value. */
  readonly name: string | null;
  readonly count: number;
}

/** Counts matches by source, host, process and domain, and keeps the first and the last time. */
export class ReplaySummary {
  private readonly counts: Readonly<Record<Dimension, Map<string | null, number>>> = {
    source: new Map(),
    host: new Map(),
    process: new Map(),
    domain: new Map(),
  };
  private readonly uncounted: Record<Dimension, number> = {
    source: 0,
    host: 0,
    process: 0,
    domain: 0,
  };
  private first: { instant: number; timestamp: string } | undefined;
  private last: { instant: number; timestamp: string } | undefined;

  /** @param instant the time of the match in milliseconds since the epoch, if it has one */
  add(match: ReplayMatch, instant: number | undefined): void {
    for (const dimension of dimensions) this.count(dimension, match[dimension]);
    if (instant === undefined || match.timestamp === null) return;
    const seen = { instant, timestamp: match.timestamp };
    if (this.first === undefined || instant < this.first.instant) this.first = seen;
    if (this.last === undefined || instant >= this.last.instant) this.last = seen;
  }

  get isEmpty(): boolean {
    return this.counts.source.size === 0;
  }

  get firstSeen(): string | undefined {
    return this.first?.timestamp;
  }

  get lastSeen(): string | undefined {
    return this.last?.timestamp;
  }

  /** Most frequent first, equally frequent ones by name. */
  top(dimension: Dimension): readonly NamedCount[] {
    return [...this.counts[dimension]]
      .map(([name, count]) => ({ name, count }))
      .sort((a, b) => b.count - a.count || (a.name ?? '').localeCompare(b.name ?? '', 'en'));
  }

  /** Matches whose value came after {@link MAX_NAMES} others. */
  beyondLimit(dimension: Dimension): number {
    return this.uncounted[dimension];
  }

  private count(dimension: Dimension, name: string | null): void {
    const counts = this.counts[dimension];
    const known = counts.get(name);
    if (known === undefined && counts.size >= MAX_NAMES) this.uncounted[dimension] += 1;
    else counts.set(name, (known ?? 0) + 1);
  }
}
