import type { SourceId } from '../../common/sources';

/** What an answer to one of the guide's questions does to the concern. */
export type Answer = 'escalates' | 'lowers concern' | 'unresolved';

/** What the guide's implication lines support in the end. */
export type Disposition = 'escalate' | 'lowers concern' | 'unresolved';

/** The guide's questions before the last, which asks for the disposition. */
export type QuestionId =
  | 'dns_outcome'
  | 'binary_identity'
  | 'launch_chain'
  | 'connections'
  | 'follow_on_commands'
  | 'related_alerts';

/** An answer as an experienced analyst gives it, and the reason in a sentence. */
export interface ExpectedAnswer {
  readonly answer: Answer;
  readonly because: string;
}

/** Ids of the events of a story, by what they are to the process that asked DNS. */
export interface StoryEventIds {
  /** Its lookups: all of them, also those that raise no alert. */
  readonly dns: readonly string[];
  /** Its own start and end. */
  readonly process: readonly string[];
  /** Its connections. */
  readonly network: readonly string[];
  /** Starts of the processes that it started, and their ends where these name the parent. */
  readonly children: readonly string[];
  /** Starts and ends of its parent and of the processes before that. */
  readonly lineage: readonly string[];
  /** What else happened on the host around that time and belongs to the story, such as what grandchildren did. */
  readonly context: readonly string[];
}

/** Something that happened on one or more hosts and raises alerts. */
export interface Story {
  readonly id: string;
  readonly title: string;
  readonly sourceId: SourceId;
  /** What happened, and what an experienced analyst would conclude and why. */
  readonly summary: string;
  readonly eventIds: StoryEventIds;
  readonly expectedDisposition: Disposition;
  /** Why that disposition: the last of the guide's questions. */
  readonly dispositionBecause: string;
  readonly answers: Readonly<Record<QuestionId, ExpectedAnswer>>;
}
