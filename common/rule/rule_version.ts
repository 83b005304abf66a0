/** The published versions of the detection that can be run, oldest first. */
export const ruleVersions = [4, 5] as const;

export type RuleVersion = (typeof ruleVersions)[number];

/** Whether a value is a version of the rule that is known. */
export function isRuleVersion(value: unknown): value is RuleVersion {
  return ruleVersions.some((version) => version === value);
}

/** What is run unless the rule's owner decides otherwise: the version that the rule's own page describes. */
export const DEFAULT_RULE_VERSION = 4 satisfies RuleVersion;
