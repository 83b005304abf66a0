import type { CoverageSpan } from '../../../common/api';

/**
 * What a stretch of time is to a person:
 *
 * - `searched`: completely
 * - `searched_again`: completely, after a run that failed
 * - `failed`: a run failed; a later one will search it
 * - `waiting`: a later run will search it
 * - `stopped`: the rule is off; it is searched when the rule is on again, as far as the catch-up limit reaches
 * - `skipped`: it lay beyond the catch-up limit and is not searched any more
 * - `before`: before anything that a run has searched, so the rule was off or its runs are not remembered
 */
export type CoverageKind =
  'searched' | 'searched_again' | 'failed' | 'waiting' | 'stopped' | 'skipped' | 'before';

/** A stretch of the bar. */
export interface CoverageSegment {
  readonly kind: CoverageKind;
  /** ISO 8601 */
  readonly from: string;
  readonly to: string;
  readonly milliseconds: number;
  /** Of the whole bar, 0 to 1. */
  readonly share: number;
}

/**
 * The stretches of the coverage bar, oldest first; spans without length, or with times that cannot be read, are left
 * out.
 */
export function coverageSegments(
  spans: readonly CoverageSpan[],
  isEnabled: boolean
): readonly CoverageSegment[] {
  const measured = spans
    .map((span) => ({ ...span, milliseconds: Date.parse(span.to) - Date.parse(span.from) }))
    .filter(({ milliseconds }) => milliseconds > 0);
  const whole = measured.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const firstRun = measured.findIndex(({ kind }) => kind !== 'unsearched');
  return measured.map(({ from, to, kind, milliseconds }, place) => ({
    kind: kind === 'unsearched' ? unsearchedKind(firstRun, place, isEnabled) : kind,
    from,
    to,
    milliseconds,
    share: milliseconds / whole,
  }));
}

function unsearchedKind(firstRun: number, place: number, isEnabled: boolean): CoverageKind {
  const isBefore = firstRun !== -1 && place < firstRun;
  if (isBefore) return 'before';
  return isEnabled ? 'waiting' : 'stopped';
}

/** How long each kind lasts in all, the longest first; kinds that do not occur are left out. */
export function coverageTotals(
  segments: readonly CoverageSegment[]
): readonly { readonly kind: CoverageKind; readonly milliseconds: number }[] {
  const totals = new Map<CoverageKind, number>();
  for (const { kind, milliseconds } of segments) {
    totals.set(kind, (totals.get(kind) ?? 0) + milliseconds);
  }
  return [...totals]
    .map(([kind, milliseconds]) => ({ kind, milliseconds }))
    .sort((one, other) => other.milliseconds - one.milliseconds);
}
