import { expect, test } from 'vitest';
import { decodeRuleParameters, ruleParameterNames } from '../../common/api';
import { OTHER_FAULTS, validateParameters } from './validate_parameters';

const none = Object.fromEntries([...ruleParameterNames, OTHER_FAULTS].map((name) => [name, []]));

test.each([
  ['nothing', {}],
  ['what is reset', { lookback: undefined, indices: undefined }],
  ['what is right', { indices: ['logs-*'], maxAlertsPerRun: 5, extraDomains: ['*.ip.example'] }],
])('%s has no errors, and an entry for each parameter', (_title, parameters) => {
  expect(validateParameters(parameters)).toEqual(none);
});

test.each([
  ['a wrong type', { indices: 'logs-*' }, { indices: ['"logs-*" is not a list of texts'] }],
  [
    'entries of a list',
    { indices: ['logs-*', ' ', 5] },
    {
      indices: [
        'Entry 2: " " is not a text that is not empty',
        'Entry 3: 5 is not a text that is not empty',
      ],
    },
  ],
  ['no index', { indices: [] }, { indices: ['name at least one index pattern'] }],
  [
    'a contradiction of two parameters',
    { catchUpLimit: '5m' },
    { catchUpLimit: ['5m is shorter than the look-back of 9m'] },
  ],
  [
    'entries that are no domain or match everything',
    { extraDomains: ['ip.example', '*.com'], extraProcessNames: ['*.exe'] },
    {
      extraDomains: [
        'Entry 2: "*.com" matches names of services that have nothing in common; give a domain beside its ending, such as *.example.com',
      ],
      extraProcessNames: [
        'Entry 1: "*.exe" matches programs that have nothing in common; give at least three letters or digits of their names',
      ],
    },
  ],
  [
    'a version that is not known',
    { ruleVersion: 3 },
    { ruleVersion: ['3 is not a version of the rule that is known: 4 or 5'] },
  ],
  [
    'names that are not known',
    { lookbackTime: '5m', toString: 1 },
    { [OTHER_FAULTS]: ['lookbackTime: is not known', 'toString: is not known'] },
  ],
  [
    'no parameters',
    null,
    { [OTHER_FAULTS]: ['the value: null is not the parameters of the rule'] },
  ],
  [
    'several at once',
    { lookback: 9, maxAlertsPerRun: '5', other: true },
    {
      lookback: ['9 is not a duration such as "5m" or "24h"'],
      maxAlertsPerRun: ['"5" is not a whole number from 1 to 1000'],
      [OTHER_FAULTS]: ['other: is not known'],
    },
  ],
])('%s', (_title, parameters, errors) => {
  expect(validateParameters(parameters)).toEqual({ ...none, ...errors });
  expect(decodeRuleParameters(parameters).kind).toBe('invalid');
});

test.each([
  [
    'an entry that the published list has',
    { extraDomains: ['ip.example', 'Ident.me'], ruleVersion: 5 },
    { extraDomains: ['Entry 2: "Ident.me" is in the published list already; remove it here'] },
  ],
  [
    'an ignored domain that is no entry of the list',
    { ignoredDomains: ['ip.example'] },
    {
      ignoredDomains: [
        'Entry 1: "ip.example" is no entry of the published list, so this has no effect; remove it here',
      ],
    },
  ],
])('%s is refused here and not by the server', (_title, parameters, errors) => {
  expect(validateParameters(parameters)).toEqual({ ...none, ...errors });
  expect(decodeRuleParameters(parameters).kind).toBe('valid');
});

test('what is to be told of a list is told though another one is faulty', () => {
  const errors = validateParameters({
    extraDomains: ['*', 'ip-api.com'],
    extraProcessNames: ['powershell.exe'],
  });
  expect(errors['extraDomains']).toEqual([
    expect.stringContaining('wildcards and dots only'),
    expect.stringContaining('in the published list already'),
  ]);
  expect(errors['extraProcessNames']).toEqual([
    expect.stringContaining('in the published list already'),
  ]);
});
