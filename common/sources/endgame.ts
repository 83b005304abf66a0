import { firstText, type EventDocument } from '../event';
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
  byProcessIdOn,
  type ProcessPivotId,
} from './replacement_keys';

const ADDRESS_FIELDS = ['dns.resolved_ip'];

function resolvedAddresses(event: EventDocument): string[] {
  return distinctAddresses(event, ADDRESS_FIELDS);
}

/** The text of Windows' own DNS client event, which sensors hand on; in some events its places are left unfilled. */
const STATUS_IN_MESSAGE = / with status (\d{1,10}) Results/;

/** One event holds the question and its answer, so that a question without an answer cannot be told from a failure. */
function outcomeWithoutAddress(event: EventDocument): DnsOutcome {
  const status = STATUS_IN_MESSAGE.exec(firstText(event, 'message') ?? '')?.[1];
  if (status !== undefined) return outcomeOfWindowsStatus(status);
  return {
    kind: 'unknown',
    reason:
      'Endgame writes question and answer in one event, without a status. This one has no address.',
  };
}

/** Entity ids are not filled, so processes go by their id on a host, close to the event. */
function byProcessId(pivot: ProcessPivotId): readonly PivotKey[] {
  return [
    byProcessIdOn(pivot, 'host.name', 'host name', 'process.ppid'),
    byProcessIdOn(pivot, 'agent.id', 'agent id', 'process.ppid'),
  ];
}

const noEntityId =
  'Its events carry neither `process.entity_id` nor `host.id`, as far as published events show.';

/** Elastic Endgame. Less is published of its events than of any other source. */
export const endgame: DataSource = {
  id: 'endgame',
  label: 'Elastic Endgame',
  indexPattern: 'endgame-*',
  processIndexPatterns: ['endgame-*'],
  marks: {
    datasets: ['esensor'],
    modules: ['endgame'],
    vendorFields: ['endgame.*'],
    agentTypes: [],
    windowsEventTags: [],
  },
  conditions: {
    gate: {
      kind: 'doubtful',
      sentence:
        'Some of its events have `host.os.type`, others only `observer.os.type`, which the rule does not read.',
    },
    process_name: { kind: 'yes', sentence: 'Its DNS events name the process.' },
    code_signature: {
      kind: 'doubtful',
      sentence: 'The fields are in its mapping, but no published DNS event holds a signature.',
    },
    signer: {
      kind: 'doubtful',
      sentence: 'The field is in its mapping, but no published DNS event holds a signer.',
    },
    path: { kind: 'yes', sentence: 'Its DNS events hold the path, with a drive letter.' },
    defender_exclusion: { kind: 'yes', sentence: 'Its DNS events hold the path and the user.' },
  },
  identity: {
    dnsEvent: ['process.name', 'process.executable', 'user.id', 'user.domain', 'user.name'],
    processEvent: [
      'process.name',
      'process.executable',
      'process.args',
      'process.hash.md5',
      'process.hash.sha1',
      'process.hash.sha256',
      'user.id',
      'user.domain',
      'user.name',
    ],
  },
  lineage: {
    dnsEvent: [],
    processEvent: ['process.ppid', 'endgame.parent_process_name'],
  },
  addressFields: ADDRESS_FIELDS,
  meaninglessValues: [],
  collectorNameFields: [],
  listsNameServers: false,
  recordsAllConnections: true,
  pivots: {
    process_events: {
      asWritten: { kind: 'never', sentence: noEntityId },
      keys: [guidePivotKeys.process_events, ...byProcessId('process_events')],
    },
    network_events: {
      asWritten: { kind: 'never', sentence: noEntityId },
      keys: [guidePivotKeys.network_events, ...byProcessId('network_events')],
    },
    child_processes: {
      asWritten: { kind: 'never', sentence: noEntityId },
      keys: [guidePivotKeys.child_processes, ...byProcessId('child_processes')],
    },
    user_alerts: {
      asWritten: { kind: 'yes', sentence: '`user.id` is the SID of the account that ran it.' },
      keys: [guidePivotKeys.user_alerts, alertsByAccountName(builtInAccounts)],
    },
    host_alerts: {
      asWritten: { kind: 'never', sentence: 'No published event holds `host.id`.' },
      keys: [guidePivotKeys.host_alerts, alertsByHostName('host.name')],
    },
  },
  setup: {
    needs: [
      'Endgame streams the events of its sensors to `endgame-*`.',
      'The stream fills `host.os.type`.',
      'The stream has no `event.ingested`, so the rule goes by `@timestamp` there.',
    ],
  },
  dnsOutcome: dnsOutcomeReader(resolvedAddresses, outcomeWithoutAddress),
  resolvedAddresses,
};
