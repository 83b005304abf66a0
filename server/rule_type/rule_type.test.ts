import { describe, expect, test } from 'vitest';
import { ruleType } from './rule_type';

const validate = (parameters: unknown) => ruleType().validate.params.validate(parameters);

describe('parameters that are saved', () => {
  test.each([[{}], [{ maxAlertsPerRun: 50 }], [{ extraDomains: ['ip.example'], lookback: '10m' }]])(
    'are kept as they were given, without the defaults: %j',
    (parameters) => {
      expect(validate(parameters)).toEqual(parameters);
    }
  );

  test.each([
    [{ lookback: 'soon' }, 'lookback: "soon"'],
    [{ unknown: 1 }, 'unknown: is not known'],
    [{ indices: [] }, 'indices: name at least one index pattern'],
    [{ catchUpLimit: '5m' }, 'catchUpLimit: 5m is shorter than the look-back of 9m'],
  ])('are refused with every fault: %j', (parameters, fault) => {
    expect(() => validate(parameters)).toThrow(`The parameters are not valid. ${fault}`);
  });
});
