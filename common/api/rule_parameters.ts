import { dataSources } from '../sources';
import { NOTHING_LEFT, rule, tunedRuleLists } from '../rule';
import type { Decoded } from '../validation';
import {
  decodeSavedRuleParameters,
  DEFAULT_CATCH_UP_LIMIT,
  DEFAULT_LOOKBACK,
  type RuleParameters,
} from './rule_parameters_codec';

/** The rule as Elastic publishes it. */
export const defaultRuleParameters: RuleParameters = {
  indices: [...rule.indices],
  lookback: DEFAULT_LOOKBACK,
  maxAlertsPerRun: rule.maxSignals,
  timestampField: rule.timestampOverride,
  timestampFallbackField: rule.timestampField,
  catchUpLimit: DEFAULT_CATCH_UP_LIMIT,
  ruleVersion: rule.version,
  extraDomains: [],
  ignoredDomains: [],
  extraProcessNames: [],
  investigationIndices: [
    ...new Set([
      ...rule.indices,
      ...dataSources.flatMap(({ processIndexPatterns }) => processIndexPatterns),
    ]),
  ],
};

/** Decodes saved or submitted parameters and completes them; every fault is named at once. */
export function decodeRuleParameters(value: unknown): Decoded<RuleParameters> {
  const decoded = decodeSavedRuleParameters(value);
  if (decoded.kind === 'invalid') return decoded;
  const completed = { ...defaultRuleParameters, ...decoded.value };
  return tunedRuleLists(completed).domains.length > 0
    ? { kind: 'valid', value: completed }
    : { kind: 'invalid', faults: [`ignoredDomains: ${NOTHING_LEFT}`] };
}
