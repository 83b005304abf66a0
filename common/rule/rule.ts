import { print } from '../eql';
import guide from './guide.md';
import { highlightedFields } from './highlighted_fields';
import { publicIpDiscoveryQuery } from './public_ip_discovery_query';
import { defaultRuleLists } from './rule_lists';
import { DEFAULT_RULE_VERSION } from './rule_version';
import setup from './setup.md';
import { threatMapping } from './threat_mapping';

/** Elastic's detection rule "System Public IP Discovery via DNS Query", version 4, as data. */
export const rule = {
  /** The id of the published rule; it stays the same in all versions and installations. */
  ruleId: '642ce354-4252-4d43-80c9-6603f16571c1',
  name: 'System Public IP Discovery via DNS Query',
  description:
    'A suspicious Windows process asked DNS for a service that tells its callers their public IP address. ' +
    'Intruders do this to learn where they are and whether the internet is in reach, before they go on.',
  type: 'eql',
  language: 'eql',
  indices: [
    'endgame-*',
    'logs-endpoint.events.network-*',
    'logs-sentinel_one_cloud_funnel.*',
    'logs-crowdstrike.fdr*',
    'logs-windows.forwarded*',
    'logs-windows.sysmon_operational-*',
    'winlogbeat-*',
  ],
  severity: 'high',
  riskScore: 73,
  interval: '5m',
  /** Four minutes more than the interval, for events that are ingested late. */
  from: 'now-9m',
  /** Per execution. */
  maxSignals: 100,
  references: ['https://attack.mitre.org/techniques/T1016/'],
  tags: [
    'Domain: Endpoint',
    'OS: Windows',
    'Use Case: Threat Detection',
    'Tactic: Discovery',
    'Tactic: Command and Control',
    'Resources: Investigation Guide',
    'Data Source: Elastic Endgame',
    'Data Source: Elastic Defend',
    'Data Source: SentinelOne',
    'Data Source: Crowdstrike',
    'Data Source: Sysmon',
  ],
  version: DEFAULT_RULE_VERSION,
  authors: ['Elastic'],
  license: 'Elastic License v2',
  /** The time range is applied to the time of ingestion, so that events which arrive late are not missed. */
  timestampOverride: 'event.ingested',
  /** Stands in where an event has no time of ingestion, as on sources without an ingest pipeline. */
  timestampField: '@timestamp',
  /** EQL text, printed from {@link defaultRuleLists}: the one definition of what the rule detects. */
  query: print(publicIpDiscoveryQuery()),
  /** The investigation guide: markdown with `!{investigate{…}}` buttons. */
  guide,
  /** How to get the data the rule needs: markdown. */
  setup,
  highlightedFields,
  threat: threatMapping,
  lists: defaultRuleLists,
} as const;
