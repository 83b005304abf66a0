import type { TimedEvent } from '../scenario_event';
import type { Host } from '../world/host';
import type { ProcessRun } from '../world/process_run';
import { SECOND } from '../durations';
import { argumentsOf } from './arguments_of';
import { cachedBy } from './cached_by';
import type { SourceWriter, WriterContext } from './source_writer';

/** The one index of the sensor's stream; it is no data stream. */
const INDEX = 'endgame-4.28.0-000001';

const DNS_MESSAGE =
  'DNS query is completed for the name %1, type %2, query options %3 with status %4 Results %5 ';
const SENSOR_VERSION = '3.62.5';

/** Elastic Endgame: question and answer in one event, no entity ids, no time of ingestion. */
export const endgameWriter: SourceWriter = {
  processStart: (run, context) => [
    processEvent(run, 'creation_event', 'process_start', run.startedAt, context),
  ],
  processEnd: (run, at, context) => [
    processEvent(run, 'termination_event', 'process_end', at, context),
  ],
  lookup: (run, lookup, at, context) => {
    const addresses = lookup.outcome === 'resolved' ? lookup.ipv4 : [];
    return [
      timed(run, at, context, ['dns_event', 'request_event'], {
        event: { category: ['network'] },
        message: DNS_MESSAGE,
        network: { protocol: 'dns' },
        dns: {
          question: { name: lookup.name, type: 'A' },
          ...(addresses.length > 0 ? { resolved_ip: addresses } : {}),
        },
        winlog: { event_id: 3008 },
      }),
    ];
  },
  connection: (run, { address, port }, at, context) => {
    const family = address.includes(':') ? 'ipv6' : 'ipv4';
    return [
      timed(run, at, context, ['network_event', `${family}_connection_attempt_event`], {
        event: { category: ['network'] },
        network: { transport: 'tcp', type: family },
        source: { ip: run.host.ip, port: context.random.int(49_152, 65_535) },
        destination: { ip: address, port },
      }),
    ];
  },
  change: (run, path, at, context) => [
    timed(run, at, context, ['file_event', 'file_create_event'], {
      event: { category: ['file'] },
      file: { path, name: path.slice(path.lastIndexOf('\\') + 1) },
    }),
  ],
};

function processEvent(
  run: ProcessRun,
  subtype: string,
  type: string,
  at: number,
  context: WriterContext
): TimedEvent {
  const args = argumentsOf(run.commandLine);
  const { parent } = run;
  return timed(
    run,
    at,
    context,
    ['process_event', subtype],
    {
      event: { category: ['process'], type: [type] },
      process: {
        ...processOf(run),
        args,
        args_count: args.length,
        hash: run.program.hash,
        ...(parent === undefined ? {} : { ppid: parent.pid }),
      },
    },
    parent === undefined
      ? { unique_pid: Number(run.entityId) }
      : {
          unique_pid: Number(run.entityId),
          unique_ppid: Number(parent.entityId),
          parent_process_name: parent.program.name,
        }
  );
}

function timed(
  run: ProcessRun,
  at: number,
  context: WriterContext,
  [type, subtype]: readonly [string, string],
  {
    event,
    ...rest
  }: { readonly event: Record<string, unknown>; readonly [field: string]: unknown },
  vendor: Record<string, unknown> = {}
): TimedEvent {
  const { account } = run;
  return {
    at,
    availableAt: at + (context.ingestDelay ?? context.random.int(2 * SECOND, 10 * SECOND)),
    event: {
      index: INDEX,
      id: context.nextId(),
      source: {
        '@timestamp': at.toString(),
        ...machineOf(run.host),
        ecs: { version: '1.9.0' },
        endgame: {
          event_type_full: type,
          event_subtype_full: subtype,
          pid: run.pid,
          process_name: run.program.name,
          ...vendor,
        },
        event: {
          action: subtype,
          dataset: 'esensor',
          id: context.random.uuid(),
          kind: 'event',
          module: 'endgame',
          ...event,
        },
        process: processOf(run),
        user: { id: account.id, domain: account.domain, name: account.name },
        ...rest,
      },
    },
  };
}

const processOf = cachedBy((run: ProcessRun) => ({
  executable: run.program.executable,
  name: run.program.name,
  pid: run.pid,
}));

const machineOf = cachedBy((host: Host) => ({
  agent: { id: host.agentId, type: 'endgame', version: SENSOR_VERSION },
  host: {
    ip: [host.ip],
    name: `HD-${host.name}`,
    os: { name: 'Windows', platform: 'windows', type: 'windows', version: '10.0' },
  },
  observer: { os: { type: 'windows' }, version: SENSOR_VERSION },
}));
