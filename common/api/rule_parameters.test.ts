import { describe, expect, test } from 'vitest';
import { durationMilliseconds } from './duration';
import { rule } from '../rule';
import { decodeRuleParameters, defaultRuleParameters } from './rule_parameters';
import { DEFAULT_LOOKBACK, MAX_LIST_ENTRIES, ruleParameterNames } from './rule_parameters_codec';

describe('rule parameters', () => {
  test('are those of the published rule where nothing is said', () => {
    expect(decodeRuleParameters({})).toEqual({ kind: 'valid', value: defaultRuleParameters });
    expect(defaultRuleParameters).toMatchObject({
      lookback: '9m',
      maxAlertsPerRun: 100,
      timestampField: 'event.ingested',
      timestampFallbackField: '@timestamp',
      catchUpLimit: '24h',
    });
    expect(`now-${DEFAULT_LOOKBACK}`).toBe(rule.from);
    expect(Object.keys(defaultRuleParameters)).toEqual(ruleParameterNames);
    expect(defaultRuleParameters.indices).toHaveLength(7);
    expect(defaultRuleParameters.investigationIndices).toContain('logs-endpoint.events.process-*');
  });

  test('keep what is said', () => {
    const said = { maxAlertsPerRun: 5, extraDomains: ['ip.example'], lookback: '15m' };
    expect(decodeRuleParameters(said)).toEqual({
      kind: 'valid',
      value: { ...defaultRuleParameters, ...said },
    });
  });

  test.each([
    ['an unknown key', { maxAlerts: 5 }, ['maxAlerts: is not known']],
    ['a wrong type', { indices: 'logs-*' }, ['indices: "logs-*" is not a list of texts']],
    [
      'an empty entry',
      { indices: ['logs-*', ' '] },
      ['indices[1]: " " is not a text that is not empty'],
    ],
    ['no index', { indices: [] }, ['indices: name at least one index pattern']],
    [
      'a limit of 0',
      { maxAlertsPerRun: 0 },
      ['maxAlertsPerRun: 0 is not a whole number from 1 to 1000'],
    ],
    [
      'a limit too high',
      { maxAlertsPerRun: 1_001 },
      ['maxAlertsPerRun: 1001 is not a whole number from 1 to 1000'],
    ],
    [
      'a fraction',
      { maxAlertsPerRun: 1.5 },
      ['maxAlertsPerRun: 1.5 is not a whole number from 1 to 1000'],
    ],
    [
      'no duration',
      { lookback: '9 minutes' },
      ['lookback: "9 minutes" is not a duration such as "5m" or "24h"'],
    ],
    [
      'a limit below the look-back',
      { catchUpLimit: '5m' },
      ['catchUpLimit: 5m is shorter than the look-back of 9m'],
    ],
    [
      'a list too long',
      { extraDomains: Array<string>(MAX_LIST_ENTRIES + 1).fill('x') },
      [`extraDomains: has 201 entries, at most 200 are allowed`],
    ],
    [
      'a bad exception',
      {
        exceptions: [
          { id: '1', name: 'n', entries: [{ field: 'a', operator: 'like', values: [] }] },
        ],
      },
      ['exceptions[0].entries[0].operator: "like" is not "is", "is one of" or "matches"'],
    ],
    [
      'several faults at once',
      { lookback: 9, maxAlertsPerRun: '5', other: true },
      [
        'lookback: 9 is not a duration such as "5m" or "24h"',
        'maxAlertsPerRun: "5" is not a whole number from 1 to 1000',
        'other: is not known',
      ],
    ],
    ['no object', null, ['the value: null is not the parameters of the rule']],
  ])('refuse %s', (_title, value, faults) => {
    const decoded = decodeRuleParameters(value);
    expect(decoded.kind).toBe('invalid');
    expect(decoded.kind === 'invalid' && [...decoded.faults].sort()).toEqual([...faults].sort());
  });
});

test.each([
  ['30s', 30_000],
  ['5m', 300_000],
  ['24h', 86_400_000],
  ['7d', 604_800_000],
])('%s is %i ms', (duration, milliseconds) => {
  expect(durationMilliseconds(duration)).toBe(milliseconds);
});
