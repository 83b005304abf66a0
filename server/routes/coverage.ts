import type { CoverageSpan } from '../../common/api';
import type { RunRecord } from '../rule_type/run_state';
import type { HistoryEntry } from './rule_runs';

/**
 * What of a stretch of time the runs have searched. Time that no run has searched yet is `unsearched`, or `failed` where
 * one has tried; what was searched after such a run is `searched_again`. `skipped` was given up since it lay beyond the
 * catch-up limit.
 *
 * @param history of the framework, which also knows the runs that threw
 */
export function coverage(
  runs: readonly RunRecord[],
  history: readonly HistoryEntry[],
  from: Date,
  to: Date
): CoverageSpan[] {
  const skipped = runs.flatMap(({ skippedFrom, skippedUntil }) =>
    skippedFrom === undefined || skippedUntil === undefined ? [] : [span(skippedFrom, skippedUntil)]
  );
  const searched = runs.map((run) => span(run.searchedFrom, run.searchedUntil));
  const failed = failedSpans(runs, history);
  const bounds = [from.getTime(), to.getTime(), ...[...skipped, ...searched, ...failed].flat()]
    .filter((instant) => instant >= from.getTime() && instant <= to.getTime())
    .sort((a, b) => a - b);
  const spans: { from: number; to: number; kind: CoverageSpan['kind'] }[] = [];
  for (const [at, start] of [...new Set(bounds)].entries()) {
    const end = [...new Set(bounds)][at + 1];
    if (end === undefined) break;
    const kind = kindOf(start, end, { searched, skipped, failed });
    const last = spans[spans.length - 1];
    if (last?.kind === kind) last.to = end;
    else spans.push({ from: start, to: end, kind });
  }
  return spans.map(({ kind, ...each }) => ({
    from: new Date(each.from).toISOString(),
    to: new Date(each.to).toISOString(),
    kind,
  }));
}

type Span = readonly [from: number, to: number];

function span(from: string, to: string): Span {
  return [Date.parse(from), Date.parse(to)];
}

/** What the runs that threw would have searched anew: from the mark of the last run before to their own start. */
function failedSpans(
  runs: readonly RunRecord[],
  history: readonly HistoryEntry[]
): readonly Span[] {
  return history
    .filter(({ success }) => !success)
    .map(({ timestamp }) => {
      const before = runs.filter(({ startedAt }) => Date.parse(startedAt) < timestamp);
      const marks = before.map(({ searchedUntil }) => Date.parse(searchedUntil));
      return [Math.min(timestamp, Math.max(...marks, -Infinity)), timestamp] as const;
    })
    .filter(([from]) => Number.isFinite(from));
}

interface Spans {
  readonly searched: readonly Span[];
  readonly skipped: readonly Span[];
  readonly failed: readonly Span[];
}

function kindOf(
  from: number,
  to: number,
  { searched, skipped, failed }: Spans
): CoverageSpan['kind'] {
  const covers = ([start, end]: Span) => start <= from && end >= to;
  const hasFailed = failed.some(covers);
  if (searched.some(covers)) return hasFailed ? 'searched_again' : 'searched';
  if (skipped.some(covers)) return 'skipped';
  return hasFailed ? 'failed' : 'unsearched';
}
