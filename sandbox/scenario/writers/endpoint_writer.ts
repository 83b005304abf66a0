import type { TimedEvent } from '../scenario_event';
import type { Host } from '../world/host';
import { networkOwner } from '../world/network_owner';
import type { Program, Signature } from '../world/program';
import type { ProcessRun } from '../world/process_run';
import { SECOND } from '../durations';
import { argumentsOf } from './arguments_of';
import { cachedBy } from './cached_by';
import { iso, isoSeconds } from './iso';
import type { Lookup, SourceWriter, WriterContext } from './source_writer';

const NETWORK_STREAM = 'logs-endpoint.events.network-default';
const PROCESS_STREAM = 'logs-endpoint.events.process-default';

/** What Windows' DNS client says of a question that is not answered yet. */
const STATUS_PENDING = 87;
const STATUS_OK = 0;
/** DNS_ERROR_RCODE_NAME_ERROR: there is no such name. */
const STATUS_NO_SUCH_NAME = 9003;

const QUESTION_TYPES = [
  { type: 'A', number: 1, options: 1_073_766_400, addresses: 'ipv4' },
  { type: 'AAAA', number: 28, options: 2_251_800_887_582_720, addresses: 'ipv6' },
] as const;

const MAX_ANCESTORS = 5;

/** Elastic Defend. Question and answer are events of their own, for IPv4 and IPv6 each. */
export const endpointWriter: SourceWriter = {
  processStart: (run, context) => [processEvent(run, 'start', run.startedAt, context)],
  processEnd: (run, at, context) => [processEvent(run, 'end', at, context)],
  lookup: (run, lookup, at, context) => {
    const requests = QUESTION_TYPES.map((question) =>
      lookupEvent(run, lookup, question, 'lookup_requested', at, context)
    );
    if (lookup.outcome === 'requested') return requests;
    const answeredAt = at + context.random.int(3, 60);
    const results = QUESTION_TYPES.map((question) =>
      lookupEvent(run, lookup, question, 'lookup_result', answeredAt, context)
    );
    return [...requests, ...results];
  },
  connection: (run, { address, port }, at, context) => {
    const owner = networkOwner(address);
    return [
      timed(NETWORK_STREAM, run, at, context, {
        event: { action: 'connection_attempted', category: ['network'], type: ['start'] },
        message: 'Endpoint network event',
        network: {
          direction: 'egress',
          transport: 'tcp',
          type: address.includes(':') ? 'ipv6' : 'ipv4',
        },
        process: networkProcess(run),
        source: {
          address: run.host.ip,
          ip: run.host.ip,
          port: context.random.int(49_152, 65_535),
        },
        destination: {
          address,
          ip: address,
          port,
          ...(owner === undefined ? {} : { as: owner }),
        },
      }),
    ];
  },
  change: () => [],
};

function processEvent(
  run: ProcessRun,
  action: 'start' | 'end',
  at: number,
  context: WriterContext
): TimedEvent {
  const args = argumentsOf(run.commandLine);
  return timed(PROCESS_STREAM, run, at, context, {
    event: {
      action,
      category: ['process'],
      type: [action],
      ...(action === 'end' ? { outcome: 'success' } : {}),
    },
    message: 'Endpoint process event',
    process: {
      ...networkProcess(run),
      Ext: {
        ancestry: ancestry(run),
        code_signature: [codeSignature(run.program)],
        ...(run.host.os === 'windows'
          ? {
              token: { integrity_level_name: run.integrity },
              session_info: { logon_type: run.logonType, id: run.logonType === 'Service' ? 0 : 1 },
            }
          : {}),
      },
      args,
      args_count: args.length,
      command_line: run.commandLine,
      hash: run.program.hash,
      pe: { original_file_name: run.program.name },
      ...(run.parent === undefined ? {} : { parent: parentOf(run.parent) }),
      ...(action === 'end' ? { exit_code: 0 } : {}),
    },
  });
}

function parentOf(parent: ProcessRun): Record<string, unknown> {
  const args = argumentsOf(parent.commandLine);
  return {
    args,
    args_count: args.length,
    command_line: parent.commandLine,
    entity_id: parent.entityId,
    executable: parent.program.executable,
    name: parent.program.name,
    pid: parent.pid,
    code_signature: codeSignature(parent.program),
  };
}

function lookupEvent(
  run: ProcessRun,
  lookup: Lookup,
  question: (typeof QUESTION_TYPES)[number],
  action: 'lookup_requested' | 'lookup_result',
  at: number,
  context: WriterContext
): TimedEvent {
  const isResult = action === 'lookup_result';
  const failed = lookup.outcome === 'not_found';
  const answered = failed ? STATUS_NO_SUCH_NAME : STATUS_OK;
  const status = isResult ? answered : STATUS_PENDING;
  const addresses = isResult && !failed ? lookup[question.addresses] : [];
  return timed(NETWORK_STREAM, run, at, context, {
    event: {
      action,
      category: ['network'],
      type: ['protocol', 'info'],
      ...(isResult ? { outcome: failed ? 'failure' : 'success' } : {}),
    },
    message: `DNS query is completed for the name ${lookup.name}, type ${question.number}, query options ${question.options} with status ${status} Results${addresses.length > 0 ? ` ${addresses.join(';')};` : ''}`,
    network: { protocol: 'dns' },
    process: networkProcess(run),
    dns: {
      Ext: { options: question.options, status },
      question: { name: lookup.name, type: question.type },
      ...(addresses.length > 0 ? { resolved_ip: addresses } : {}),
    },
  });
}

function timed(
  stream: string,
  run: ProcessRun,
  at: number,
  context: WriterContext,
  { event, ...rest }: { readonly event: Record<string, unknown>; readonly [field: string]: unknown }
): TimedEvent {
  const { host, account } = run;
  const { random } = context;
  const availableAt = at + (context.ingestDelay ?? random.int(5 * SECOND, 30 * SECOND));
  const dataset = stream.slice('logs-'.length, -'-default'.length);
  const timestamp = iso(at, random.digits(4));
  return {
    at,
    availableAt,
    event: {
      index: stream,
      id: context.nextId(),
      source: {
        '@timestamp': timestamp,
        agent: agentOf(host),
        data_stream: { type: 'logs', dataset, namespace: 'default' },
        ecs: { version: '8.10.0' },
        event: {
          agent_id_status: 'verified',
          created: timestamp,
          dataset,
          id: `${btoa(random.hex(12))}++++${random.hex(4)}`,
          ingested: isoSeconds(availableAt),
          kind: 'event',
          module: 'endpoint',
          sequence: random.int(10_000, 99_999),
          ...event,
        },
        host: hostOf(host),
        user: { id: account.id, domain: account.domain, name: account.name },
        ...rest,
      },
    },
  };
}

const agentOf = cachedBy((host: Host) => ({
  id: host.agentId,
  type: 'endpoint',
  version: '9.2.3',
}));

const OPERATING_SYSTEMS = {
  windows: { name: 'Windows', version: '23H2 (10.0.22631.5039)' },
  macos: { name: 'macOS', version: '15.4' },
  linux: { name: 'Ubuntu', version: '24.04' },
} as const;

const hostOf = cachedBy((host: Host) => ({
  hostname: host.name,
  id: host.id,
  ip: [host.ip],
  name: host.name.toLowerCase(),
  os: { ...OPERATING_SYSTEMS[host.os], family: host.os, platform: host.os, type: host.os },
}));

/** What a network event says of its process: neither hash nor command line nor parent. */
const networkProcess = cachedBy((run: ProcessRun) => ({
  Ext: { ancestry: ancestry(run), code_signature: [codeSignature(run.program)] },
  code_signature: codeSignature(run.program),
  entity_id: run.entityId,
  executable: run.program.executable,
  name: run.program.name,
  pid: run.pid,
}));

const codeSignature = cachedBy(({ signature }: Program) => defendSignature(signature));

function defendSignature({ exists, trusted, signer, status }: Signature): Record<string, unknown> {
  if (!exists) return { exists, status };
  return { exists, status, subject_name: signer, trusted };
}

const ancestry = cachedBy((run: ProcessRun): readonly string[] => {
  const ids: string[] = [];
  for (let each = run.parent; each !== undefined; each = each.parent) {
    if (ids.length === MAX_ANCESTORS) break;
    ids.push(each.entityId);
  }
  return ids;
});
