import type { Verdict } from './question';
import type { Reason } from './reason';

/**
 * The verdict that reasons support: one that escalates decides; concern is lowered only if something lowers it and
 * nothing is open.
 */
export function verdictOf(reasons: readonly Reason[]): Verdict {
  const speaks = (verdict: Verdict) => reasons.some(({ speaksFor }) => speaksFor === verdict);
  if (speaks('escalates')) return 'escalates';
  return speaks('lowers_concern') && !speaks('unresolved') ? 'lowers_concern' : 'unresolved';
}

/** The reasons that decide first; otherwise in the order given. */
export function decidingFirst<T extends Reason>(reasons: readonly T[], verdict: Verdict): T[] {
  return [
    ...reasons.filter(({ speaksFor }) => speaksFor === verdict),
    ...reasons.filter(({ speaksFor }) => speaksFor !== verdict),
  ];
}
