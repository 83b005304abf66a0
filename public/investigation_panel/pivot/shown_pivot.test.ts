import { describe, expect, test } from 'vitest';
import type { InvestigationResponse, Pivot } from '../../../common/api';
import type { Answer } from '../../services/use_answer';
import { shownPivot, type AskedAndAnswered } from './shown_pivot';

const pivot = (state: Pivot['state']): Pivot => ({
  label: 'x',
  description: '',
  kind: 'events',
  state,
  keys: [],
  usedKey: null,
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
  lookup: [],
  triage: {
    answers: [],
    disposition: { verdict: 'unresolved', binds: [], contradicts: [], open: [] },
    evidence: [],
    evidenceLeftOut: 0,
  },
};
const failure = { kind: 'unavailable', message: 'x' } as const;

const asked = (
  answer: Answer<InvestigationResponse>,
  others: Partial<AskedAndAnswered> = {}
): AskedAndAnswered => ({
  answer,
  window: 'around_event',
  chosenKeys: [],
  answeredKeys: [],
  ...others,
});

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
    expect(shownPivot(asked(answer), place)).toEqual(expected);
  });
});

describe('answers to another question are not shown', () => {
  const answers: readonly [Answer<InvestigationResponse>, object][] = [
    [{ kind: 'loading', previous: response }, { kind: 'counting' }],
    // Between the choice and the request.
    [{ kind: 'answered', value: response }, { kind: 'counting' }],
    [{ kind: 'failed', failure, previous: response }, { kind: 'unanswered' }],
  ];

  test.each(answers)('of another window', (answer, expected) => {
    expect(shownPivot(asked(answer, { window: 'as_guide' }), 0)).toEqual(expected);
  });

  const key = [{ pivot: 0, key: 1 }];
  const otherKey = [{ pivot: 0, key: 2 }];
  test.each(
    answers.flatMap(([answer, expected]) => [
      ['the first that works, then a chosen one', answer, expected, key, []] as const,
      ['one, then another', answer, expected, key, otherKey] as const,
      ['a chosen one, then the first that works', answer, expected, [], key] as const,
    ])
  )('by another key: %s', (_name, answer, expected, chosenKeys, answeredKeys) => {
    expect(shownPivot(asked(answer, { chosenKeys, answeredKeys }), 0)).toEqual(expected);
  });

  test('while another button is asked by another key, this one keeps what it shows', () => {
    const answer = { kind: 'loading', previous: response } as const;
    const chosenKeys = [...key, { pivot: 1, key: 3 }];
    expect(shownPivot(asked(answer, { chosenKeys, answeredKeys: key }), 0)).toEqual({
      kind: 'answered',
      pivot: none,
    });
  });
});
