import { describe, expect, test } from 'vitest';
import guide from './guide.md';
import { rule } from './rule';
import { defaultRuleLists } from './rule_lists';

describe('metadata', () => {
  test.each([
    ['ruleId', rule.ruleId, '642ce354-4252-4d43-80c9-6603f16571c1'],
    ['name', rule.name, 'System Public IP Discovery via DNS Query'],
    ['type', rule.type, 'eql'],
    ['language', rule.language, 'eql'],
    ['severity', rule.severity, 'high'],
    ['riskScore', rule.riskScore, 73],
    ['interval', rule.interval, '5m'],
    ['from', rule.from, 'now-9m'],
    ['maxSignals', rule.maxSignals, 100],
    ['version', rule.version, 4],
    ['authors', rule.authors, ['Elastic']],
    ['license', rule.license, 'Elastic License v2'],
    ['timestampOverride', rule.timestampOverride, 'event.ingested'],
    ['timestampField', rule.timestampField, '@timestamp'],
    ['references', rule.references, ['https://attack.mitre.org/techniques/T1016/']],
    [
      'indices',
      rule.indices,
      [
        'endgame-*',
        'logs-endpoint.events.network-*',
        'logs-sentinel_one_cloud_funnel.*',
        'logs-crowdstrike.fdr*',
        'logs-windows.forwarded*',
        'logs-windows.sysmon_operational-*',
        'winlogbeat-*',
      ],
    ],
    [
      'tags',
      rule.tags,
      [
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
    ],
    [
      'highlightedFields',
      rule.highlightedFields,
      [
        '@timestamp',
        'host.id',
        'user.id',
        'process.entity_id',
        'process.executable',
        'process.command_line',
        'process.parent.executable',
        'process.parent.command_line',
        'process.code_signature.trusted',
        'process.code_signature.subject_name',
        'dns.question.name',
        'dns.Ext.status',
        'dns.resolved_ip',
        'destination.ip',
        'event.action',
      ],
    ],
  ])('%s', (_, value, expected) => {
    expect(value).toEqual(expected);
  });

  test('has prose where the published rule has some', () => {
    expect(rule.description).toMatch(/^[A-Z].*public IP.*\.$/);
    expect(rule.guide).toBe(guide);
    expect(rule.guide).toMatch(/^## /);
    expect(rule.setup).toMatch(/^## Setup\n/);
  });

  test('setup links to the instructions for every source that has some, and names the others', () => {
    expect([...rule.setup.matchAll(/\]\((.+?)\)/g)].map(([, link]) => link)).toEqual([
      'https://ela.st/install-elastic-defend',
      'https://ela.st/crowdstrike-integration',
      'https://ela.st/sentinel-one-cloud-funnel',
      'https://ela.st/sysmon-event-22-setup',
    ]);
    expect(rule.setup).toContain('Endgame');
    expect(rule.setup).toContain('Winlogbeat');
  });
});

describe('threat mapping', () => {
  test('is two tactics, each with a technique and a sub-technique', () => {
    const rows = rule.threat.flatMap(({ framework, tactic, technique }) =>
      technique.map((entry) => [framework, tactic, entry, ...entry.subtechnique])
    );
    expect(rows).toEqual([
      [
        'MITRE ATT&CK',
        entry('TA0007', 'Discovery', 'tactics/TA0007/'),
        entry('T1016', 'System Network Configuration Discovery', 'techniques/T1016/'),
        entry('T1016.001', 'Internet Connection Discovery', 'techniques/T1016/001/'),
      ],
      [
        'MITRE ATT&CK',
        entry('TA0011', 'Command and Control', 'tactics/TA0011/'),
        entry('T1071', 'Application Layer Protocol', 'techniques/T1071/'),
        entry('T1071.004', 'DNS', 'techniques/T1071/004/'),
      ],
    ]);
  });

  function entry(id: string, name: string, path: string): unknown {
    return expect.objectContaining({ id, name, reference: `https://attack.mitre.org/${path}` });
  }
});

describe('lists', () => {
  test.each([
    ['process names', rule.lists.processNames, 22],
    ['signers', rule.lists.signers, 3],
    ['path patterns', rule.lists.pathPatterns, 6],
    ['domains', rule.lists.domains, 37],
    ['paths of the Defender exclusion', rule.lists.defenderExclusion.pathPatterns, 2],
  ])('%s', (_, list, length) => {
    expect(list).toHaveLength(length);
    expect(new Set(list.map((entry) => entry.toLowerCase())).size).toBe(length);
    for (const entry of list) expect(entry).toBe(entry.trim());
  });

  test('are those the query is built from', () => {
    expect(rule.lists).toBe(defaultRuleLists);
  });

  test('exclude Defender only when it runs as Local System', () => {
    expect(rule.lists.defenderExclusion.userIds).toEqual(['S-1-5-18']);
  });

  test('hold single backslashes', () => {
    const { pathPatterns, defenderExclusion } = rule.lists;
    for (const pattern of [...pathPatterns, ...defenderExclusion.pathPatterns]) {
      expect(pattern).not.toContain('\\\\');
    }
  });
});
