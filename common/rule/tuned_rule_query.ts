import type { Query } from '../eql';
import { listEntryKey } from './list_entry_key';
import { publicIpDiscoveryQuery } from './public_ip_discovery_query';
import { publishedRuleLists, type RuleLists } from './rule_lists';
import type { RuleVersion } from './rule_version';

/** What the owner of the rule decides about the detection itself. */
export interface RuleTuning {
  readonly extraDomains: readonly string[];
  /** Entries of the list of domains that do not count. */
  readonly ignoredDomains: readonly string[];
  readonly extraProcessNames: readonly string[];
  /** Which published version runs. */
  readonly ruleVersion: RuleVersion;
}

/** Why a rule without names to look for is refused. */
export const NOTHING_LEFT =
  'with this entry all names are ignored, so that nothing would alert; disable the rule if that is meant';

/** The lists of a version of the rule with the domains and process names that its owner has added or taken away. */
export function tunedRuleLists({
  extraDomains,
  ignoredDomains,
  extraProcessNames,
  ruleVersion,
}: RuleTuning): RuleLists {
  const published = publishedRuleLists[ruleVersion];
  const ignored = new Set(ignoredDomains.map(listEntryKey));
  return {
    ...published,
    domains: [...published.domains, ...extraDomains].filter(
      (domain) => !ignored.has(listEntryKey(domain))
    ),
    processNames: [...published.processNames, ...extraProcessNames],
  };
}

/** The query of the rule with what its owner has tuned. */
export function tunedRuleQuery(tuning: RuleTuning): Query {
  return publicIpDiscoveryQuery(tunedRuleLists(tuning));
}
