import type { ShownEvidence } from '../../../common/api';
import { isoInstant } from '../../../common/event';
import { fileName } from './file_name';
import { meaningfulText } from './meaningful_text';
import { signer, type Signer } from './signer';

/** What is known of a process, from whichever events tell it. */
export interface ProcessFacts {
  readonly name: string | undefined;
  /** The id of Windows, which it gives to one process after the other. */
  readonly pid: string | undefined;
  readonly commandLine: string | undefined;
  /** Milliseconds since the epoch. */
  readonly startedAt: number | undefined;
  readonly signer: Signer;
  /** Those that tell of it, in the order of preference. */
  readonly events: readonly ShownEvidence[];
}

/** An event, and as what it tells of a process: it is its own, or that of a process which it has started. */
export interface ProcessTelling {
  readonly event: ShownEvidence;
  readonly at: 'process' | 'process.parent';
}

/** Where a fact of a process stands: some sources have names of their own for what they tell of the parent. */
const FIELDS = {
  process: {
    names: ['process.name', 'process.executable'],
    pids: ['process.pid'],
    others: ['process.entity_id'],
  },
  'process.parent': {
    names: ['process.parent.name', 'process.parent.executable', 'endgame.parent_process_name'],
    pids: ['process.parent.pid', 'process.ppid'],
    others: ['process.parent.entity_id'],
  },
} as const;

/**
 * Puts together what events tell of a process.
 *
 * @param tellings those to be believed first come first; events that say nothing of the process are left out
 */
export function processFacts(tellings: readonly ProcessTelling[]): ProcessFacts {
  const telling = tellings.filter(tellsAnything);
  const first = <T>(read: (telling: ProcessTelling) => T | undefined): T | undefined =>
    telling.map(read).find((fact) => fact !== undefined);
  return {
    name: first(name),
    pid: first(({ event, at }) => firstOf(event, FIELDS[at].pids)),
    commandLine: first(({ event, at }) => meaningfulText(event.fields, `${at}.command_line`)),
    startedAt: first(startedAt),
    signer: first(recordedSigner) ?? { kind: 'not_recorded' },
    events: [...new Set(telling.map(({ event }) => event))],
  };
}

/** What a process is called in an event: the file name where the name is missing. */
export function processName(event: ShownEvidence): string | undefined {
  return name({ event, at: 'process' });
}

function tellsAnything({ event, at }: ProcessTelling): boolean {
  const { names, pids, others } = FIELDS[at];
  return firstOf(event, [...names, ...pids, ...others]) !== undefined;
}

function name({ event, at }: ProcessTelling): string | undefined {
  const found = firstOf(event, FIELDS[at].names);
  return found === undefined ? undefined : fileName(found);
}

function startedAt({ event, at }: ProcessTelling): number | undefined {
  const recorded = meaningfulText(event.fields, `${at}.start`);
  return recorded === undefined ? undefined : isoInstant(recorded);
}

function recordedSigner({ event, at }: ProcessTelling): Signer | undefined {
  const found = signer(event.fields, at);
  return found.kind === 'not_recorded' ? undefined : found;
}

function firstOf({ fields }: ShownEvidence, names: readonly string[]): string | undefined {
  return names.map((each) => meaningfulText(fields, each)).find((text) => text !== undefined);
}
