import { expect, test } from 'vitest';
import { defaultRuleParameters, ruleParameterNames } from '../../../common/api';
import { parameterRows } from './parameter_rows';

function rowOf(saved: unknown, name: string) {
  const parameters = parameterRows(saved);
  return parameters.kind === 'valid' && parameters.rows.find((row) => row.name === name);
}

test.each([
  ['nothing saved', {}],
  ['everything saved as it is by default', { ...defaultRuleParameters }],
])('%s: all parameters are the defaults', (_title, saved) => {
  const parameters = parameterRows(saved);
  expect(parameters).toMatchObject({ kind: 'valid' });
  const rows = parameters.kind === 'valid' ? parameters.rows : [];
  expect(rows.map(({ name }) => name)).toEqual(ruleParameterNames);
  expect(rows.filter(({ isChanged, removed }) => isChanged || removed.length > 0)).toEqual([]);
});

test.each([
  ['lookback', {}, { values: ['9m'], isChanged: false }],
  ['lookback', { lookback: '15m' }, { values: ['15m'], isChanged: true, removed: [] }],
  ['maxAlertsPerRun', { maxAlertsPerRun: 5 }, { values: ['5'], isChanged: true }],
  ['extraDomains', {}, { values: [], isChanged: false }],
  ['extraDomains', { extraDomains: ['a.example'] }, { values: ['a.example'], isChanged: true }],
  [
    'indices',
    { indices: ['winlogbeat-*', 'more-*'] },
    {
      values: ['winlogbeat-*', 'more-*'],
      isChanged: true,
      removed: defaultRuleParameters.indices.filter((pattern) => pattern !== 'winlogbeat-*'),
    },
  ],
  ['ruleVersion', {}, { values: ['4'], isChanged: false }],
  ['ruleVersion', { ruleVersion: 5 }, { values: ['5'], isChanged: true, removed: [] }],
])('%s of %j', (name, saved, expected) => {
  expect(rowOf(saved, name)).toMatchObject(expected);
});

test('what cannot be read is named', () => {
  expect(parameterRows({ lookback: 9 })).toEqual({
    kind: 'invalid',
    faults: ['lookback: 9 is not a duration such as "5m" or "24h"'],
  });
});
