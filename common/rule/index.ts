export type { DefenderExclusion } from './defender_exclusion';
export { publicIpDiscoveryQuery } from './public_ip_discovery_query';
export { rule } from './rule';
export { defaultRuleLists, type RuleLists } from './rule_lists';
export type { Threat, ThreatReference, ThreatTechnique } from './threat_mapping';
