import {
  decodeRuleParameters,
  defaultRuleParameters,
  ruleParameterNames,
  type ParameterName,
  type RuleParameters,
} from '../../../common/api';
import { isChanged } from '../../rule_type/parameter_value';

/** One parameter in effect. */
export interface ParameterRow {
  readonly name: ParameterName;
  /** What it is set to: names, durations, numbers as text; none for an empty list. */
  readonly values: readonly string[];
  readonly isChanged: boolean;
  /** What is not among the values though it is by default. */
  readonly removed: readonly string[];
}

/** The parameters in effect, or why those that are saved cannot be read. */
export type EffectiveParameters =
  | { readonly kind: 'valid'; readonly rows: readonly ParameterRow[] }
  | { readonly kind: 'invalid'; readonly faults: readonly string[] };

/** The parameters of a rule, defaults included. */
export function parameterRows(saved: unknown): EffectiveParameters {
  const decoded = decodeRuleParameters(saved);
  if (decoded.kind === 'invalid') return decoded;
  return {
    kind: 'valid',
    rows: ruleParameterNames.map((name) => ({
      name,
      values: valuesOf(decoded.value, name),
      isChanged: isChanged(decoded.value, name),
      removed: removedFrom(decoded.value, name),
    })),
  };
}

function removedFrom(parameters: RuleParameters, name: ParameterName): readonly string[] {
  if (!Array.isArray(defaultRuleParameters[name])) return [];
  const kept = new Set(valuesOf(parameters, name));
  return valuesOf(defaultRuleParameters, name).filter((value) => !kept.has(value));
}

function valuesOf(parameters: RuleParameters, name: ParameterName): readonly string[] {
  return [parameters[name]].flat().map(String);
}
