import { describe, expect, test } from 'vitest';
import { decodeRuleParameters, defaultRuleParameters, ruleParameterNames } from '../../common/api';
import {
  alertCountValue,
  isChanged,
  listValue,
  ruleVersionValue,
  savedAlertCount,
  savedList,
  savedRuleVersion,
  savedText,
  textValue,
} from './parameter_value';

describe('a list', () => {
  test.each([
    ['is the default where nothing is given', {}, defaultRuleParameters.indices],
    ['is the default after a reset', { indices: undefined }, defaultRuleParameters.indices],
    ['is what is given', { indices: ['logs-*'] }, ['logs-*']],
    ['is empty if it is given so', { indices: [] }, []],
    ['leaves out what is no text', { indices: ['logs-*', 5, null] }, ['logs-*']],
    ['is empty if what is given is no list', { indices: 'logs-*' }, []],
  ])('%s', (_title, given, expected) => {
    expect(listValue(given, 'indices')).toEqual(expected);
  });

  test('is saved trimmed and without doubles', () => {
    expect(savedList('extraDomains', [' a.example ', 'a.example', ' '])).toEqual(['a.example']);
  });

  test('is not saved where it is the default, in whatever order', () => {
    expect(savedList('indices', [...defaultRuleParameters.indices].reverse())).toBeUndefined();
    expect(savedList('extraDomains', [])).toBeUndefined();
    expect(savedList('indices', [])).toEqual([]);
  });
});

describe('a text', () => {
  test.each([
    [{}, ''],
    [{ lookback: '15m' }, '15m'],
    [{ lookback: 15 }, ''],
  ])('of %j is %j', (given, expected) => {
    expect(textValue(given, 'lookback')).toBe(expected);
  });

  test.each([
    ['', undefined],
    ['  ', undefined],
    [' 15m ', '15m'],
  ])('%j is saved as %j', (entered, saved) => {
    expect(savedText(entered)).toBe(saved);
  });
});

describe('the number of alerts', () => {
  test.each([
    [{}, ''],
    [{ maxAlertsPerRun: 5 }, 5],
    [{ maxAlertsPerRun: '5' }, ''],
  ])('of %j is %j', (given, expected) => {
    expect(alertCountValue(given)).toBe(expected);
  });

  test.each([
    ['', undefined],
    ['5', 5],
    ['1.5', 1.5],
  ])('%j is saved as %j', (entered, saved) => {
    expect(savedAlertCount(entered)).toBe(saved);
  });

  test('is refused where it is no number', () => {
    const saved = { maxAlertsPerRun: savedAlertCount('many') };
    expect(decodeRuleParameters(saved).kind).toBe('invalid');
  });
});

describe('the version', () => {
  test.each([
    [{}, 4],
    [{ ruleVersion: undefined }, 4],
    [{ ruleVersion: 5 }, 5],
    [{ ruleVersion: 6 }, undefined],
    [{ ruleVersion: '5' }, undefined],
  ])('of %j is %j', (given, expected) => {
    expect(ruleVersionValue(given)).toBe(expected);
  });

  test.each([
    [4, undefined],
    [5, 5],
    [undefined, undefined],
  ] as const)('%j is saved as %j', (chosen, saved) => {
    expect(savedRuleVersion(chosen)).toBe(saved);
  });
});

describe('changed', () => {
  test.each(ruleParameterNames)('%s is not where it is absent or the default', (name) => {
    expect(isChanged({}, name)).toBe(false);
    expect(isChanged({ [name]: undefined }, name)).toBe(false);
    expect(isChanged({ ...defaultRuleParameters }, name)).toBe(false);
  });

  test.each(ruleParameterNames)('%s is where it is anything else', (name) => {
    expect(isChanged({ [name]: null }, name)).toBe(true);
    expect(isChanged({ [name]: ['other'] }, name)).toBe(true);
  });
});
