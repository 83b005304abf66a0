import type { TimedEvent } from '../scenario_event';
import type { Host } from '../world/host';
import type { Program } from '../world/program';
import type { ProcessRun } from '../world/process_run';
import { SECOND } from '../durations';
import { argumentsOf } from './arguments_of';
import { cachedBy } from './cached_by';
import { iso, isoSeconds } from './iso';
import type { SourceWriter, WriterContext } from './source_writer';

const DATASET = 'sentinel_one_cloud_funnel';

/** SentinelOne Cloud Funnel: hash, command line and parent on every event, but no user id. */
export const sentinelOneWriter: SourceWriter = {
  processStart: (run, context) => [
    timed('process', run, run.startedAt, context, {
      event: { action: ['start'], category: ['process'], type: ['start'] },
      process: targetProcess(run),
      vendor: { category: 'process', meta_event_name: 'PROCESSCREATION' },
    }),
  ],
  processEnd: (run, at, context) => [
    timed('process', run, at, context, {
      event: { action: ['end'], category: ['process'], type: ['end'] },
      process: targetProcess(run),
      vendor: { category: 'process', meta_event_name: 'PROCESSTERMINATION' },
    }),
  ],
  lookup: (run, lookup, at, context) => {
    const isResolved = lookup.outcome === 'resolved';
    const { alias } = lookup;
    const names = alias === undefined ? [] : [`type: 5 ${alias}`];
    return [
      timed('dns', run, at, context, {
        event: {
          action: ['lookup_requested'],
          category: ['network'],
          type: ['info', 'protocol'],
        },
        process: sourceProcess(run),
        vendor: {
          category: 'dns',
          meta_event_name: 'DNS',
          type: isResolved ? 'DNS Resolved' : 'DNSUnresolved',
          dns: {
            request: isResolved ? `type: 1 ${lookup.name}` : lookup.name,
            ...(isResolved ? { response: `${[...names, ...lookup.ipv4].join(';')};` } : {}),
          },
        },
        fields: {
          dns: {
            question: { name: lookup.name, ...(isResolved ? { type: 'A' } : {}) },
            ...(isResolved ? { resolved_ip: lookup.ipv4 } : {}),
            ...(isResolved && alias !== undefined
              ? { answers: [{ data: alias, type: 'CNAME' }] }
              : {}),
          },
          user: { domain: run.account.domain, name: run.account.name },
        },
      }),
    ];
  },
  connection: (run, { address, port }, at, context) => [
    timed('network_action', run, at, context, {
      event: { category: ['network'], outcome: 'success', type: ['start', 'connection'] },
      process: sourceProcess(run),
      vendor: {
        category: 'ip',
        meta_event_name: address.includes(':') ? 'TCPV6' : 'TCPV4',
        dst: { ip_address: address, port_number: port },
        network: { connection_status: 'SUCCESS', direction: 'OUTGOING' },
      },
      fields: {
        destination: { address, ip: address, port },
        network: { direction: 'egress', ...(port === 443 ? { protocol: 'https' } : {}) },
        related: { ip: [address], hosts: [run.host.name] },
        user: { domain: run.account.domain, name: run.account.name },
      },
    }),
  ],
  change: (run, path, at, context) => [
    timed('file', run, at, context, {
      event: { action: ['creation'], category: ['file'], type: ['creation'] },
      process: sourceProcess(run),
      vendor: { category: 'file', meta_event_name: 'FILECREATION' },
      fields: { file: { path, name: path.slice(path.lastIndexOf('\\') + 1) } },
    }),
  ],
};

interface Written {
  readonly event: Record<string, unknown>;
  readonly process: Record<string, unknown>;
  readonly vendor: Record<string, unknown>;
  readonly fields?: Record<string, unknown>;
}

function timed(
  kind: 'dns' | 'network_action' | 'process' | 'file',
  run: ProcessRun,
  at: number,
  context: WriterContext,
  { event, process, vendor, fields = {} }: Written
): TimedEvent {
  const { random } = context;
  // The funnel hands its records over in batches.
  const availableAt = at + (context.ingestDelay ?? random.int(40 * SECOND, 180 * SECOND));
  const id = `01JP${random.hex(22).toUpperCase()}_${random.int(1, 999)}`;
  return {
    at,
    availableAt,
    event: {
      index: `logs-${DATASET}.${kind}-default`,
      id: context.nextId(),
      source: {
        '@timestamp': iso(at),
        data_stream: { type: 'logs', dataset: `${DATASET}.${kind}`, namespace: 'default' },
        ecs: { version: '8.11.0' },
        event: { id, ingested: isoSeconds(availableAt), kind: 'event', ...event },
        host: hostOf(run.host),
        process,
        [DATASET]: {
          event: {
            ...vendor,
            agent: { uuid: run.host.id, version: '24.1.4.257' },
            id,
            process_unique_key: run.entityId,
          },
        },
        tags: ['forwarded', `${DATASET}-event`, 'preserve_duplicate_custom_fields'],
        ...fields,
      },
    },
  };
}

const hostOf = cachedBy((host: Host) => ({
  hostname: host.name,
  id: host.id,
  os: {
    name: host.isServer ? 'Windows Server 2022' : 'Windows 11 Pro',
    platform: 'windows',
    type: 'windows',
  },
  type: host.isServer ? 'server' : 'laptop',
}));

/** Publishers come in upper case, and nothing but a valid signature is marked as trusted. */
const codeSignature = cachedBy(({ signature }: Program): Record<string, unknown> => {
  if (!signature.exists) return { exists: false };
  return {
    exists: true,
    subject_name: signature.signer?.toUpperCase(),
    ...(signature.trusted ? { trusted: true } : {}),
  };
});

function common(run: ProcessRun): Record<string, unknown> {
  const args = argumentsOf(run.commandLine);
  return {
    args,
    args_count: args.length,
    command_line: run.commandLine,
    entity_id: run.entityId,
    executable: run.program.executable,
    hash: run.program.hash,
    name: run.program.name,
    pid: run.pid,
    start: iso(run.startedAt),
    user: { name: `${run.account.domain}\\${run.account.name}` },
  };
}

/** The process that an event is about: without a signature, which only its parent has. */
const targetProcess = cachedBy((run: ProcessRun): Record<string, unknown> => {
  const { parent } = run;
  if (parent === undefined) return common(run);
  return {
    ...common(run),
    parent: { ...common(parent), code_signature: codeSignature(parent.program) },
  };
});

/** The process that did something: with a signature. */
const sourceProcess = cachedBy((run: ProcessRun): Record<string, unknown> => ({
  ...common(run),
  code_signature: codeSignature(run.program),
  ...(run.parent === undefined ? {} : { parent: common(run.parent) }),
}));
