import type { RuleParameters } from '../../common/api';
import type { Query } from '../../common/eql';
import { defaultRuleLists, publicIpDiscoveryQuery } from '../../common/rule';

/** The rule's query with the domains and process names that the owner has added or taken away. */
export function ruleQuery({
  extraDomains,
  ignoredDomains,
  extraProcessNames,
}: Pick<RuleParameters, 'extraDomains' | 'ignoredDomains' | 'extraProcessNames'>): Query {
  const ignored = new Set(ignoredDomains.map((domain) => domain.toLowerCase()));
  return publicIpDiscoveryQuery({
    ...defaultRuleLists,
    domains: [...defaultRuleLists.domains, ...extraDomains].filter(
      (domain) => !ignored.has(domain.toLowerCase())
    ),
    processNames: [...defaultRuleLists.processNames, ...extraProcessNames],
  });
}
