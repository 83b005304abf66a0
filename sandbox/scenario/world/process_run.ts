import type { Random } from '../random';
import type { Account } from './account';
import { entityId } from './entity_id';
import type { Host } from './host';
import type { Program } from './program';

/** Windows' words for how a session began, where it is known. */
export type LogonType = 'Interactive' | 'Service' | 'Batch' | 'RemoteInteractive' | 'Network';

/** One run of a program on a host. */
export interface ProcessRun {
  readonly host: Host;
  readonly account: Account;
  readonly program: Program;
  readonly commandLine: string;
  readonly pid: number;
  /** In milliseconds. */
  readonly startedAt: number;
  readonly parent: ProcessRun | undefined;
  /** Its id in the form of the host's source. */
  readonly entityId: string;
  readonly logonType: LogonType;
  readonly integrity: 'medium' | 'high' | 'system';
}

/** What a run is made of; the rest is taken from its parent or made up. */
export interface ProcessDescription {
  readonly program: Program;
  readonly startedAt: number;
  readonly host?: Host;
  readonly account?: Account;
  readonly commandLine?: string;
  readonly logonType?: LogonType;
  readonly integrity?: ProcessRun['integrity'];
}

/** Windows' process ids are multiples of four. */
const PID_STEP = 4;

/** Two ranges, so that a process of a story never shares its id with one of the background. */
const PID_RANGES = {
  background: { first: 200, last: 4_999 },
  story: { first: 5_000, last: 9_999 },
} as const;

/** A process without a known parent, such as one that the system starts. */
export function rootProcess(
  description: ProcessDescription & Required<Pick<ProcessDescription, 'host' | 'account'>>,
  random: Random,
  range: keyof typeof PID_RANGES = 'background'
): ProcessRun {
  const { host, account, program, startedAt } = description;
  const pid = PID_STEP * random.int(PID_RANGES[range].first, PID_RANGES[range].last);
  return {
    host,
    account,
    program,
    startedAt,
    pid,
    parent: undefined,
    commandLine: description.commandLine ?? defaultCommandLine(program),
    entityId: entityId(host, pid, startedAt, random),
    logonType: description.logonType ?? 'Service',
    integrity: description.integrity ?? 'system',
  };
}

/** A process that another one started. It runs as its parent does, where nothing else is said. */
export function childProcess(
  parent: ProcessRun,
  description: ProcessDescription,
  random: Random,
  range: keyof typeof PID_RANGES = 'background'
): ProcessRun {
  const root = rootProcess(
    {
      host: parent.host,
      account: parent.account,
      logonType: parent.logonType,
      integrity: parent.integrity,
      ...description,
    },
    random,
    range
  );
  return { ...root, parent };
}

function defaultCommandLine({ executable }: Program): string {
  return executable.includes(' ') ? `"${executable}"` : executable;
}
