import { describe, expect, test } from 'vitest';
import { defaultRuleParameters } from '../../common/api';
import {
  changedPart,
  changesMatches,
  enteredSince,
  parameterChanges,
  savedParameters,
  withDraft,
} from './tuning_draft';

describe('parameters with a draft', () => {
  test.each([
    ['nothing', {}, {}, {}],
    ['an added list', {}, { extraDomains: ['a.example.org'] }, { extraDomains: ['a.example.org'] }],
    [
      'a list beside what is saved',
      { lookback: '15m', extraDomains: ['a.example.org'] },
      { extraDomains: ['b.example.org'] },
      { lookback: '15m', extraDomains: ['b.example.org'] },
    ],
    [
      'a way back to the default',
      { ruleVersion: 5, lookback: '15m' },
      { ruleVersion: undefined },
      { lookback: '15m' },
    ],
    [
      'what is the default though it was entered',
      {},
      { ruleVersion: defaultRuleParameters.ruleVersion },
      {},
    ],
    [
      'what is the default though it was saved',
      { extraDomains: [] },
      { maxAlertsPerRun: 5 },
      { maxAlertsPerRun: 5 },
    ],
    ['what will be refused', {}, { maxAlertsPerRun: 0 }, { maxAlertsPerRun: 0 }],
  ])('%s', (_title, saved, draft, expected) => {
    expect(withDraft(saved, draft)).toEqual(expected);
  });
});

describe('changes', () => {
  test.each([
    ['none', { extraDomains: ['a.example.org'] }, {}, []],
    [
      'another version',
      {},
      { ruleVersion: 5 },
      [{ name: 'ruleVersion', saved: ['4'], draft: ['5'] }],
    ],
    [
      'another order',
      { extraDomains: ['a.example.org', 'b.example.org'] },
      { extraDomains: ['b.example.org', 'a.example.org'] },
      [],
    ],
    [
      'several, in the order of the parameters',
      { extraDomains: ['a.example.org'] },
      { maxAlertsPerRun: 5, extraDomains: undefined },
      [
        { name: 'extraDomains', saved: ['a.example.org'], draft: [] },
        { name: 'maxAlertsPerRun', saved: ['100'], draft: ['5'] },
      ],
    ],
  ])('%s', (_title, saved, draft, expected) => {
    expect(parameterChanges(saved, draft)).toEqual(expected);
  });

  test.each([
    [{}, false],
    [{ maxAlertsPerRun: 5 }, false],
    [{ maxAlertsPerRun: 5, ruleVersion: 5 }, true],
    [{ extraProcessNames: ['a.exe'] }, true],
  ])('%j change what matches: %s', (draft, expected) => {
    expect(changesMatches(parameterChanges({}, draft))).toBe(expected);
  });
});

test.each([
  [{ lookback: '15m' }, 'valid'],
  [{ unknown: 1 }, 'invalid'],
  [null, 'invalid'],
])('the saved parameters %j are %s', (saved, kind) => {
  expect(savedParameters(saved).kind).toBe(kind);
});

test('only what is not as it is saved is the changed part of a draft', () => {
  const saved = { ruleVersion: 5, extraDomains: ['a.example.org', 'b.example.org'] };
  const same = { maxAlertsPerRun: 100, extraDomains: ['b.example.org', 'a.example.org'] };
  expect(changedPart(saved, { ...same, ruleVersion: undefined })).toEqual({
    ruleVersion: undefined,
  });
});

test.each([
  ['nothing', { maxAlertsPerRun: 50 }, {}],
  ['another value', { maxAlertsPerRun: 60 }, { maxAlertsPerRun: 60 }],
  ['the default', { maxAlertsPerRun: undefined }, { maxAlertsPerRun: undefined }],
  [
    'the default of another parameter',
    { maxAlertsPerRun: 50, ruleVersion: undefined },
    { ruleVersion: undefined },
  ],
])('what was entered since a draft was sent: %s', (_what, draft, expected) => {
  expect(enteredSince({ maxAlertsPerRun: 50 }, draft)).toStrictEqual(expected);
});
