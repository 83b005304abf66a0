import { firstText, type EventDocument } from '../event';
import type { DataSource } from './data_source';
import { distinctAddresses } from './distinct_addresses';
import type { DnsOutcome } from './dns_outcome';
import { dnsOutcomeReader } from './dns_outcome_reader';
import { guidePivotKeys } from './guide_pivot_keys';
import { outcomeOfWindowsStatus } from './outcome_of_windows_status';
import { eventValue, literal, type PivotKey } from './pivot_key';

/** The integration leaves the answer in CrowdStrike's own fields; deployments that split it fill the ECS field. */
const ADDRESS_FIELDS = [
  'dns.resolved_ip',
  'crowdstrike.IP4Records',
  'crowdstrike.FirstIP4Record',
  'crowdstrike.IP6Records',
  'crowdstrike.FirstIP6Record',
];

function resolvedAddresses(event: EventDocument): string[] {
  return distinctAddresses(event, ADDRESS_FIELDS);
}

/** `event.outcome` is always `success` and says that the record arrived, so only the query status counts. */
function outcomeWithoutAddress(event: EventDocument): DnsOutcome {
  const status = firstText(event, 'crowdstrike.QueryStatus');
  return status === undefined
    ? { kind: 'unknown', reason: 'The event holds neither an address nor a query status.' }
    : outcomeOfWindowsStatus(status);
}

/**
 * Keys for events of older mappings, which lack `host.id` and on network events partly `process.entity_id` as well.
 * The sensor's id stands in `observer.serial_number` in every mapping. CrowdStrike's process ids are one number space:
 * the `ContextProcessId` of an event is the `TargetProcessId` of the process' start, its `process.entity_id`.
 */
function bySensor(
  searched: string,
  unmapped: string,
  category: string,
  because: string
): readonly PivotKey[] {
  const sensor = eventValue('observer.serial_number');
  const ofCategory = literal('event.category', category);
  const caveat = "Process ids are unique on one sensor, so the sensor's id is needed beside them.";
  return [
    {
      label: 'sensor id and process entity id',
      clauses: [sensor, eventValue(searched, 'process.entity_id'), ofCategory],
      because,
      caveat,
    },
    {
      label: "sensor id and CrowdStrike's process id",
      clauses: [sensor, eventValue(unmapped, 'crowdstrike.ContextProcessId'), ofCategory],
      because,
      caveat,
    },
  ];
}

const sameProcess = 'The same sensor gave both events the same process id.';

const newerMapping =
  'Requires a version of the integration that fills `host.id` (after 2.0); older events are not found.';

/** CrowdStrike Falcon Data Replicator. `@timestamp` is when the cloud received an event, not when it happened. */
export const crowdstrikeFdr: DataSource = {
  id: 'crowdstrike_fdr',
  label: 'CrowdStrike FDR',
  indexPattern: 'logs-crowdstrike.fdr*',
  processIndexPatterns: ['logs-crowdstrike.fdr*'],
  marks: {
    datasets: ['crowdstrike.fdr*'],
    // CrowdStrike's other data streams share module and vendor object, but not these fields.
    modules: [],
    vendorFields: [
      'crowdstrike.cid',
      'crowdstrike.ConfigStateHash',
      'crowdstrike.ContextProcessId',
      'crowdstrike.ContextTimeStamp',
      'crowdstrike.FirstIP4Record',
      'crowdstrike.IP4Records',
      'crowdstrike.QueryStatus',
    ],
    agentTypes: [],
    windowsEventTags: [],
  },
  conditions: {
    gate: {
      kind: 'conditional',
      sentence:
        'Requires a version of the integration that fills `process.name` and `host.os.type` on DNS events.',
    },
    process_name: { kind: 'yes', sentence: 'Its DNS events name the process.' },
    code_signature: { kind: 'never', sentence: 'Its DNS events hold no signature.' },
    signer: { kind: 'never', sentence: 'Its DNS events hold no signer.' },
    path: { kind: 'never', sentence: 'Its DNS events hold no path.' },
    defender_exclusion: {
      kind: 'never',
      sentence: 'Its DNS events hold neither path nor user, so nothing is excluded.',
    },
  },
  identity: {
    dnsEvent: ['process.name'],
    processEvent: [
      'process.name',
      'process.executable',
      'process.command_line',
      'process.hash.md5',
      'process.hash.sha1',
      'process.hash.sha256',
      'user.id',
    ],
  },
  lineage: {
    dnsEvent: [],
    processEvent: ['process.parent.entity_id', 'process.parent.name'],
  },
  addressFields: ADDRESS_FIELDS,
  meaninglessValues: [],
  collectorNameFields: ['agent.name', 'agent.hostname'],
  clock: {
    ownTimeField: 'crowdstrike.ContextTimeStamp',
    startTimeField: 'process.start',
    sentence:
      '`@timestamp` is when the cloud of CrowdStrike received the event; the sensor saw it earlier.',
  },
  listsNameServers: false,
  recordsAllConnections: true,
  pivots: {
    process_events: {
      asWritten: { kind: 'conditional', sentence: newerMapping },
      keys: [
        guidePivotKeys.process_events,
        ...bySensor('process.entity_id', 'process.entity_id', 'process', sameProcess),
      ],
    },
    network_events: {
      asWritten: { kind: 'conditional', sentence: newerMapping },
      keys: [
        guidePivotKeys.network_events,
        ...bySensor('process.entity_id', 'crowdstrike.ContextProcessId', 'network', sameProcess),
      ],
    },
    child_processes: {
      asWritten: { kind: 'conditional', sentence: newerMapping },
      keys: [
        guidePivotKeys.child_processes,
        ...bySensor(
          'process.parent.entity_id',
          'process.parent.entity_id',
          'process',
          'A child process on the same sensor names this process as its parent.'
        ),
      ],
    },
    user_alerts: {
      asWritten: { kind: 'never', sentence: 'Its DNS events hold no user.' },
      keys: [
        guidePivotKeys.user_alerts,
        {
          label: 'user id of the process start',
          clauses: guidePivotKeys.user_alerts.clauses,
          because: 'The start of the process holds the SID of the account that ran it.',
          caveat:
            'Alerts from DNS events hold no user, so only alerts from other events are found.',
          hop: 'process_events',
        },
      ],
    },
    host_alerts: {
      asWritten: { kind: 'conditional', sentence: newerMapping },
      keys: [
        guidePivotKeys.host_alerts,
        {
          label: 'sensor id',
          clauses: [literal('event.kind', 'signal'), eventValue('observer.serial_number')],
          because: 'There is one sensor on a host, and its id is in events of every mapping.',
        },
      ],
    },
  },
  setup: {
    needs: [
      'The CrowdStrike integration is installed and reads Falcon Data Replicator (FDR).',
      'Its version fills `host.id`, `host.os.type` and `process.name` on DNS events.',
    ],
    instructions: 'https://ela.st/crowdstrike-integration',
  },
  dnsOutcome: dnsOutcomeReader(resolvedAddresses, outcomeWithoutAddress),
  resolvedAddresses,
};
