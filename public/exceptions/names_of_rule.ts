import { decodeSavedRuleParameters } from '../../common/api';
import { defaultRuleLists } from '../../common/rule';
import type { ApiClient } from '../services/api_client';

/**
 * The names that the rule looks for. Where its parameters cannot be read its own list has to do: the server, which
 * judges again, has them.
 */
export async function namesOfRule(
  api: Pick<ApiClient, 'rule'>,
  signal?: AbortSignal
): Promise<readonly string[]> {
  try {
    const decoded = decodeSavedRuleParameters((await api.rule(signal)).rule?.parameters ?? {});
    const extra = decoded.kind === 'valid' ? (decoded.value.extraDomains ?? []) : [];
    return [...defaultRuleLists.domains, ...extra];
  } catch {
    return defaultRuleLists.domains;
  }
}
