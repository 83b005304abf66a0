import { describe, expect, test } from 'vitest';
import type { InvestigationResponse, Pivot } from '../../../common/api';
import type { Answer } from '../../services/use_answer';
import { shownPivot } from './shown_pivot';

const pivot = (state: Pivot['state']): Pivot => ({
  label: 'x',
  description: '',
  kind: 'events',
  state,
  query: null,
  notes: [],
});
const none = pivot({ kind: 'none', present: null });
const broken = pivot({ kind: 'failed', reason: 'x' });
const response: InvestigationResponse = {
  alert: null,
  anchor: '2026-03-01T12:00:00.000Z',
  source: null,
  guide: '',
  window: 'around_event',
  pivots: [none, broken],
};
const failure = { kind: 'unavailable', message: 'x' } as const;

describe('what is shown of a pivot', () => {
  test.each<[string, Answer<InvestigationResponse>, number, object]>([
    ['first asked', { kind: 'loading' }, 0, { kind: 'counting' }],
    ['answered', { kind: 'answered', value: response }, 0, { kind: 'answered', pivot: none }],
    ['beyond the limit', { kind: 'answered', value: response }, 2, { kind: 'not_asked' }],
    ['asked again', { kind: 'loading', previous: response }, 0, { kind: 'answered', pivot: none }],
    ['retried', { kind: 'loading', previous: response }, 1, { kind: 'counting' }],
    ['out of reach', { kind: 'failed', failure }, 0, { kind: 'unanswered' }],
    [
      'out of reach after an answer',
      { kind: 'failed', failure, previous: response },
      1,
      { kind: 'answered', pivot: broken },
    ],
  ])('%s', (_name, answer, place, expected) => {
    expect(shownPivot(answer, 'around_event', place)).toEqual(expected);
  });

  test('counts of another window are not shown', () => {
    const loading = { kind: 'loading', previous: response } as const;
    expect(shownPivot(loading, 'as_guide', 0)).toEqual({ kind: 'counting' });
    const failed = { kind: 'failed', failure, previous: response } as const;
    expect(shownPivot(failed, 'as_guide', 0)).toEqual({ kind: 'unanswered' });
  });
});
