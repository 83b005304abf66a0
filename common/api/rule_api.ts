import * as t from 'io-ts';
import { strictObject } from '../validation';

const runOutcome = t.keyof({ succeeded: null, warning: null, failed: null });

export const ruleStatusResponse = t.type({
  /** Null until the rule is enabled for the first time. */
  rule: t.union([
    t.null,
    t.type({
      id: t.string,
      enabled: t.boolean,
      interval: t.string,
      /** Counts the changes of the rule. */
      revision: t.number,
      parameters: t.unknown,
      status: t.string,
      /** Why the last run failed or warns. */
      message: t.union([t.string, t.null]),
      lastOutcome: t.union([runOutcome, t.null]),
      lastRunAt: t.union([t.string, t.null]),
      nextRunAt: t.union([t.string, t.null]),
      createdBy: t.union([t.string, t.null]),
      updatedBy: t.union([t.string, t.null]),
    }),
  ]),
});
export type RuleStatusResponse = t.TypeOf<typeof ruleStatusResponse>;

/** A change of the rule's parameters. The person who saves it becomes the one whose privileges the rule searches with. */
export const ruleParametersRequest = strictObject(
  'a change of parameters',
  {
    /** All of them; those that are missing get their defaults. */
    parameters: t.unknown,
    /** That of the rule which the change was made from; another one by now is a conflict. */
    revision: t.number,
  },
  {}
);
export type RuleParametersRequest = t.TypeOf<typeof ruleParametersRequest>;

const coverageSpan = t.type({
  from: t.string,
  to: t.string,
  /**
   * `searched` completely, `searched_again` after a run that failed; `failed`, it will be searched again; `skipped`, it will
   * not be. `unsearched` is what no recorded run has searched: it will be, unless it lies before the first of them.
   */
  kind: t.keyof({
    searched: null,
    searched_again: null,
    failed: null,
    unsearched: null,
    skipped: null,
  }),
});
export type CoverageSpan = t.TypeOf<typeof coverageSpan>;

export const runsResponse = t.type({
  searchedUntil: t.union([t.string, t.null]),
  /** Newest first. */
  runs: t.array(
    t.type({
      startedAt: t.string,
      outcome: t.keyof({ complete: null, limited: null, incomplete: null, failed: null }),
      events: t.number,
      alerts: t.number,
      waiting: t.number,
      /**
       * Events that exceptions hid after the search; what the search itself leaves out is not counted. An event that two
       * runs find, since their times overlap, counts for both.
       */
      excepted: t.number,
      durationMs: t.union([t.number, t.null]),
    })
  ),
  coverage: t.array(coverageSpan),
});
export type RunsResponse = t.TypeOf<typeof runsResponse>;

export const sourcesResponse = t.type({
  sources: t.array(
    t.type({
      id: t.string,
      label: t.string,
      indexPattern: t.string,
      events: t.number,
      /** Whether there are more than were counted. */
      eventsAtLeast: t.boolean,
      lastEventAt: t.union([t.string, t.null]),
      /** How long after they happened its latest events arrived; null where they do not say. */
      ingestDelay: t.union([t.null, t.type({ typicalMs: t.number, longestMs: t.number })]),
      /** Since when nothing has come, of a source that used to send; null if it sends, or never has. */
      silentSince: t.union([t.string, t.null]),
      /** Why the events could not be counted, or not all of them: no events then does not mean that there are none. */
      problem: t.union([
        t.null,
        t.type({ kind: t.keyof({ denied: null, failed: null }), reason: t.string }),
      ]),
    })
  ),
});
export type SourcesResponse = t.TypeOf<typeof sourcesResponse>;
