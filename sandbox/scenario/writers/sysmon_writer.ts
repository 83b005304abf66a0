import type { TimedEvent } from '../scenario_event';
import type { Host } from '../world/host';
import { fullName } from '../world/host';
import type { ProcessRun } from '../world/process_run';
import { argumentsOf } from './arguments_of';
import { cachedBy } from './cached_by';
import { iso, isoSeconds } from './iso';
import type { Lookup, SourceWriter, WriterContext } from './source_writer';

/** What differs between the three ways in which Sysmon's events are shipped. */
export interface SysmonShipping {
  readonly index: string;
  readonly module: string;
  /** Absent for an index that is no data stream. */
  readonly dataset?: string;
  readonly tags?: readonly string[];
  readonly hasUpperCaseGuids: boolean;
  /** The parts of a document that name agent and host. */
  readonly machine: (host: Host) => { readonly agent: unknown; readonly host: unknown };
  /** Milliseconds from the event to `event.created`, and from there to the index. */
  readonly delays: (context: WriterContext) => {
    readonly created: number;
    readonly shipped: number;
  };
}

const SYSMON_SERVICE = 'S-1-5-18';
const PROVIDER = 'Microsoft-Windows-Sysmon';
const PROVIDER_GUID = '{5770385f-c22a-43e0-bf4c-06f5698ffbd9}';

interface EventKind {
  readonly code: string;
  readonly action: string;
  readonly category: readonly string[];
  readonly type: readonly string[];
}

const KINDS = {
  processStart: {
    code: '1',
    action: 'Process creation',
    category: ['process'],
    type: ['start'],
  },
  connection: {
    code: '3',
    action: 'Network connection',
    category: ['network'],
    type: ['start', 'connection', 'protocol'],
  },
  processEnd: {
    code: '5',
    action: 'Process terminated',
    category: ['process'],
    type: ['end'],
  },
  fileCreated: { code: '11', action: 'File created', category: ['file'], type: ['creation'] },
  lookup: {
    code: '22',
    action: 'DNSEvent (DNS query)',
    category: ['network'],
    type: ['connection', 'protocol', 'info'],
  },
} as const satisfies Record<string, EventKind>;

const INTEGRITY_LEVELS = { medium: 'Medium', high: 'High', system: 'System' } as const;

/**
 * Sysmon. A lookup is one event, written when it ends; `user.id` is always the account of Sysmon's own service, and
 * only starts and connections name the user.
 */
export function sysmonWriter(shipping: SysmonShipping): SourceWriter {
  const machineOf = cachedBy(shipping.machine);

  function timed(
    kind: EventKind,
    run: ProcessRun,
    at: number,
    context: WriterContext,
    fields: Record<string, unknown>,
    eventData: Record<string, unknown> = {}
  ): TimedEvent {
    const delays = shipping.delays(context);
    const createdAt = at + delays.created;
    const availableAt = createdAt + delays.shipped;
    const { dataset, tags } = shipping;
    return {
      at,
      availableAt,
      event: {
        index: shipping.index,
        id: context.nextId(),
        source: {
          '@timestamp': iso(at),
          ...machineOf(run.host),
          ...(dataset === undefined
            ? {}
            : { data_stream: { type: 'logs', dataset, namespace: 'default' } }),
          ...(tags === undefined ? {} : { tags }),
          ecs: { version: '8.17.0' },
          event: {
            action: kind.action,
            category: kind.category,
            code: kind.code,
            created: iso(createdAt),
            ...(dataset === undefined ? {} : { dataset }),
            ...(run.host.hasIngestTime ? { ingested: isoSeconds(availableAt) } : {}),
            kind: 'event',
            module: shipping.module,
            provider: PROVIDER,
            type: kind.type,
          },
          log: { level: 'information' },
          process: processOf(run),
          user: { id: SYSMON_SERVICE },
          winlog: winlog(kind, run, context, eventData),
          ...fields,
        },
      },
    };
  }

  function winlog(
    kind: EventKind,
    run: ProcessRun,
    context: WriterContext,
    eventData: Record<string, unknown>
  ): Record<string, unknown> {
    return {
      channel: `${PROVIDER}/Operational`,
      computer_name: fullName(run.host),
      event_id: kind.code,
      opcode: 'Info',
      provider_guid: shipping.hasUpperCaseGuids ? PROVIDER_GUID.toUpperCase() : PROVIDER_GUID,
      provider_name: PROVIDER,
      record_id: context.random.int(10_000, 999_999).toString(),
      user: { identifier: SYSMON_SERVICE },
      version: 5,
      ...(Object.keys(eventData).length === 0 ? {} : { event_data: eventData }),
    };
  }

  return {
    processStart: (run, context) => [
      timed(
        KINDS.processStart,
        run,
        run.startedAt,
        context,
        { process: startedProcess(run), ...userOf(run), related: relatedHashes(run) },
        {
          IntegrityLevel: INTEGRITY_LEVELS[run.integrity],
          LogonId: `0x${context.random.hex(6)}`,
          TerminalSessionId: run.logonType === 'Service' ? '0' : '1',
        }
      ),
    ],
    processEnd: (run, at, context) => [
      timed(KINDS.processEnd, run, at, context, run.host.namesUserOnLookups ? userOf(run) : {}),
    ],
    lookup: (run, lookup, at, context) => {
      const answers = answersOf(lookup);
      const addresses = answers.filter(({ type }) => type !== 'CNAME').map(({ data }) => data);
      const { account, host } = run;
      return [
        timed(
          KINDS.lookup,
          run,
          at,
          context,
          {
            dns: {
              question: { name: lookup.name },
              ...(answers.length > 0 ? { answers } : {}),
              ...(addresses.length > 0 ? { resolved_ip: addresses } : {}),
            },
            network: { protocol: 'dns' },
            related: {
              hosts: [lookup.name],
              ...(addresses.length > 0 ? { ip: addresses } : {}),
            },
            sysmon: { dns: { status: STATUS_WORDS[lookup.outcome] } },
          },
          host.namesUserOnLookups ? { User: `${account.domain}\\${account.name}` } : {}
        ),
      ];
    },
    connection: (run, { address, port }, at, context) => [
      timed(KINDS.connection, run, at, context, {
        destination: { ip: address, port },
        network: {
          direction: 'egress',
          transport: 'tcp',
          type: address.includes(':') ? 'ipv6' : 'ipv4',
        },
        related: { ip: [run.host.ip, address], user: [run.account.name] },
        source: { ip: run.host.ip, port: context.random.int(49_152, 65_535) },
        ...userOf(run),
      }),
    ],
    change: (run, path, at, context) => [
      timed(KINDS.fileCreated, run, at, context, {
        file: { path, name: path.slice(path.lastIndexOf('\\') + 1) },
      }),
    ],
  };
}

/** Sysmon writes a lookup when it ends; one without an answer ends by running out of time. */
const STATUS_WORDS = {
  resolved: 'SUCCESS',
  not_found: 'DNS_ERROR_RCODE_NAME_ERROR',
  requested: 'ERROR_TIMEOUT',
} as const;

function answersOf(lookup: Lookup): readonly { readonly data: string; readonly type: string }[] {
  if (lookup.outcome !== 'resolved') return [];
  const { alias, glue = [], ipv4, ipv6 } = lookup;
  const aliases = alias === undefined ? [] : [{ data: alias, type: 'CNAME' }];
  const addresses = [...ipv4, ...ipv6, ...glue].map((data) => ({
    data,
    type: data.includes(':') ? 'AAAA' : 'A',
  }));
  return [...aliases, ...addresses];
}

function userOf({ account }: ProcessRun): Record<string, unknown> {
  return { user: { id: SYSMON_SERVICE, domain: account.domain, name: account.name } };
}

function relatedHashes({ account, program }: ProcessRun): Record<string, unknown> {
  return { hash: [program.hash.md5, program.hash.sha256], user: [account.name] };
}

const processOf = cachedBy((run: ProcessRun) => ({
  entity_id: run.entityId,
  executable: run.program.executable,
  name: run.program.name,
  pid: run.pid,
}));

function startedProcess(run: ProcessRun): Record<string, unknown> {
  const args = argumentsOf(run.commandLine);
  const { executable, hash, name } = run.program;
  return {
    ...processOf(run),
    args,
    args_count: args.length,
    command_line: run.commandLine,
    hash: { md5: hash.md5, sha256: hash.sha256 },
    pe: { original_file_name: name },
    working_directory: executable.slice(0, executable.lastIndexOf('\\') + 1),
    ...(run.parent === undefined ? {} : { parent: parentOf(run.parent) }),
  };
}

const parentOf = cachedBy((parent: ProcessRun) => {
  const args = argumentsOf(parent.commandLine);
  return { ...processOf(parent), args, args_count: args.length, command_line: parent.commandLine };
});
