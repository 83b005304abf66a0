/** An event that looks like a match to people, or nearly is one, and that the rule must pass over. */
export interface NearMiss {
  readonly id: string;
  readonly eventId: string;
  /** Why the rule passes over it, in a sentence. */
  readonly because: string;
}
