import type { Explanation, LeafExplanation } from './explanation';

export interface HoldingLeaf {
  readonly leaf: LeafExplanation;
  /** Whether the query would also have been content with another clause. */
  readonly isAlternative: boolean;
}

/** The true leaves that the outcome rests on, outside of exclusions. */
export function holdingLeaves(
  explanation: Explanation,
  isAlternative = false
): readonly HoldingLeaf[] {
  if (!explanation.outcome) return [];
  switch (explanation.kind) {
    case 'leaf':
      return [{ leaf: explanation, isAlternative }];
    case 'and':
      return explanation.clauses.flatMap((clause) => holdingLeaves(clause, isAlternative));
    case 'or':
      return explanation.clauses.flatMap((clause) => holdingLeaves(clause, true));
    case 'not':
      return [];
  }
}

/**
 * The leaves that say something about this event: where the query is content with one of several entries or clauses, the
 * one that matched. What every match has in common is left out, unless there is nothing else.
 */
export function tellingLeaves(explanation: Explanation): readonly LeafExplanation[] {
  const told = holdingLeaves(explanation).filter(
    ({ leaf }) => leaf.matched !== undefined && leaf.tests === 'value'
  );
  const telling = told.filter(({ leaf, isAlternative }) => isAlternative || leavesChoice(leaf));
  return (telling.length > 0 ? telling : told).map(({ leaf }) => leaf);
}

/** Whether another value would have satisfied the clause as well. */
function leavesChoice({ matched }: LeafExplanation): boolean {
  return matched !== undefined && (matched.inList || matched.by !== 'value');
}

/** What stands behind each `not` that let the event through. */
export function passedExclusions(explanation: Explanation): readonly Explanation[] {
  if (!explanation.outcome) return [];
  switch (explanation.kind) {
    case 'leaf':
      return [];
    case 'and':
    case 'or':
      return explanation.clauses.flatMap(passedExclusions);
    case 'not':
      return [explanation.clause];
  }
}
