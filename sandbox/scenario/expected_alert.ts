import type { SourceId } from '../../common/sources';

/** An entry of the rule, and the field it matches. Both as the rule writes them. */
export interface MatchedEntry {
  readonly field: string;
  readonly entry: string;
}

/** An event that the rule matches. */
export interface ExpectedAlert {
  readonly eventId: string;
  readonly index: string;
  readonly storyId: string;
  readonly sourceId: SourceId;
  /** Name of the process that asked. */
  readonly process: string;
  /** The name asked for, as in the event. */
  readonly domain: string;
  /** Name of the host. */
  readonly host: string;
  /** Every reason to suspect the process that holds, and the entry of the domain list. */
  readonly matched: readonly MatchedEntry[];
}
