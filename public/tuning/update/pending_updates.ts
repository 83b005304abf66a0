import { ruleUpdates, type RuleUpdate } from '../../../common/rule';
import { decodeRuleParameters } from '../../../common/api';

/**
 * The updates that are published since the version that a rule runs, oldest first. There are none for parameters that
 * cannot be read: what such a rule runs is not known.
 */
export function pendingUpdates(parameters: unknown): readonly RuleUpdate[] {
  const decoded = decodeRuleParameters(parameters);
  if (decoded.kind === 'invalid') return [];
  const { ruleVersion } = decoded.value;
  return ruleUpdates.filter(({ version }) => version > ruleVersion);
}
