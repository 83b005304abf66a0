import { expect, test } from 'vitest';
import { decodeRuleParameters, ruleParameterNames } from '../../common/api';
import { OTHER_FAULTS, validateParameters } from './validate_parameters';

const none = Object.fromEntries([...ruleParameterNames, OTHER_FAULTS].map((name) => [name, []]));

test.each([
  ['nothing', {}],
  ['what is reset', { lookback: undefined, indices: undefined }],
  ['what is right', { indices: ['logs-*'], maxAlertsPerRun: 5, extraDomains: ['*.example'] }],
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
    'what lies deep in a parameter',
    { exceptions: [{ id: '1', name: 'n', entries: [{ field: 'a', operator: 'is', values: 5 }] }] },
    { exceptions: ['exceptions[0].entries[0].values: 5 is not a list of texts'] },
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
