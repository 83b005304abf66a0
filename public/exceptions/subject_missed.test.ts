import { describe, expect, test } from 'vitest';
import { idleRun, type HistoryRun } from '../history/history_run';
import { exampleHistoryEvent, exampleSubject } from './example_exceptions';
import { exceptionSubject } from './exception_subject';
import { isSubjectMissed } from './subject_missed';

const other = exampleHistoryEvent('1', 'WS-1', 'ipinfo.io');
const run: HistoryRun = {
  ...idleRun,
  kind: 'done',
  searchedFrom: '2026-02-01T00:00:00.000Z',
  events: [other],
};
const alertAt = (time: string) =>
  exceptionSubject({
    ...exampleSubject,
    event: { ...exampleSubject.event, 'kibana.alert.original_time': [time] },
  });
const alert = alertAt('2026-02-03T00:00:00.000Z');

describe('an alert that a look at the past has not come upon', () => {
  test.each<[string, boolean, Partial<HistoryRun>]>([
    ['once all is searched', true, {}],
    ['but it has', false, { events: [{ ...other, alert: { id: 'alert-1', status: 'open' } }] }],
    ['while it is searched', false, { kind: 'running' }],
    ['where a part could not be searched', false, { notes: [{ kind: 'incomplete', reason: 'x' }] }],
    ['back to a limit before it', false, { searchedFrom: '2026-02-04T00:00:00.000Z' }],
    ['before anything was searched', false, { searchedFrom: null }],
  ])('%s: %s', (_case, expected, changed) => {
    expect(isSubjectMissed({ ...run, ...changed }, alert)).toBe(expected);
  });

  test('may be older than what is searched', () => {
    expect(isSubjectMissed(run, alertAt('2026-01-03T00:00:00.000Z'))).toBe(false);
  });

  test('may not tell when its event was', () => {
    expect(isSubjectMissed(run, exceptionSubject(exampleSubject))).toBe(false);
  });
});
