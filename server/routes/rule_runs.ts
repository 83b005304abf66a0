import type { RunsResponse } from '../../common/api';
import type { RunRecord } from '../rule_type/run_state';

type Run = RunsResponse['runs'][number];

/** A run in the framework's own history, which knows how long it took but not what it found. */
export interface HistoryEntry {
  readonly success: boolean;
  /** When it began: milliseconds, at or shortly after the time its record has. */
  readonly timestamp: number;
  readonly duration?: number;
}

/**
 * The runs, newest first: those that left a record, and those of the history that threw and therefore left none.
 *
 * @param records oldest first
 */
export function ruleRuns(
  records: readonly RunRecord[],
  history: readonly HistoryEntry[]
): readonly Run[] {
  const recorded = records.map((record, place) => ({
    ...countsOf(record),
    durationMs: durationOf(record.startedAt, records[place + 1]?.startedAt, history),
  }));
  const failed = history.filter(({ success }) => !success).map(failedRun);
  return [...failed, ...recorded].sort((one, other) => (one.startedAt < other.startedAt ? 1 : -1));
}

function countsOf({ startedAt, outcome, events, alerts, waiting, excepted = 0 }: RunRecord) {
  return { startedAt, outcome, events, alerts, waiting, excepted };
}

function failedRun({ timestamp, duration }: HistoryEntry): Run {
  return {
    startedAt: new Date(timestamp).toISOString(),
    outcome: 'failed',
    events: 0,
    alerts: 0,
    waiting: 0,
    excepted: 0,
    durationMs: duration ?? null,
  };
}

/** Of the first success in the history between the beginning of the run and that of the next. */
function durationOf(
  startedAt: string,
  nextStartedAt: string | undefined,
  history: readonly HistoryEntry[]
): number | null {
  const from = Date.parse(startedAt);
  const until = nextStartedAt === undefined ? Infinity : Date.parse(nextStartedAt);
  const entry = history
    .filter(({ success, timestamp }) => success && timestamp >= from && timestamp < until)
    .sort((one, other) => one.timestamp - other.timestamp)[0];
  return entry?.duration ?? null;
}
