import { expect, test } from 'vitest';
import type { RunRecord } from '../rule_type/run_state';
import { ruleRuns, type HistoryEntry } from './rule_runs';

const at = (minute: number, second = 0) => Date.UTC(2026, 2, 1, 12, minute, second);
const iso = (minute: number) => new Date(at(minute)).toISOString();

function record(minute: number): RunRecord {
  return {
    startedAt: iso(minute),
    searchedFrom: iso(minute - 9),
    searchedUntil: iso(minute),
    outcome: 'complete',
    events: 3,
    alerts: 2,
    waiting: 0,
    requests: 1,
    excepted: 0,
    skippedFrom: undefined,
    skippedUntil: undefined,
  };
}

const entry = (timestamp: number, duration?: number, success = true): HistoryEntry => ({
  success,
  timestamp,
  ...(duration !== undefined && { duration }),
});

test('a run has the duration that the history knows of it', () => {
  const runs = ruleRuns([record(0), record(5)], [entry(at(0, 1), 800), entry(at(5), 900)]);
  expect(runs.map(({ startedAt, durationMs }) => [startedAt, durationMs])).toEqual([
    [iso(5), 900],
    [iso(0), 800],
  ]);
});

test.each([
  ['the history has forgotten it', []],
  ['the history has only the run before', [entry(at(-5), 800)]],
  ['the history has only a failure since', [entry(at(1), 800, false)]],
  ['the history does not say how long it took', [entry(at(0))]],
])('a run has no duration where %s', (_title, history) => {
  const run = ruleRuns([record(0)], history).find(({ outcome }) => outcome === 'complete');
  expect(run).toMatchObject({ events: 3, alerts: 2, durationMs: null });
});

test('a duration is not taken from a later run', () => {
  const runs = ruleRuns([record(0), record(5)], [entry(at(5), 900)]);
  expect(runs.map(({ durationMs }) => durationMs)).toEqual([900, null]);
});

test('runs that threw are among the others in their place', () => {
  const runs = ruleRuns([record(0), record(10)], [entry(at(5), 20, false)]);
  expect(runs.map(({ outcome, durationMs }) => [outcome, durationMs])).toEqual([
    ['complete', null],
    ['failed', 20],
    ['complete', null],
  ]);
});
