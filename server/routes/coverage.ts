import type { CoverageSpan } from '../../common/api';
import type { RunRecord } from '../rule_type/run_state';

/**
 * What of a stretch of time the runs have searched. Time that no run has searched yet is `unsearched`; `skipped` was
 * given up since it lay beyond the catch-up limit.
 */
export function coverage(runs: readonly RunRecord[], from: Date, to: Date): CoverageSpan[] {
  const skipped = runs.flatMap(({ skippedFrom, skippedUntil }) =>
    skippedFrom === undefined || skippedUntil === undefined ? [] : [span(skippedFrom, skippedUntil)]
  );
  const searched = runs.map((run) => span(run.searchedFrom, run.searchedUntil));
  const bounds = [from.getTime(), to.getTime(), ...[...skipped, ...searched].flat()]
    .filter((instant) => instant >= from.getTime() && instant <= to.getTime())
    .sort((a, b) => a - b);
  const spans: { from: number; to: number; kind: CoverageSpan['kind'] }[] = [];
  for (const [at, start] of [...new Set(bounds)].entries()) {
    const end = [...new Set(bounds)][at + 1];
    if (end === undefined) break;
    const kind = kindOf(start, end, searched, skipped);
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

function kindOf(
  from: number,
  to: number,
  searched: readonly Span[],
  skipped: readonly Span[]
): CoverageSpan['kind'] {
  const covers = ([start, end]: Span) => start <= from && end >= to;
  if (searched.some(covers)) return 'searched';
  return skipped.some(covers) ? 'skipped' : 'unsearched';
}
