import { firstText, values, type EventDocument } from '../event';
import type { Capability } from './capability';
import type { DataSource } from './data_source';
import { distinctAddresses } from './distinct_addresses';
import type { DnsOutcome } from './dns_outcome';
import { dnsOutcomeReader } from './dns_outcome_reader';
import { guidePivotKeys } from './guide_pivot_keys';
import { outcomeOfWindowsStatus } from './outcome_of_windows_status';
import {
  eventValue,
  literal,
  type Pivot,
  type PivotClause,
  type PivotId,
  type PivotKey,
} from './pivot_key';
import {
  alertsByAccountName,
  alertsByHostName,
  byEntityIdAlone,
  byProcessIdOn,
  type ProcessPivotId,
} from './replacement_keys';

/** Whether Sysmon recorded the event, whatever shipped it. */
export function isSysmonEvent(event: EventDocument): boolean {
  return (
    values(event, 'event.provider').includes('Microsoft-Windows-Sysmon') ||
    values(event, 'winlog.provider_name').includes('Microsoft-Windows-Sysmon') ||
    values(event, 'winlog.channel').includes('Microsoft-Windows-Sysmon/Operational')
  );
}

const ADDRESS_FIELDS = ['dns.resolved_ip'];

/**
 * Sysmon lists the addresses of the zone's name servers ("glue") among those of the name, and nothing in the event tells
 * them apart, so they are kept.
 */
function resolvedAddresses(event: EventDocument): string[] {
  return distinctAddresses(event, ADDRESS_FIELDS);
}

/** The ingest pipelines put Windows' name of the status in place of its number where they know it. */
function outcomeWithoutAddress(event: EventDocument): DnsOutcome {
  const status = firstText(event, 'sysmon.dns.status');
  return status === undefined
    ? { kind: 'unknown', reason: 'The event holds neither an address nor a status.' }
    : outcomeOfWindowsStatus(status);
}

/** What replaces the guide's key: behind a collector there is no `host.id`, and unknown processes share one GUID. */
function replacements(pivot: ProcessPivotId): readonly PivotKey[] {
  return [
    byEntityIdAlone(pivot, UNIQUE_GUID[pivot], 'any_letter_case'),
    byProcessIdOn(pivot, 'host.name', 'host name'),
  ];
}

const UNIQUE_GUID: Readonly<Record<ProcessPivotId, string>> = {
  process_events: "Sysmon's process GUID is unique across hosts.",
  network_events: "Sysmon's process GUID is unique across hosts.",
  child_processes:
    "A child process names its parent by Sysmon's process GUID, which is unique across hosts.",
};

const isAlert: PivotClause = literal('event.kind', 'signal');

const userCaveat =
  'Alerts from Sysmon DNS events seldom name the user, so mostly alerts from other events are found.';

/** The keys of all three Sysmon sources: any of them may lack `host.id`, as all do behind a collector. */
const pivotKeys: Readonly<Record<PivotId, Pivot['keys']>> = {
  process_events: [guidePivotKeys.process_events, ...replacements('process_events')],
  network_events: [guidePivotKeys.network_events, ...replacements('network_events')],
  child_processes: [guidePivotKeys.child_processes, ...replacements('child_processes')],
  user_alerts: [
    guidePivotKeys.user_alerts,
    alertsByAccountName(userCaveat),
    {
      label: "Sysmon's user",
      clauses: [
        isAlert,
        eventValue('user.domain', 'winlog.event_data.User', 'account_domain'),
        eventValue('user.name', 'winlog.event_data.User', 'account_name'),
      ],
      because: '`winlog.event_data.User` names the account that ran the process.',
      caveat: userCaveat,
    },
    {
      label: 'user of the process start',
      clauses: [isAlert, eventValue('user.domain'), eventValue('user.name')],
      because: 'The start of the process names the account that ran it.',
      caveat: userCaveat,
      hop: 'process_events',
    },
  ],
  host_alerts: [
    guidePivotKeys.host_alerts,
    alertsByHostName('host.name'),
    {
      label: 'computer name',
      clauses: [isAlert, eventValue('host.name', 'winlog.computer_name')],
      because: '`winlog.computer_name` names the host that the event was recorded on.',
      caveat: 'Two hosts of one name cannot be told apart.',
    },
  ],
};

/**
 * The pivots of a Sysmon source.
 *
 * @param asWritten what the guide's own keys can do there; the one of the user's alerts is the same on all three
 */
export function sysmonPivots(
  asWritten: Readonly<Record<Exclude<PivotId, 'user_alerts'>, Capability>>
): DataSource['pivots'] {
  return {
    process_events: { asWritten: asWritten.process_events, keys: pivotKeys.process_events },
    network_events: { asWritten: asWritten.network_events, keys: pivotKeys.network_events },
    child_processes: { asWritten: asWritten.child_processes, keys: pivotKeys.child_processes },
    user_alerts: {
      asWritten: {
        kind: 'misleading',
        sentence:
          "`user.id` is the account of Sysmon's own service on every event, so every Sysmon alert is found.",
      },
      keys: pivotKeys.user_alerts,
    },
    host_alerts: { asWritten: asWritten.host_alerts, keys: pivotKeys.host_alerts },
  };
}

/** The gate where events get what the Elastic Agent and Beats add to those of their own machine only. */
export const gateRequiresHostMetadata: Capability = {
  kind: 'conditional',
  sentence: 'Requires the processor `add_host_metadata`, which fills `host.os.type`.',
};

type SharedParts = Omit<
  DataSource,
  | 'id'
  | 'label'
  | 'indexPattern'
  | 'processIndexPatterns'
  | 'marks'
  | 'conditions'
  | 'pivots'
  | 'setup'
> & { readonly conditions: Omit<DataSource['conditions'], 'gate'> };

/** What the three Sysmon sources have in common: the same events, however they are shipped. */
export const sysmon: SharedParts = {
  conditions: {
    process_name: {
      kind: 'yes',
      sentence: 'Its DNS events name the process, unless it had ended before Sysmon looked it up.',
    },
    code_signature: { kind: 'never', sentence: 'Sysmon writes no signature on DNS events.' },
    signer: { kind: 'never', sentence: 'Sysmon writes no signer on DNS events.' },
    path: { kind: 'yes', sentence: 'Its DNS events hold the path, with a drive letter.' },
    defender_exclusion: {
      kind: 'misleading',
      sentence:
        "It applies whoever ran the process: `user.id` is the account of Sysmon's own service on every event.",
    },
  },
  identity: {
    dnsEvent: ['process.name', 'process.executable'],
    processEvent: [
      'process.name',
      'process.executable',
      'process.command_line',
      'process.hash.md5',
      'process.hash.sha1',
      'process.hash.sha256',
      'process.pe.original_file_name',
      'process.pe.company',
      'user.domain',
      'user.name',
    ],
  },
  lineage: {
    dnsEvent: [],
    processEvent: [
      'process.parent.entity_id',
      'process.parent.name',
      'process.parent.executable',
      'process.parent.command_line',
      'winlog.event_data.LogonId',
      'winlog.event_data.IntegrityLevel',
    ],
  },
  addressFields: ADDRESS_FIELDS,
  meaninglessValues: [
    {
      field: 'user.id',
      value: 'S-1-5-18',
      reason: "It is the account of Sysmon's own service, not the user.",
    },
  ],
  collectorNameFields: [],
  listsNameServers: true,
  recordsAllConnections: false,
  dnsOutcome: dnsOutcomeReader(resolvedAddresses, outcomeWithoutAddress),
  resolvedAddresses,
};
