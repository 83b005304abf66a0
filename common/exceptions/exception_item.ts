/** How the value of a field is compared; without regard to letter case, like the rule's own `:` operator. */
export type ExceptionOperator = 'is' | 'is one of' | 'matches';

/** One condition of an exception: the field has one of the values. */
export interface ExceptionEntry {
  readonly field: string;
  readonly operator: ExceptionOperator;
  /** Exactly one for `is`; wildcard patterns for `matches`. */
  readonly values: readonly string[];
}

/** An event that satisfies all entries raises no alert. */
export interface ExceptionItem {
  readonly id: string;
  readonly name: string;
  readonly entries: readonly ExceptionEntry[];
  /** ISO 8601; from then on the exception no longer applies. */
  readonly expiresAt?: string;
}
