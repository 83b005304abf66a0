import * as t from 'io-ts';
import { decode } from '../../common/validation';

/** Runs that the state remembers: a day at an interval of five minutes. */
export const MAX_RUN_RECORDS = 288;

const runRecord = t.type({
  /** ISO 8601, like all times here. */
  startedAt: t.string,
  searchedFrom: t.string,
  searchedUntil: t.string,
  outcome: t.keyof({ complete: null, limited: null, incomplete: null }),
  events: t.number,
  alerts: t.number,
  /** Events that match and wait for the next run since the limit was reached. */
  waiting: t.number,
  requests: t.number,
  /** Events that exceptions hid after the search; records of versions that did not count them have none. */
  excepted: t.union([t.number, t.undefined]),
  skippedFrom: t.union([t.string, t.undefined]),
  skippedUntil: t.union([t.string, t.undefined]),
});

const runState = t.type({
  /** Up to when every event has been searched. */
  searchedUntil: t.union([t.string, t.undefined]),
  /** The runs that did not throw, oldest first. */
  runs: t.array(runRecord),
});

/** What one run did, for the coverage of the rule. */
export type RunRecord = Readonly<t.TypeOf<typeof runRecord>>;

/** What the framework keeps from run to run. It is plain JSON, and unchanged after a run that threw. */
export type RunState = Readonly<t.TypeOf<typeof runState>>;

/** The state of the last run; an empty one before the first run, and after the framework has lost it. */
export function readRunState(state: unknown): RunState {
  const decoded = decode(runState, state);
  return decoded.kind === 'valid' ? decoded.value : { searchedUntil: undefined, runs: [] };
}

/** The state after a run: the mark, and its record behind the others. */
export function nextRunState(state: RunState, record: RunRecord): RunState {
  return {
    searchedUntil: record.searchedUntil,
    runs: [...state.runs, record].slice(-MAX_RUN_RECORDS),
  };
}
