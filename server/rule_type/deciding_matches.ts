import { holdingLeaves, type Explanation, type Match } from '../../common/eql';

/** What matched in clauses that the outcome rests on. */
export function decidingMatches(explanation: Explanation): readonly Match[] {
  return holdingLeaves(explanation).flatMap(({ leaf }) =>
    leaf.matched !== undefined && leaf.tests === 'value' ? [leaf.matched] : []
  );
}
