import { describe, expect, test } from 'vitest';
import type { PivotState, TriageAnswer } from '../../../common/api';
import { exampleInvestigation, examplePivot } from './example_evidence';
import { partGaps } from './part_gaps';

const found: PivotState = {
  kind: 'found',
  total: { count: 1, isAtLeast: false },
  before: { count: 0, isAtLeast: false },
  after: { count: 1, isAtLeast: false },
  events: { before: [], after: [] },
};
const missing = [{ field: 'host.id', reason: 'It is not in this alert.' }];

const gapsOf = (state: PivotState, isEmpty: boolean) =>
  partGaps(
    exampleInvestigation([], { pivots: [examplePivot('child_processes', state)] }),
    'child_processes',
    isEmpty
  ).map(({ gap }) => gap);

describe('gaps of a part with one button', () => {
  test.each<[string, PivotState, boolean, unknown[]]>([
    ['found and shown', found, false, []],
    ['found, and none of them is shown', found, true, [{ kind: 'none', present: null }]],
    [
      'none, with others there',
      { kind: 'none', present: { count: 7, isAtLeast: false } },
      true,
      [{ kind: 'none', present: { count: 7, isAtLeast: false } }],
    ],
    ['no telemetry', { kind: 'no_telemetry' }, true, [{ kind: 'no_telemetry' }]],
    [
      'cannot be asked',
      { kind: 'cannot_be_asked', missing },
      true,
      [{ kind: 'cannot_be_asked', missing }],
    ],
    ['denied', { kind: 'denied', reason: 'No.' }, true, [{ kind: 'denied', reason: 'No.' }]],
    ['failed', { kind: 'failed', reason: 'No.' }, true, [{ kind: 'failed', reason: 'No.' }]],
  ])('%s', (_case, state, isEmpty, expected) => {
    expect(gapsOf(state, isEmpty)).toEqual(expected);
  });
});

describe('gaps of a part', () => {
  test('that no button asks for', () => {
    expect(partGaps(exampleInvestigation([], { pivots: [] }), 'alerts', true)).toEqual([
      { button: undefined, gap: { kind: 'not_asked' } },
    ]);
  });

  test('with two buttons are told apart', () => {
    const pivots = [
      examplePivot('alerts', { kind: 'cannot_be_asked', missing }, 'Of the user'),
      examplePivot('alerts', { kind: 'none', present: null }, 'Of the host'),
    ];
    expect(partGaps(exampleInvestigation([], { pivots }), 'alerts', true)).toEqual([
      { button: undefined, gap: { kind: 'none', present: null } },
      { button: 'Of the user', gap: { kind: 'cannot_be_asked', missing } },
    ]);
  });

  const answer: TriageAnswer = {
    question: 'connections',
    verdict: 'unresolved',
    reasons: [],
    covered: [],
    notCovered: [],
  };

  test('that was looked at in part', () => {
    const notCovered: TriageAnswer['notCovered'] = [
      { kind: 'search', search: 'host_alerts', why: 'search_incomplete' },
      { kind: 'search', search: 'child_processes', why: 'no_telemetry' },
      { kind: 'field', field: 'process.hash.sha256' },
    ];
    const response = exampleInvestigation([], { answers: [{ ...answer, notCovered }] });
    expect(partGaps(response, 'alerts', false).map(({ gap }) => gap.kind)).toEqual(['incomplete']);
    expect(partGaps(response, 'child_processes', false)).toEqual([]);
  });

  test('whose source may leave connections out', () => {
    const reasons: TriageAnswer['reasons'] = [
      {
        id: 'connections_may_be_filtered',
        speaksFor: 'unresolved',
        search: 'network_events',
        citations: [],
      },
    ];
    const response = exampleInvestigation([], { answers: [{ ...answer, reasons }] });
    const kinds = (isEmpty: boolean) =>
      partGaps(response, 'network_events', isEmpty).map(({ gap }) => gap.kind);
    expect(kinds(true)).toEqual(['may_be_filtered']);
    expect(kinds(false)).toEqual([]);
  });
});
