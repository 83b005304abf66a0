import type { Explanation } from '../../../common/eql';

/**
 * The clause that alone kept a query from matching, or the first of them: the way down leads through what must all hold.
 *
 * @returns undefined if the query matches
 */
export function firstFailedClause(explanation: Explanation): Explanation | undefined {
  if (explanation.outcome) return undefined;
  if (explanation.kind !== 'and') return explanation;
  const failed = explanation.clauses.find(({ outcome }) => !outcome);
  return failed === undefined ? explanation : firstFailedClause(failed);
}
