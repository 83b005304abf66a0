import { firstText, values, type EventDocument } from '../event';
import type { DataSource } from './data_source';
import { distinctAddresses } from './distinct_addresses';
import type { DnsOutcome } from './dns_outcome';
import { dnsOutcomeReader } from './dns_outcome_reader';
import { guidePivotKeys } from './guide_pivot_keys';
import type { PivotKey } from './pivot_key';
import {
  alertsByAccountName,
  alertsByHostName,
  builtInAccounts,
  byEntityIdOn,
  byProcessIdOn,
  type ProcessPivotId,
} from './replacement_keys';

const ADDRESS_FIELDS = ['dns.resolved_ip'];

function resolvedAddresses(event: EventDocument): string[] {
  return distinctAddresses(event, ADDRESS_FIELDS);
}

/**
 * `event.action` is `lookup_requested` on answered lookups too, so it tells nothing. SentinelOne's own event type does
 * (`DNS Resolved`, `DNSUnresolved`), where the integration is told to keep fields it has mapped; its blanks vary.
 */
function outcomeWithoutAddress(event: EventDocument): DnsOutcome {
  const type = firstText(event, 'sentinel_one_cloud_funnel.event.type') ?? '';
  const word = type.replaceAll(' ', '').toLowerCase();
  if (word === 'dnsunresolved') {
    return { kind: 'failed', status: type, reason: 'SentinelOne saw no answer for the name.' };
  }
  if (word === 'dnsresolved') {
    return {
      kind: 'answered_without_address',
      status: type,
      reason: 'SentinelOne saw an answer, but the event holds no address.',
    };
  }
  if (values(event, 'dns.answers.data').length > 0) {
    return { kind: 'answered_without_address', reason: 'The answer holds names but no address.' };
  }
  return {
    kind: 'unknown',
    reason:
      'The event holds no address, and without `sentinel_one_cloud_funnel.event.type` nothing tells why.',
  };
}

/** What replaces the guide's key where an event lacks one of the two ids, as those of older versions do. */
function replacements(pivot: ProcessPivotId): readonly PivotKey[] {
  return [
    byEntityIdOn(pivot, 'host.hostname', 'host name'),
    byProcessIdOn(pivot, 'host.id', 'host id'),
    byProcessIdOn(pivot, 'host.hostname', 'host name'),
  ];
}

/**
 * SentinelOne Cloud Funnel. The one source whose DNS events hold hash, command line and parent, so that these questions
 * of the guide need no second search.
 */
export const sentinelOneCloudFunnel: DataSource = {
  id: 'sentinel_one_cloud_funnel',
  label: 'SentinelOne Cloud Funnel',
  indexPattern: 'logs-sentinel_one_cloud_funnel.*',
  processIndexPatterns: ['logs-sentinel_one_cloud_funnel.*'],
  marks: {
    datasets: ['sentinel_one_cloud_funnel.*'],
    modules: ['sentinel_one_cloud_funnel'],
    vendorFields: ['sentinel_one_cloud_funnel.*'],
    agentTypes: [],
    windowsEventTags: [],
  },
  conditions: {
    gate: {
      kind: 'conditional',
      sentence:
        'Requires a version of the integration that maps `dns.question` and `host.os.type` (ECS 8.11 or later).',
    },
    process_name: { kind: 'yes', sentence: 'Its DNS events name the process.' },
    code_signature: {
      kind: 'partial',
      sentence:
        'Only a missing signature can match: `process.code_signature.trusted` is never written as false.',
    },
    signer: {
      kind: 'yes',
      sentence: 'Its DNS events name the signer in upper case, which the rule ignores.',
    },
    path: { kind: 'yes', sentence: 'Its DNS events hold the path, with a drive letter.' },
    defender_exclusion: {
      kind: 'never',
      sentence: '`user.id` is never filled, so nothing is excluded.',
    },
  },
  identity: {
    dnsEvent: [
      'process.name',
      'process.executable',
      'process.command_line',
      'process.hash.md5',
      'process.hash.sha1',
      'process.hash.sha256',
      'process.code_signature.exists',
      'process.code_signature.trusted',
      'process.code_signature.subject_name',
      'user.domain',
      'user.name',
    ],
    processEvent: [
      'process.name',
      'process.executable',
      'process.command_line',
      'process.hash.md5',
      'process.hash.sha1',
      'process.hash.sha256',
      'process.user.name',
    ],
  },
  lineage: {
    dnsEvent: [
      'process.parent.entity_id',
      'process.parent.name',
      'process.parent.executable',
      'process.parent.command_line',
      'process.parent.hash.sha1',
      'process.parent.hash.sha256',
    ],
    processEvent: [
      'process.parent.entity_id',
      'process.parent.name',
      'process.parent.executable',
      'process.parent.command_line',
      'process.parent.hash.sha1',
      'process.parent.hash.sha256',
      'process.parent.code_signature.exists',
      'process.parent.code_signature.subject_name',
    ],
  },
  addressFields: ADDRESS_FIELDS,
  meaninglessValues: [],
  collectorNameFields: [],
  listsNameServers: false,
  recordsAllConnections: true,
  pivots: {
    process_events: {
      asWritten: { kind: 'yes', sentence: 'Both ids are on the DNS event.' },
      keys: [guidePivotKeys.process_events, ...replacements('process_events')],
    },
    network_events: {
      asWritten: { kind: 'yes', sentence: 'Both ids are on the DNS event.' },
      keys: [guidePivotKeys.network_events, ...replacements('network_events')],
    },
    child_processes: {
      asWritten: { kind: 'yes', sentence: 'Both ids are on the DNS event.' },
      keys: [guidePivotKeys.child_processes, ...replacements('child_processes')],
    },
    user_alerts: {
      asWritten: { kind: 'never', sentence: '`user.id` is never filled.' },
      keys: [guidePivotKeys.user_alerts, alertsByAccountName(builtInAccounts)],
    },
    host_alerts: {
      asWritten: { kind: 'yes', sentence: "`host.id` is the id of SentinelOne's agent." },
      keys: [guidePivotKeys.host_alerts, alertsByHostName('host.hostname')],
    },
  },
  setup: {
    needs: [
      'The SentinelOne Cloud Funnel integration is installed, in a version that maps to ECS 8.11 or later.',
      'To tell failed lookups from unanswered ones, it keeps duplicates of its custom fields.',
    ],
    instructions: 'https://ela.st/sentinel-one-cloud-funnel',
  },
  dnsOutcome: dnsOutcomeReader(resolvedAddresses, outcomeWithoutAddress),
  resolvedAddresses,
};
