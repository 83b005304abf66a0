import { firstText, values, type EventDocument } from '../event';
import type { DataSource } from './data_source';
import { distinctAddresses } from './distinct_addresses';
import type { DnsOutcome } from './dns_outcome';
import { dnsOutcomeReader } from './dns_outcome_reader';
import { guidePivotKeys } from './guide_pivot_keys';
import { outcomeOfWindowsStatus } from './outcome_of_windows_status';
import type { PivotKey } from './pivot_key';
import {
  alertsByAccountName,
  alertsByHostName,
  builtInAccounts,
  byEntityIdAlone,
  byProcessIdOn,
  type ProcessPivotId,
} from './replacement_keys';

const ADDRESS_FIELDS = ['dns.resolved_ip'];

function resolvedAddresses(event: EventDocument): string[] {
  return distinctAddresses(event, ADDRESS_FIELDS);
}

/**
 * Defend writes the question and its answer as two events, for IPv4 and IPv6 each. The status of a question (87 in
 * Elastic's own data) is no result: only the answer tells how the lookup ended. Answers without a status exist, in
 * excerpts of events, and say by `event.outcome` whether they are failures.
 */
function outcomeWithoutAddress(event: EventDocument): DnsOutcome {
  const actions = values(event, 'event.action');
  const status = firstText(event, 'dns.Ext.status');
  if (actions.includes('lookup_requested') && !actions.includes('lookup_result')) {
    const reason = 'This event is the request. Its answer is an event of its own.';
    return status === undefined
      ? { kind: 'requested', reason }
      : { kind: 'requested', status, reason };
  }
  if (status !== undefined) return outcomeOfWindowsStatus(status);
  switch (firstText(event, 'event.outcome')) {
    case 'success':
      return {
        kind: 'answered_without_address',
        reason: 'The lookup succeeded, but the event holds no address.',
      };
    case 'failure':
      return { kind: 'failed', status: 'failure', reason: 'The event reports a failure only.' };
    default:
      return { kind: 'unknown', reason: 'The event holds neither an address nor a status.' };
  }
}

/** What replaces the guide's key where an excerpt of an event lacks one of the two ids. */
function replacements(pivot: ProcessPivotId): readonly PivotKey[] {
  return [
    byEntityIdAlone(
      pivot,
      "Defend makes `process.entity_id` of the agent's id, the process id and the time of the start, so that no other host has it."
    ),
    byProcessIdOn(pivot, 'host.id', 'host id'),
    byProcessIdOn(pivot, 'host.name', 'host name'),
  ];
}

/**
 * Elastic Defend, the source the rule is written for. Its process events, which the guide's questions need, are outside
 * the rule's own index pattern.
 */
export const endpoint: DataSource = {
  id: 'endpoint',
  label: 'Elastic Defend',
  indexPattern: 'logs-endpoint.events.network-*',
  processIndexPatterns: ['logs-endpoint.events.process-*'],
  marks: {
    datasets: ['endpoint.*'],
    modules: ['endpoint'],
    vendorFields: [],
    agentTypes: ['endpoint'],
    windowsEventTags: [],
  },
  conditions: {
    gate: { kind: 'yes', sentence: 'Its DNS events have every field the rule requires.' },
    process_name: { kind: 'yes', sentence: 'Its DNS events name the process.' },
    code_signature: {
      kind: 'yes',
      sentence:
        'Its DNS events say whether a signature exists and is trusted; an expired one is not.',
    },
    signer: { kind: 'yes', sentence: 'Its DNS events name the signer.' },
    path: { kind: 'yes', sentence: 'Its DNS events hold the path, with a drive letter.' },
    defender_exclusion: { kind: 'yes', sentence: 'Its DNS events hold the path and the user.' },
  },
  identity: {
    dnsEvent: [
      'process.name',
      'process.executable',
      'process.code_signature.exists',
      'process.code_signature.trusted',
      'process.code_signature.status',
      'process.code_signature.subject_name',
      'user.id',
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
      'process.pe.original_file_name',
      'process.code_signature.exists',
      'process.code_signature.trusted',
      'process.code_signature.status',
      'process.code_signature.subject_name',
      'user.id',
      'user.domain',
      'user.name',
    ],
  },
  lineage: {
    dnsEvent: ['process.Ext.ancestry'],
    processEvent: [
      'process.parent.entity_id',
      'process.parent.name',
      'process.parent.executable',
      'process.parent.command_line',
      'process.parent.code_signature.subject_name',
      'process.parent.code_signature.trusted',
      'process.Ext.effective_parent.entity_id',
      'process.Ext.effective_parent.executable',
      'process.Ext.ancestry',
      'process.Ext.session_info.logon_type',
      'process.Ext.token.integrity_level_name',
    ],
  },
  addressFields: ADDRESS_FIELDS,
  meaninglessValues: [],
  collectorNameFields: [],
  listsNameServers: false,
  recordsAllConnections: true,
  pivots: {
    process_events: {
      asWritten: {
        kind: 'yes',
        sentence:
          'Both ids are on the DNS event. Ends of the process are found along with its start.',
      },
      keys: [guidePivotKeys.process_events, ...replacements('process_events')],
    },
    network_events: {
      asWritten: { kind: 'yes', sentence: 'Both ids are on the DNS event.' },
      keys: [guidePivotKeys.network_events, ...replacements('network_events')],
    },
    child_processes: {
      asWritten: {
        kind: 'yes',
        sentence:
          'Both ids are on the DNS event. Ends of children are found along with their starts.',
      },
      keys: [guidePivotKeys.child_processes, ...replacements('child_processes')],
    },
    user_alerts: {
      asWritten: { kind: 'yes', sentence: '`user.id` is the SID of the account that ran it.' },
      keys: [guidePivotKeys.user_alerts, alertsByAccountName(builtInAccounts)],
    },
    host_alerts: {
      asWritten: { kind: 'yes', sentence: '`host.id` is on every event.' },
      keys: [guidePivotKeys.host_alerts, alertsByHostName('host.name')],
    },
  },
  setup: {
    needs: [
      'Elastic Defend is installed on the Windows hosts and collects network events, DNS included.',
      'For the questions of the guide, it also collects process events.',
    ],
    instructions: 'https://ela.st/install-elastic-defend',
  },
  dnsOutcome: dnsOutcomeReader(resolvedAddresses, outcomeWithoutAddress),
  resolvedAddresses,
};
