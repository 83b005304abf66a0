import { expect, test } from 'vitest';
import { historyEvent } from '../../test/support/history_event';
import { comparedRuns, type ComparedRuns } from './compared_runs';

const old = historyEvent({ id: 'old', time: '2026-03-01T00:00:00Z' });
const recent = historyEvent({ id: 'recent', time: '2026-03-20T00:00:00Z' });
const fresh = historyEvent({ id: 'fresh', time: '2026-03-29T00:00:00Z' });
const timeless = historyEvent({ id: 'timeless', time: null });

const START = '2026-02-28T00:00:00.000Z';
const LATER = '2026-03-10T00:00:00.000Z';

const idsOf = (runs: ComparedRuns | undefined) =>
  runs && {
    added: runs.added.map(({ id }) => id),
    removed: runs.removed.map(({ id }) => id),
    kept: runs.kept.map(({ id }) => id),
    since: runs.since,
  };

test('two complete looks are compared as a whole', () => {
  const current = { events: [recent, old, timeless], searchedFrom: START };
  const changed = { events: [fresh, recent], searchedFrom: START };
  expect(idsOf(comparedRuns(current, changed))).toEqual({
    added: ['fresh'],
    removed: ['old', 'timeless'],
    kept: ['recent'],
    since: null,
  });
});

test('what only one of them has come to is not compared', () => {
  const current = { events: [recent, old, timeless], searchedFrom: START };
  const changed = { events: [fresh, recent], searchedFrom: LATER };
  expect(idsOf(comparedRuns(current, changed))).toEqual({
    added: ['fresh'],
    removed: [],
    kept: ['recent'],
    since: LATER,
  });
});

test('there is no comparison before both have searched something', () => {
  const searched = { events: [recent], searchedFrom: START };
  expect(comparedRuns(searched, { events: [], searchedFrom: null })).toBeUndefined();
});
