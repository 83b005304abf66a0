import { describe, expect, test } from 'vitest';
import type { PivotEvent } from '../../../common/api';
import { pivotState } from './pivot_state';
import type { SearchAnswer } from './search_answer';

const event: PivotEvent = { id: '1', index: 'logs', time: null, fields: {}, sort: [1] };

function counted(count: number, options: Partial<{ isAtLeast: boolean; incomplete: string }> = {}) {
  const { isAtLeast = false, incomplete } = options;
  const answer: SearchAnswer = {
    kind: 'answered',
    count: { count, isAtLeast },
    events: count === 0 ? [] : [event],
    incomplete,
  };
  return answer;
}

const failed: SearchAnswer = { kind: 'failed', reason: 'no shards' };
const denied: SearchAnswer = { kind: 'denied', reason: 'not yours' };

function state(
  before: SearchAnswer,
  after: SearchAnswer,
  presence?: SearchAnswer,
  unreadable: readonly string[] = []
) {
  return pivotState({ before, after, presence, unreadable });
}

describe('a button shows', () => {
  test('the events of both sides, the sum of their counts', () => {
    expect(state(counted(9), counted(3), counted(500)).state).toEqual({
      kind: 'found',
      total: { count: 12, isAtLeast: false },
      before: { count: 9, isAtLeast: false },
      after: { count: 3, isAtLeast: false },
      events: { before: [event], after: [event] },
    });
  });

  test('that there are more than were counted', () => {
    const { state: shown } = state(counted(10_000, { isAtLeast: true }), counted(3), counted(1));
    expect(shown).toMatchObject({ total: { count: 10_003, isAtLeast: true } });
  });

  test.each([
    ['there was something to find', counted(500), { kind: 'none', present: { count: 500 } }],
    ['there was nothing to find', counted(0), { kind: 'no_telemetry' }],
    ['alerts need no telemetry', undefined, { kind: 'none', present: null }],
    ['it could not be looked up', failed, { kind: 'failed', reason: 'no shards' }],
  ])('no events: %s', (_why, presence, shown) => {
    expect(state(counted(0), counted(0), presence).state).toMatchObject(shown);
  });

  test.each([
    ['failed before', failed, counted(3), 'failed'],
    ['failed after', counted(3), failed, 'failed'],
    ['denied', denied, counted(0), 'denied'],
  ])('a side that %s is no answer', (_why, before, after, kind) => {
    expect(state(before, after, counted(5)).state.kind).toBe(kind);
  });

  test('no 0 where a pattern may not be read', () => {
    expect(state(counted(0), counted(0), counted(0), ['logs-a-*', 'logs-b-*']).state).toEqual({
      kind: 'denied',
      reason: 'You may not read logs-a-*, logs-b-*. Ask for read access to it.',
    });
  });

  test('no 0 where the search was incomplete', () => {
    const incomplete = 'the search ran out of time';
    expect(state(counted(0, { incomplete }), counted(0), counted(5)).state).toEqual({
      kind: 'failed',
      reason: 'Nothing was found, but the search ran out of time.',
    });
  });

  test('what was found and that it may lack some', () => {
    const incomplete = '1 of 3 shards failed, the first one with: r';
    const { state: shown, notes } = state(counted(2, { incomplete }), counted(0), counted(5));
    expect(shown.kind).toBe('found');
    expect(notes).toEqual([
      'There may be more events: 1 of 3 shards failed, the first one with: r.',
    ]);
  });
});
