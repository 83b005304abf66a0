import {
  passedExclusions,
  tellingLeaves,
  type Explanation,
  type LeafExplanation,
  type Match,
} from '../../../common/eql';

/** What the alert rests on, as far as it differs from other alerts of the rule. */
export interface WhyItFired {
  /** The clauses that decided, each with what matched. */
  readonly matches: readonly Match[];
  /** The exclusions that did not apply. */
  readonly exclusions: readonly PassedExclusion[];
}

/** An exclusion that let the event through. */
export interface PassedExclusion {
  readonly text: string;
  /** The parts of it that are not so; all of them, of which one is enough. */
  readonly unmet: readonly LeafExplanation[];
}

/**
 * Picks from all clauses those that decided: where the query is content with one of several entries or clauses, the one
 * that matched. What every alert has in common (the category, the operating system, that a field is there) is left out
 * unless there is nothing else.
 */
export function whyItFired(explanation: Explanation): WhyItFired {
  return {
    matches: distinct(tellingLeaves(explanation).flatMap(({ matched }) => matched ?? [])),
    exclusions: passedExclusions(explanation).map((clause) => ({
      text: clause.text,
      unmet: unmetLeaves(clause),
    })),
  };
}

function unmetLeaves(explanation: Explanation): readonly LeafExplanation[] {
  if (explanation.outcome) return [];
  switch (explanation.kind) {
    case 'leaf':
      return [explanation];
    case 'and':
    case 'or':
      return explanation.clauses.flatMap(unmetLeaves);
    case 'not':
    case 'unevaluated':
      return [];
  }
}

function distinct(matches: readonly Match[]): readonly Match[] {
  return matches.filter(
    ({ field, value, entry }, at) =>
      matches.findIndex(
        (other) => other.field === field && other.value === value && other.entry === entry
      ) === at
  );
}
