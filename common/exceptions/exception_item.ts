import type { GuardRailId } from './guard_rail_id';

/** How the value of a field is compared; without regard to letter case, like the rule's own `:` operator. */
export type ExceptionOperator = 'is' | 'is one of' | 'matches';

/** One condition of an exception: the field has one of the values. */
export interface ExceptionEntry {
  readonly field: string;
  readonly operator: ExceptionOperator;
  /**
   * Exactly one for `is`. For `matches` they are patterns, in which `*` stands for any number of characters and `?` for
   * one; for the other operators both stand for themselves.
   */
  readonly values: readonly string[];
}

/** What is needed to apply an exception: an event that satisfies all entries raises no alert. */
export interface AppliedException {
  readonly id: string;
  readonly name: string;
  readonly entries: readonly ExceptionEntry[];
  /** ISO 8601; from then on the exception no longer applies. */
  readonly expiresAt?: string;
  /** An exception that does not say is enabled. */
  readonly isEnabled?: boolean;
}

/** An alert that shows what the exception is about. */
export interface ExceptionEvidence {
  readonly alertId: string;
  readonly alertIndex?: string;
}

/** That an administrator let an exception pass in spite of guard rails. */
export interface ExceptionOverride {
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  readonly reason: string;
  /** Only these: a rail that a later change runs into holds again. */
  readonly rails: readonly GuardRailId[];
}

/** An exception as it is kept: with who made it, why, and on what evidence. */
export interface ExceptionItem extends AppliedException {
  readonly reason: string;
  readonly evidence: readonly ExceptionEvidence[];
  readonly createdBy: string;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly updatedBy?: string;
  /** ISO 8601. */
  readonly updatedAt?: string;
  readonly isEnabled: boolean;
  readonly override?: ExceptionOverride;
  /** Who wrote it where it was imported from, as far as the file can be trusted. */
  readonly origin?: ExceptionOrigin;
}

/** Where an imported exception comes from. */
export interface ExceptionOrigin {
  readonly createdBy: string;
  /** ISO 8601. */
  readonly createdAt: string;
}

/** What a person writes, before it is kept. */
export type ExceptionDraft = Pick<
  ExceptionItem,
  'name' | 'reason' | 'entries' | 'expiresAt' | 'override'
>;

export const MAX_NAME_LENGTH = 120;
/** Of the exception and of an override. */
export const MAX_REASON_LENGTH = 2_000;
export const MAX_ENTRIES = 12;
export const MAX_VALUES = 50;
export const MAX_FIELD_LENGTH = 256;
/** Elastic's own mappings index no longer value, so that a search could never find one. */
export const MAX_VALUE_LENGTH = 1_024;
/** Milliseconds; Elasticsearch reads no year of five digits. */
export const END_OF_DATES = Date.UTC(9_999, 11, 31);
