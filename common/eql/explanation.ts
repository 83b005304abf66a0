import type { FieldValue } from '../event';
import type { MatchedBy } from './value_matcher';

/** More values of one field than this are counted, not listed. */
export const MAX_EXPLAINED_VALUES = 20;

/** Why a query, or a clause of it, is true or false for one event. */
export type Explanation =
  GroupExplanation | NotExplanation | LeafExplanation | UnevaluatedExplanation;

interface Explained {
  /** The clause as EQL text. */
  readonly text: string;
  readonly outcome: boolean;
}

/** `and`: all clauses must hold. `or`: any of them. */
export interface GroupExplanation extends Explained {
  readonly kind: 'and' | 'or';
  readonly clauses: readonly Explanation[];
}

export interface NotExplanation extends Explained {
  readonly kind: 'not';
  readonly clause: Explanation;
}

export interface LeafExplanation extends Explained {
  readonly kind: 'leaf';
  /**
   * `presence` is a test against null, which a missing field answers; `value` needs a value to be true; `category` is
   * the category of the query.
   */
  readonly tests: 'value' | 'presence' | 'category';
  readonly fields: readonly SeenField[];
  /** Fields of the clause that the event does not have. */
  readonly missing: readonly string[];
  /** What made the clause true; absent if it is false, or true without a value. */
  readonly matched?: Match;
}

/** A clause that would take too much to compute for this event. Another clause decided, so that it did not matter. */
export interface UnevaluatedExplanation extends Explained {
  readonly kind: 'unevaluated';
  readonly outcome: false;
  readonly reason: string;
}

export interface SeenField {
  readonly name: string;
  /** At most {@link MAX_EXPLAINED_VALUES}. */
  readonly values: readonly FieldValue[];
  /** How many values the event has. */
  readonly valueCount: number;
}

export interface Match {
  readonly field: string;
  readonly value: FieldValue;
  /** The list entry, wildcard or constant of the query; for a computed clause the clause itself. */
  readonly entry: string;
  readonly by: MatchedBy | 'expression';
  /** Whether the entry is one of several. */
  readonly inList: boolean;
}
