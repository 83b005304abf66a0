import type { KibanaRequest } from '@kbn/core/server';
import { decodeRuleParameters, defaultRuleParameters, type RuleParameters } from '../../common/api';
import { findRule } from './find_rule';
import type { RouteDependencies } from './route_dependencies';

/** The parameters of the space's rule; the defaults before it is enabled, and where they cannot be read. */
export async function savedParameters(
  { rulesClient, ruleId }: Pick<RouteDependencies, 'rulesClient' | 'ruleId'>,
  request: KibanaRequest
): Promise<RuleParameters> {
  const found = await findRule(await rulesClient(request), ruleId(request));
  const decoded = decodeRuleParameters(found?.params ?? {});
  return decoded.kind === 'valid' ? decoded.value : defaultRuleParameters;
}
