import type { SearchId } from './evidence';
import type { QuestionId, Verdict } from './question';
import type { Reason } from './reason';

/** A part of the evidence that a question rests on. */
export type CoveredPart =
  | {
      readonly kind: 'search';
      readonly search: SearchId;
      /** How many events were looked at. */
      readonly count: number;
    }
  | { readonly kind: 'field'; readonly field: string };

/** A part of the evidence that could not be looked at. */
export type UncoveredPart =
  | {
      readonly kind: 'search';
      readonly search: SearchId;
      readonly why:
        | 'no_telemetry'
        | 'cannot_be_asked'
        | 'denied'
        | 'search_failed'
        | 'search_incomplete'
        | 'not_asked';
    }
  | { readonly kind: 'field'; readonly field: string };

/** The answer to one of the guide's questions. */
export interface Answer {
  readonly question: QuestionId;
  readonly verdict: Verdict;
  /** Those that decide first; never empty. */
  readonly reasons: readonly [Reason, ...Reason[]];
  readonly covered: readonly CoveredPart[];
  readonly notCovered: readonly UncoveredPart[];
}

/** A reason, and the question whose answer it belongs to. */
export interface Finding {
  readonly question: QuestionId;
  readonly reason: Reason;
}

/** The answer to the guide's last question: what all answers support together. */
export interface Disposition {
  /**
   * `unresolved` is a mixed or incomplete case, which the guide wants preserved and passed on, never closed. Closing may
   * be considered only at `lowers_concern`, where every answer is.
   */
  readonly verdict: Verdict;
  /** What binds the case to a known workflow. */
  readonly binds: readonly Finding[];
  /** What contradicts a harmless reading. */
  readonly contradicts: readonly Finding[];
  /** What is open. */
  readonly open: readonly Finding[];
}
