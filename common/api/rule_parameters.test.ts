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
      ruleVersion: 4,
    });
    expect(`now-${DEFAULT_LOOKBACK}`).toBe(rule.from);
    expect(Object.keys(defaultRuleParameters)).toEqual(ruleParameterNames);
    expect(defaultRuleParameters.indices).toHaveLength(7);
    expect(defaultRuleParameters.investigationIndices).toContain('logs-endpoint.events.process-*');
  });

  test('keep what is said', () => {
    const said = {
      maxAlertsPerRun: 5,
      extraDomains: ['ip.example'],
      // In the published list: needless, and no fault.
      extraProcessNames: ['curl.exe'],
      lookback: '15m',
      ruleVersion: 5,
    };
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
      'a version that is not known',
      { ruleVersion: 6 },
      ['ruleVersion: 6 is not a version of the rule that is known: 4 or 5'],
    ],
    ['exceptions, which are no parameter', { exceptions: [] }, ['exceptions: is not known']],
    [
      'entries of the lists that are not right',
      {
        extraDomains: ['ip.example', 'IP.example', '*.com'],
        ignoredDomains: ['https://ident.me'],
        extraProcessNames: ['wget.exe', '*.exe'],
      },
      [
        'extraDomains[1]: "IP.example" is in the list already, as entry 1: "ip.example"',
        'extraDomains[2]: "*.com" matches names of services that have nothing in common; give a domain beside its ending, such as *.example.com',
        'ignoredDomains[0]: "https://ident.me" is no domain; give the name alone, such as api.example.com',
        'extraProcessNames[1]: "*.exe" matches programs that have nothing in common; give at least three letters or digits of their names',
      ],
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

test('a rule that would look for nothing is refused', () => {
  const ignoredDomains = [...rule.lists.domains];
  expect(decodeRuleParameters({ ignoredDomains })).toEqual({
    kind: 'invalid',
    faults: [expect.stringMatching(/^ignoredDomains: .*nothing would alert/)],
  });
  expect(decodeRuleParameters({ ignoredDomains, extraDomains: ['ip.corp.example'] }).kind).toBe(
    'valid'
  );
});
