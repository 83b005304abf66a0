import { describe, expect, test } from 'vitest';
import { exampleInvestigation, examplePivot } from '../lineage/example_evidence';
import { laneGaps } from './lane_gaps';

const none = { kind: 'none', present: null } as const;

describe('gaps of a lane', () => {
  test('that is empty', () => {
    const response = exampleInvestigation([]);
    expect(laneGaps(response, 'dns', true)).toEqual([{ button: undefined, gap: none }]);
    expect(laneGaps(response, 'connections', true)).toEqual([{ button: undefined, gap: none }]);
    expect(laneGaps(response, 'dns', false)).toEqual([]);
  });

  test('that two buttons fill are told apart', () => {
    const pivots = [
      examplePivot('process_events', none, 'Process events'),
      examplePivot('child_processes', { kind: 'no_telemetry' }, 'Children'),
    ];
    expect(laneGaps(exampleInvestigation([], { pivots }), 'processes', false)).toEqual([
      { button: 'Children', gap: { kind: 'no_telemetry' } },
    ]);
  });
});
