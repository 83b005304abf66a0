import { describe, expect, test } from 'vitest';
import type { SourcesResponse } from '../../../common/api';
import { dataSources } from '../../../common/sources';
import { sourceRows } from './source_rows';

type Answer = SourcesResponse['sources'][number];

const answered: Answer = {
  id: 'endpoint',
  label: 'Elastic Defend',
  indexPattern: 'logs-endpoint.events.network-*',
  events: 5,
  eventsAtLeast: false,
  lastEventAt: '2026-03-01T12:00:00.000Z',
  ingestDelay: null,
  silentSince: null,
  problem: null,
};

function rowOf(id: string, answer?: SourcesResponse) {
  return sourceRows(answer).find((row) => row.id === id);
}

test('all seven are shown, in order, whatever is answered', () => {
  const ids = dataSources.map(({ id }) => id);
  expect(sourceRows(undefined).map(({ id }) => id)).toEqual(ids);
  expect(sourceRows({ sources: [] }).map(({ id }) => id)).toEqual(ids);
  expect(sourceRows(undefined).map(({ events }) => events.kind)).toEqual(
    ids.map(() => 'unanswered')
  );
});

describe('events', () => {
  test.each([
    [
      'that were counted',
      {},
      { kind: 'some', count: 5, isAtLeast: false, lastEventAt: '2026-03-01T12:00:00.000Z' },
    ],
    [
      'of which there are more',
      { events: 10_000, eventsAtLeast: true },
      { kind: 'some', count: 10_000, isAtLeast: true, lastEventAt: '2026-03-01T12:00:00.000Z' },
    ],
    [
      'of which some could not be counted',
      { problem: { kind: 'failed', reason: 'a shard is corrupt' } },
      {
        kind: 'some',
        count: 5,
        isAtLeast: false,
        lastEventAt: '2026-03-01T12:00:00.000Z',
        fault: 'a shard is corrupt',
      },
    ],
    [
      'that come late, and come no more',
      {
        ingestDelay: { typicalMs: 1_000, longestMs: 9_000 },
        silentSince: '2026-03-01T12:00:00.000Z',
      },
      {
        kind: 'some',
        count: 5,
        isAtLeast: false,
        lastEventAt: '2026-03-01T12:00:00.000Z',
        ingestDelay: { typicalMs: 1_000, longestMs: 9_000 },
        silentSince: '2026-03-01T12:00:00.000Z',
      },
    ],
    ['that are not there', { events: 0, lastEventAt: null }, { kind: 'none' }],
    [
      'that are not there any more',
      { events: 0, lastEventAt: null, silentSince: '2026-02-27T12:00:00.000Z' },
      { kind: 'none', silentSince: '2026-02-27T12:00:00.000Z' },
    ],
    [
      'that may not be read',
      { events: 0, problem: { kind: 'denied', reason: 'no privilege' } },
      { kind: 'denied', reason: 'no privilege' },
    ],
    [
      'that could not be asked for',
      { events: 0, problem: { kind: 'failed', reason: 'out of memory' } },
      { kind: 'failed', reason: 'out of memory' },
    ],
  ] satisfies [string, Partial<Answer>, object][])('%s', (_title, changes, expected) => {
    const answer = { sources: [{ ...answered, ...changes }] };
    expect(rowOf('endpoint', answer)?.events).toEqual(expected);
    expect(rowOf('endgame', answer)?.events).toEqual({ kind: 'unanswered' });
  });
});

describe('what can work', () => {
  test.each([
    ['endpoint', { yes: 6, partly: 0, no: 0 }, { yes: 5, partly: 0, no: 0 }],
    ['endgame', { yes: 3, partly: 3, no: 0 }, { yes: 1, partly: 0, no: 4 }],
    ['crowdstrike_fdr', { yes: 1, partly: 1, no: 4 }, { yes: 0, partly: 4, no: 1 }],
    ['windows_forwarded', { yes: 2, partly: 1, no: 3 }, { yes: 0, partly: 0, no: 5 }],
  ])('on %s', (id, conditions, pivots) => {
    expect(rowOf(id)).toMatchObject({ conditionVerdicts: conditions, pivotVerdicts: pivots });
  });

  test('names the keys that replace that of the guide', () => {
    const pivots = rowOf('endgame')?.pivots;
    expect(pivots?.find(({ id }) => id === 'host_alerts')?.replacements).toEqual(['host name']);
    expect(pivots?.find(({ id }) => id === 'user_alerts')?.replacements).toEqual([
      'user domain and name',
    ]);
  });
});
