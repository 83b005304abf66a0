import { describe, expect, test } from 'vitest';
import type { InvestigationResponse, Pivot, PivotKeyOption } from '../../../common/api';
import { keyInUse, pivotKeys, replacementKey, untriedKey } from './pivot_keys';

const missing = [{ field: 'host.id', reason: 'It is not in this event.' }];
const key = (label: string, others: Partial<PivotKeyOption> = {}): PivotKeyOption => ({
  label,
  because: '',
  caveat: null,
  isTwoStep: false,
  missing: [],
  ...others,
});
const guide = key('host id', { missing });
const twoSteps = key('sensor id of the start', { isTwoStep: true });
const entity = key('entity id');

const pivot = (keys: readonly PivotKeyOption[], usedKey: number | null): Pivot => ({
  label: 'x',
  description: '',
  kind: 'events',
  state: { kind: 'cannot_be_asked', missing },
  keys: [...keys],
  usedKey,
  query: null,
  notes: [],
});

const response = (...pivots: Pivot[]): InvestigationResponse => ({
  alert: null,
  anchor: '2026-03-01T12:00:00.000Z',
  source: null,
  guide: '',
  window: 'around_event',
  pivots,
  lookup: [],
  triage: {
    answers: [],
    disposition: { verdict: 'unresolved', binds: [], contradicts: [], open: [] },
    evidence: [],
    evidenceLeftOut: 0,
  },
});

describe('the key in place of the guide’s', () => {
  test.each<[string, Pivot, unknown]>([
    ['the guide’s own was used', pivot([guide, entity], 0), undefined],
    ['nothing is known of the source', pivot([], null), undefined],
    ['a replacement was used', pivot([guide, entity], 1), { place: 1, key: entity }],
    ['a key that is not listed', pivot([guide], 1), undefined],
  ])('%s', (_name, asked, expected) => {
    expect(replacementKey(asked)).toEqual(expected);
  });
});

describe('a key to try instead', () => {
  test.each<[string, Pivot, unknown]>([
    ['no other', pivot([guide], 0), undefined],
    ['none that can be filled', pivot([guide, guide], 0), undefined],
    [
      'the first that can be filled',
      pivot([guide, twoSteps, entity], 0),
      { place: 1, key: twoSteps },
    ],
    ['not the one that failed', pivot([guide, twoSteps, entity], 1), { place: 2, key: entity }],
  ])('%s', (_name, asked, expected) => {
    expect(untriedKey(asked)).toEqual(expected);
  });
});

test('a key that could not be used is not in use', () => {
  const asked = pivot([guide, entity], 1);
  expect(keyInUse(asked)).toBeNull();
  expect(keyInUse({ ...asked, state: { kind: 'none', present: null } })).toBe(1);
});

test('the keys of a button stay while it is asked again', () => {
  const previous = response(pivot([], null), pivot([guide, entity], 0));
  expect(pivotKeys({ answer: { kind: 'loading' } }, 1)).toEqual([]);
  expect(pivotKeys({ answer: { kind: 'loading', previous } }, 1)).toEqual([guide, entity]);
  expect(pivotKeys({ answer: { kind: 'answered', value: previous } }, 1)).toEqual([guide, entity]);
  expect(pivotKeys({ answer: { kind: 'answered', value: previous } }, 2)).toEqual([]);
});
