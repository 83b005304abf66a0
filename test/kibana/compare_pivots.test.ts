import { describe, expect, test } from 'vitest';
import type { PivotState } from '../../common/api';
import { comparePivots } from './compare_pivots';

const count = (number: number, isAtLeast = false) => ({ count: number, isAtLeast });

function found(before: number, after: number): PivotState {
  return {
    kind: 'found',
    total: count(before + after),
    before: count(before),
    after: count(after),
    events: { before: [], after: [] },
  };
}

const none: PivotState = { kind: 'none', present: count(3) };

describe('the pivots of a Kibana beside those of the sandbox', () => {
  test.each<[string, PivotState, PivotState, readonly string[]]>([
    ['the same count', found(1, 2), found(1, 2), []],
    [
      'another count',
      found(1, 2),
      found(1, 3),
      [
        'A pivot is "Related": found 3, 1 before and 2 after, it should be "Related": found 4, 1 before and 3 after.',
      ],
    ],
    [
      'nothing instead of a count',
      none,
      found(0, 1),
      [
        'A pivot is "Related": none, with 3 of the kind present, it should be "Related": found 1, 0 before and 1 after.',
      ],
    ],
    [
      'a failure',
      { kind: 'failed', reason: 'no shard' },
      { kind: 'none', present: null },
      ['A pivot is "Related": failed (no shard), it should be "Related": none.'],
    ],
    [
      'another field is missing',
      { kind: 'cannot_be_asked', missing: [{ field: 'user.id', reason: 'x' }] },
      { kind: 'cannot_be_asked', missing: [{ field: 'host.id', reason: 'x' }] },
      [
        'A pivot is "Related": cannot be asked for want of user.id, it should be "Related": cannot be asked for want of host.id.',
      ],
    ],
    ['no telemetry', { kind: 'no_telemetry' }, { kind: 'no_telemetry' }, []],
  ])('%s', (_title, actual, expected, differences) => {
    const pivotsOf = (state: PivotState) => [{ label: 'Related', state }];
    expect(comparePivots(pivotsOf(actual), pivotsOf(expected))).toEqual(differences);
  });

  test('another number of them', () => {
    expect(comparePivots([], [{ label: 'Related', state: none }])).toEqual([
      'There are 0 pivots, there should be 1.',
    ]);
  });
});
