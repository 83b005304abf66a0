import { hashText } from '../random';
import type { TimedEvent } from '../scenario_event';
import type { Host } from '../world/host';
import { networkOwner } from '../world/network_owner';
import type { ProcessRun } from '../world/process_run';
import { SECOND } from '../durations';
import { argumentsOf } from './arguments_of';
import { cachedBy } from './cached_by';
import { iso, isoSeconds } from './iso';
import type { SourceWriter, WriterContext } from './source_writer';

const INDEX = 'logs-crowdstrike.fdr-default';

/** The customer's id, the same on all events of one organisation. */
const CUSTOMER_ID = '5424626b932a2ff9d191f0982447a979';
const SENSOR_BUILD = '1007.3.0020012.1';

const STATUS_OK = '0';
/** DNS_ERROR_RCODE_NAME_ERROR: there is no such name. */
const STATUS_NO_SUCH_NAME = '9003';

const INTEGRITY_LEVELS = { medium: '8192', high: '12288', system: '16384' } as const;

/**
 * CrowdStrike Falcon Data Replicator. `@timestamp` is when the cloud received the event; DNS events hold neither path
 * nor user, and answers stand in fields of CrowdStrike.
 */
export const crowdstrikeWriter: SourceWriter = {
  processStart: (run, context) => {
    const args = argumentsOf(run.commandLine);
    const { parent } = run;
    return [
      timed('ProcessRollup2', run, run.startedAt, context, {
        event: { category: ['process'], outcome: 'success', type: ['start'] },
        crowdstrike: {
          IntegrityLevel: INTEGRITY_LEVELS[run.integrity],
          SessionId: run.logonType === 'Service' ? '0' : '1',
          TokenType: '1',
          ...(parent === undefined ? {} : { SourceProcessId: parent.entityId }),
        },
        process: {
          args,
          args_count: args.length,
          command_line: run.commandLine,
          entity_id: run.entityId,
          executable: devicePath(run.program.executable),
          hash: run.program.hash,
          name: run.program.name,
          pid: run.pid,
          start: iso(run.startedAt),
          ...(parent === undefined
            ? {}
            : { parent: { entity_id: parent.entityId, name: parent.program.name } }),
        },
        fields: { user: { id: run.account.id } },
      }),
    ];
  },
  processEnd: (run, at, context) => [
    timed('EndOfProcess', run, at, context, {
      event: { category: ['process'], outcome: 'unknown', type: ['end'] },
      crowdstrike: {},
      process: { entity_id: run.entityId, name: run.program.name },
    }),
  ],
  lookup: (run, lookup, at, context) => {
    const addresses = lookup.outcome === 'resolved' ? lookup.ipv4 : [];
    const [first] = addresses;
    return [
      timed('DnsRequest', run, at, context, {
        event: { category: ['network'], outcome: 'success', type: ['protocol'] },
        crowdstrike: {
          ...contextOf(run, at),
          DnsRequestCount: 1,
          DualRequest: lookup.ipv6.length > 0 ? '1' : '0',
          QueryStatus: lookup.outcome === 'not_found' ? STATUS_NO_SUCH_NAME : STATUS_OK,
          RespondingDnsServer: '10.24.0.53',
          ...(first === undefined
            ? {}
            : { FirstIP4Record: first, IP4Records: `${addresses.join(';')};` }),
          ...(lookup.alias === undefined ? {} : { CNAMERecords: `${lookup.alias};` }),
        },
        process: { ...processOf(run), thread: { id: context.random.int(10 ** 12, 10 ** 13) } },
        fields: {
          dns: { question: { name: lookup.name, type: 'A' }, type: 'query' },
          network: { protocol: 'dns' },
        },
      }),
    ];
  },
  connection: (run, { address, port }, at, context) => {
    const owner = networkOwner(address);
    const isVersion6 = address.includes(':');
    return [
      timed(isVersion6 ? 'NetworkConnectIP6' : 'NetworkConnectIP4', run, at, context, {
        event: { category: ['network'], outcome: 'unknown', type: ['start', 'connection'] },
        crowdstrike: { ...contextOf(run, at), ConnectionFlags: '0', InContext: '0' },
        process: processOf(run),
        fields: {
          destination: {
            address,
            ip: address,
            port,
            ...(owner === undefined ? {} : { as: owner }),
          },
          source: {
            address: run.host.ip,
            ip: run.host.ip,
            port: context.random.int(49_152, 65_535),
          },
          network: { direction: 'outbound', iana_number: '6', transport: 'tcp' },
        },
      }),
    ];
  },
  change: (run, path, at, context) => [
    timed('NewExecutableWritten', run, at, context, {
      event: { category: ['file'], outcome: 'success', type: ['creation'] },
      crowdstrike: contextOf(run, at),
      process: processOf(run),
      fields: { file: { path: devicePath(path), name: path.slice(path.lastIndexOf('\\') + 1) } },
    }),
  ],
};

interface Written {
  readonly event: Record<string, unknown>;
  readonly crowdstrike: Record<string, unknown>;
  readonly process: Record<string, unknown>;
  readonly fields?: Record<string, unknown>;
}

function timed(
  action: string,
  run: ProcessRun,
  happenedAt: number,
  context: WriterContext,
  { event, crowdstrike, process, fields = {} }: Written
): TimedEvent {
  const { random } = context;
  const at = happenedAt + random.int(15 * SECOND, 75 * SECOND);
  const availableAt =
    context.ingestDelay === undefined
      ? at + random.int(100 * SECOND, 280 * SECOND)
      : Math.max(at, happenedAt + context.ingestDelay);
  const id = random.uuid();
  const configuration = hashText(SENSOR_BUILD).toString();
  return {
    at,
    availableAt,
    event: {
      index: INDEX,
      id: context.nextId(),
      source: {
        '@timestamp': iso(at),
        crowdstrike: {
          ConfigStateHash: configuration,
          EventOrigin: '1',
          cid: CUSTOMER_ID,
          id,
          name: `${action}V4`,
          ...crowdstrike,
        },
        data_stream: { type: 'logs', dataset: 'crowdstrike.fdr', namespace: 'default' },
        ecs: { version: '8.17.0' },
        event: {
          action,
          created: iso(at),
          dataset: 'crowdstrike.fdr',
          id: `${id}|${run.host.id}|${CUSTOMER_ID}`,
          ingested: isoSeconds(availableAt),
          kind: 'event',
          module: 'crowdstrike',
          ...event,
        },
        message: action,
        process,
        related: { hash: [configuration] },
        tags: ['forwarded', 'crowdstrike-fdr'],
        ...machineOf(run.host),
        ...fields,
      },
    },
  };
}

/** What CrowdStrike says itself of the process and of when it happened. */
function contextOf(run: ProcessRun, at: number): Record<string, unknown> {
  return {
    ContextBaseFileName: run.program.name,
    ContextProcessId: run.entityId,
    ContextTimeStamp: iso(at),
  };
}

const processOf = cachedBy((run: ProcessRun) => ({
  entity_id: run.entityId,
  name: run.program.name,
}));

const machineOf = cachedBy((host: Host) => ({
  device: { id: host.id },
  host: { id: host.id, os: { type: 'windows' } },
  observer: {
    address: ['198.51.100.9'],
    ip: ['198.51.100.9'],
    serial_number: host.id,
    version: SENSOR_BUILD,
  },
}));

function devicePath(path: string): string {
  return path.replace(/^[A-Z]:/, '\\Device\\HarddiskVolume3');
}
