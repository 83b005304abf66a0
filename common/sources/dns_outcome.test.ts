import { describe, expect, test } from 'vitest';
import type { SourceId } from './data_source';
import { dataSource, dataSources } from './data_sources';
import type { DnsOutcome } from './dns_outcome';
import { exampleEvents } from './example_events';

interface Example {
  readonly source: SourceId;
  readonly of: string;
  readonly event: Readonly<Record<string, unknown>>;
  readonly outcome: Partial<DnsOutcome>;
}

const sysmonSources: readonly SourceId[] = [
  'windows_forwarded',
  'windows_sysmon_operational',
  'winlogbeat',
];

/** The events hold no address unless they say so; all ask for the same name. */
const examples: readonly Example[] = [
  {
    source: 'endpoint',
    of: 'a request: 87 means not answered yet',
    event: { event: { action: 'lookup_requested' }, 'dns.Ext.status': 87 },
    outcome: { kind: 'requested', status: '87' },
  },
  {
    source: 'endpoint',
    of: 'a request in an excerpt, every leaf an array and no status',
    event: { event: { action: ['lookup_requested'] } },
    outcome: { kind: 'requested' },
  },
  {
    source: 'endpoint',
    of: 'an answer with addresses',
    event: { event: { action: 'lookup_result' }, 'dns.resolved_ip': ['203.0.113.10'] },
    outcome: { kind: 'resolved', addresses: ['203.0.113.10'] },
  },
  {
    source: 'endpoint',
    of: 'an answer with status 0 and no address',
    event: { event: { action: 'lookup_result', outcome: 'success' }, 'dns.Ext.status': 0 },
    outcome: { kind: 'answered_without_address', status: '0' },
  },
  {
    source: 'endpoint',
    of: 'an answer without a record, as for IPv6',
    event: { event: { action: 'lookup_result' }, 'dns.Ext.status': 9501 },
    outcome: {
      kind: 'answered_without_address',
      status: '9501',
      statusName: 'DNS_INFO_NO_RECORDS',
    },
  },
  {
    source: 'endpoint',
    of: 'a name that does not exist, the status as text',
    event: { event: { action: 'lookup_result' }, 'dns.Ext.status': '9003' },
    outcome: {
      kind: 'failed',
      status: '9003',
      statusName: 'DNS_ERROR_RCODE_NAME_ERROR',
      reason: 'The name does not exist.',
    },
  },
  {
    source: 'endpoint',
    of: 'a timeout',
    event: { event: { action: 'lookup_result' }, 'dns.Ext.status': 1460 },
    outcome: { kind: 'failed', status: '1460', reason: 'No DNS server answered in time.' },
  },
  {
    source: 'endpoint',
    of: '87 on an answer, which proves nothing',
    event: { event: { action: 'lookup_result' }, 'dns.Ext.status': 87 },
    outcome: { kind: 'unknown', status: '87' },
  },
  {
    source: 'endpoint',
    of: 'an excerpt of an answer with only the outcome of the event',
    event: { event: { action: ['lookup_result'], outcome: ['success'] } },
    outcome: { kind: 'answered_without_address' },
  },
  {
    source: 'endpoint',
    of: 'an early version: a failure without a status',
    event: { event: { action: 'request', outcome: 'failure' } },
    outcome: { kind: 'failed', status: 'failure' },
  },
  {
    source: 'endpoint',
    of: 'an answer that tells nothing',
    event: { event: { action: 'lookup_result' } },
    outcome: { kind: 'unknown' },
  },
  {
    source: 'endgame',
    of: 'question and answer in one',
    event: { 'dns.resolved_ip': ['203.0.113.10'] },
    outcome: { kind: 'resolved', addresses: ['203.0.113.10'] },
  },
  {
    source: 'endgame',
    of: 'no address, and a message with its places unfilled',
    event: { message: 'DNS query is completed for the name %1 with status %4 Results %5 ' },
    outcome: { kind: 'unknown' },
  },
  {
    source: 'endgame',
    of: 'a status in the message',
    event: {
      message:
        'DNS query is completed for the name api.ipify.org, type 1, query options 1073766400 with status 9003 Results ',
    },
    outcome: { kind: 'failed', status: '9003' },
  },
  {
    source: 'sentinel_one_cloud_funnel',
    of: 'an address; the action says "requested" all the same',
    event: { event: { action: ['lookup_requested'] }, 'dns.resolved_ip': ['203.0.113.10'] },
    outcome: { kind: 'resolved', addresses: ['203.0.113.10'] },
  },
  {
    source: 'sentinel_one_cloud_funnel',
    of: "SentinelOne's own type",
    event: { sentinel_one_cloud_funnel: { event: { type: 'DNSUnresolved' } } },
    outcome: { kind: 'failed', status: 'DNSUnresolved' },
  },
  {
    source: 'sentinel_one_cloud_funnel',
    of: "SentinelOne's own type with blanks",
    event: { sentinel_one_cloud_funnel: { event: { type: 'DNS Unresolved' } } },
    outcome: { kind: 'failed', status: 'DNS Unresolved' },
  },
  {
    source: 'sentinel_one_cloud_funnel',
    of: 'resolved without an address',
    event: { sentinel_one_cloud_funnel: { event: { type: 'DNS Resolved' } } },
    outcome: { kind: 'answered_without_address', status: 'DNS Resolved' },
  },
  {
    source: 'sentinel_one_cloud_funnel',
    of: 'other names only',
    event: { 'dns.answers': [{ type: 'CNAME', data: 'edge.example.net' }] },
    outcome: { kind: 'answered_without_address' },
  },
  {
    source: 'sentinel_one_cloud_funnel',
    of: 'nothing at all',
    event: { event: { action: ['lookup_requested'] } },
    outcome: { kind: 'unknown' },
  },
  {
    source: 'crowdstrike_fdr',
    of: 'addresses with a semicolon after each, the first one again, IPv6 beside',
    event: {
      crowdstrike: {
        QueryStatus: '0',
        IP4Records: '203.0.113.10;203.0.113.11;203.0.113.10;',
        FirstIP4Record: '203.0.113.10',
        IP6Records: '2001:db8::10;',
      },
    },
    outcome: { kind: 'resolved', addresses: ['203.0.113.10', '203.0.113.11', '2001:db8::10'] },
  },
  {
    source: 'crowdstrike_fdr',
    of: 'status 0 without an address',
    event: { crowdstrike: { QueryStatus: '0', IP4Records: ';' }, 'event.outcome': 'success' },
    outcome: { kind: 'answered_without_address', status: '0' },
  },
  {
    source: 'crowdstrike_fdr',
    of: 'a failed query, whose event outcome is "success" as always',
    event: { crowdstrike: { QueryStatus: '9003' }, 'event.outcome': 'success' },
    outcome: { kind: 'failed', status: '9003', statusName: 'DNS_ERROR_RCODE_NAME_ERROR' },
  },
  {
    source: 'crowdstrike_fdr',
    of: 'an event outcome alone',
    event: { 'event.outcome': 'success' },
    outcome: { kind: 'unknown' },
  },
  ...sysmonSources.flatMap((source): Example[] => [
    {
      source,
      of: 'addresses: repeated ones once, those of name servers kept',
      event: {
        'dns.resolved_ip': ['203.0.113.10', '203.0.113.10', '198.51.100.53', '2001:DB8::53'],
        'sysmon.dns.status': 'SUCCESS',
      },
      outcome: {
        kind: 'resolved',
        addresses: ['203.0.113.10', '198.51.100.53', '2001:DB8::53'],
      },
    },
    {
      source,
      of: 'SUCCESS without an address',
      event: { sysmon: { dns: { status: 'SUCCESS' } } },
      outcome: { kind: 'answered_without_address', status: 'SUCCESS' },
    },
    {
      source,
      of: 'a name that does not exist',
      event: { sysmon: { dns: { status: 'DNS_ERROR_RCODE_NAME_ERROR' } } },
      outcome: {
        kind: 'failed',
        status: 'DNS_ERROR_RCODE_NAME_ERROR',
        reason: 'The name does not exist.',
      },
    },
    {
      source,
      of: 'a record that does not exist',
      event: { sysmon: { dns: { status: 'DNS_ERROR_RECORD_DOES_NOT_EXIST' } } },
      outcome: { kind: 'answered_without_address', status: 'DNS_ERROR_RECORD_DOES_NOT_EXIST' },
    },
    {
      source,
      of: 'a timeout',
      event: { sysmon: { dns: { status: 'ERROR_TIMEOUT' } } },
      outcome: { kind: 'failed', status: 'ERROR_TIMEOUT' },
    },
    {
      source,
      of: 'no record of the type',
      event: { sysmon: { dns: { status: 'DNS_INFO_NO_RECORDS' } } },
      outcome: { kind: 'answered_without_address', status: 'DNS_INFO_NO_RECORDS' },
    },
    {
      source,
      of: 'a number that the pipeline does not know',
      event: { sysmon: { dns: { status: '87' } } },
      outcome: { kind: 'unknown', status: '87' },
    },
    {
      source,
      of: 'no status',
      event: { 'dns.resolved_ip': ['-', ''] },
      outcome: { kind: 'unknown' },
    },
  ]),
];

describe('dnsOutcome', () => {
  test.each(examples)('$source: $of', ({ source, event, outcome }) => {
    const asked = { 'dns.question.name': 'api.ipify.org', ...event };
    expect(dataSource(source).dnsOutcome(asked)).toMatchObject(outcome);
  });

  test.each(dataSources)('$id: an event without a question tells nothing', ({ dnsOutcome }) => {
    expect(dnsOutcome({ 'dns.resolved_ip': '203.0.113.10' }).kind).toBe('unknown');
  });

  test.each(dataSources)('$id: the example resolves', ({ id, dnsOutcome, resolvedAddresses }) => {
    const addresses = resolvedAddresses(exampleEvents[id]);
    expect(addresses[0]).toBe('203.0.113.10');
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(dnsOutcome(exampleEvents[id])).toEqual({ kind: 'resolved', addresses });
  });

  test('a status that is its own name is not said twice', () => {
    const event = { 'dns.question.name': 'x', 'sysmon.dns.status': 'ERROR_TIMEOUT' };
    expect(dataSource('winlogbeat').dnsOutcome(event)).toEqual({
      kind: 'failed',
      status: 'ERROR_TIMEOUT',
      reason: 'No DNS server answered in time.',
    });
  });

  test('IPv6 addresses that differ in letter case are one', () => {
    expect(
      dataSource('windows_forwarded').resolvedAddresses(exampleEvents.windows_forwarded)
    ).toEqual(['203.0.113.10', '198.51.100.53', '2001:DB8::53']);
  });
});
