import { defenderExclusion, type DefenderExclusion } from './defender_exclusion';
import { publicIpLookupDomains } from './public_ip_lookup_domains';
import type { RuleVersion } from './rule_version';
import { suspiciousPathPatterns } from './suspicious_path_patterns';
import { suspiciousProcessNames } from './suspicious_process_names';
import { suspiciousSigners } from './suspicious_signers';

/**
 * What can be tuned in the rule without touching its logic. All entries are patterns of EQL's `:` (case-insensitive,
 * `*` and `?` as wildcards) with single backslashes; only the exclusion's `userIds` are compared exactly.
 */
export interface RuleLists {
  /** Any of these in `process.name` makes the process suspicious. */
  readonly processNames: readonly string[];
  /** Any of these in `process.code_signature.subject_name` makes the process suspicious. */
  readonly signers: readonly string[];
  /** Any of these in `process.executable` makes the process suspicious. */
  readonly pathPatterns: readonly string[];
  /** `dns.question.name` must match one of these. */
  readonly domains: readonly string[];
  /** What never alerts. */
  readonly defenderExclusion: DefenderExclusion;
}

/** The lists as version 4 of the rule has them. */
export const defaultRuleLists: RuleLists = {
  processNames: suspiciousProcessNames,
  signers: suspiciousSigners,
  pathPatterns: suspiciousPathPatterns,
  domains: publicIpLookupDomains,
  defenderExclusion,
};

/** The lists of each version of the rule that is known. */
export const publishedRuleLists: Readonly<Record<RuleVersion, RuleLists>> = {
  4: defaultRuleLists,
  5: {
    ...defaultRuleLists,
    defenderExclusion: { ...defenderExclusion, userIds: ['S-1-5-18', 'S-1-5-19'] },
  },
};
