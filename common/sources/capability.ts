/**
 * Whether a part of the rule or of its guide can work on the events of one source.
 *
 * - `yes`: on every event that the source writes today
 * - `conditional`: where the setup or the version of the source fills the fields it needs
 * - `partial`: only in part, whatever the setup
 * - `doubtful`: what is published about the source contradicts itself or does not say
 * - `misleading`: it runs and gives an answer, but not to the question asked
 * - `never`: the source does not write what it needs
 */
export type CapabilityKind =
  'yes' | 'conditional' | 'partial' | 'doubtful' | 'misleading' | 'never';

/** What a source allows, and why, in one sentence for people. */
export interface Capability {
  readonly kind: CapabilityKind;
  /** Says what works, what it requires, or what stands against it. Field names are in backticks. */
  readonly sentence: string;
}
