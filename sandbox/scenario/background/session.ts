import { MINUTE, SECOND } from '../durations';
import type { Random } from '../random';
import type { TimedEvent } from '../scenario_event';
import { ordinaryLookup, ordinaryNames } from '../world/ordinary_lookup';
import type { Program } from '../world/program';
import { childProcess, type ProcessRun } from '../world/process_run';
import { programs } from '../world/programs';
import type { Residents } from '../world/residents';
import type { SourceWriter, WriterContext } from '../writers/source_writer';

/** What a session of the background happens to. */
export interface SessionStage {
  readonly residents: Residents;
  readonly writer: SourceWriter;
  readonly context: WriterContext;
  readonly at: number;
  readonly events: TimedEvent[];
}

/** Something ordinary that a host does, in a few events. */
type Session = (stage: SessionStage) => void;

/** Of failed lookups there are always some: names that are mistyped, or of hosts that are gone. */
const FAILED_LOOKUPS = 0.04;

/** Picks what a host does, and writes its events. */
export function session(stage: SessionStage): void {
  const { host } = stage.residents.desktop;
  stage.context.random.pick(host.isServer ? ofServers : ofWorkstations)(stage);
}

const browse: Session = (stage) => {
  const { random } = stage.context;
  let at = stage.at;
  for (let visits = random.int(1, 4); visits > 0; visits--) {
    visit(stage, stage.residents.browser, random.pick(ordinaryNames.web), at);
    at += random.int(SECOND, 9 * SECOND);
  }
};

const officePrograms = [programs.word, programs.excel, programs.outlook, programs.teams] as const;

const work: Session = (stage) => {
  const { random } = stage.context;
  const run = started(stage, stage.residents.desktop, random.pick(officePrograms), stage.at);
  let at = stage.at + random.int(SECOND, 4 * SECOND);
  for (let visits = random.int(1, 3); visits > 0; visits--) {
    visit(stage, run, random.pick(ordinaryNames.office), at);
    at += random.int(SECOND, 20 * SECOND);
  }
  if (random.chance(0.5)) write(stage, run, `C:\\Users\\${run.account.name}\\Documents`, at);
  ended(stage, run, at + random.int(SECOND, MINUTE));
};

const develop: Session = (stage) => {
  const { random } = stage.context;
  const shell = started(stage, stage.residents.desktop, programs.cmd, stage.at);
  const run = started(
    stage,
    shell,
    programs.git,
    stage.at + random.int(SECOND, 5 * SECOND),
    `"${programs.git.executable}" fetch --prune`
  );
  visit(stage, run, random.pick(ordinaryNames.development), run.startedAt + 300);
  ended(stage, run, run.startedAt + random.int(2 * SECOND, 8 * SECOND));
  ended(stage, shell, run.startedAt + random.int(10 * SECOND, 40 * SECOND));
};

/** Administration by script: programs of the rule's list that ask for nothing unusual. */
const inventory: Session = (stage) => {
  const { random } = stage.context;
  const run = started(
    stage,
    stage.residents.scheduler,
    programs.powershell,
    stage.at,
    `${programs.powershell.executable} -NoProfile -File C:\\Scripts\\inventory.ps1`
  );
  visit(stage, run, 'inventory.harbour.example', stage.at + random.int(400, 3 * SECOND));
  ended(stage, run, stage.at + random.int(4 * SECOND, 20 * SECOND));
};

const maintenancePrograms = [
  programs.taskhostw,
  programs.updateWorker,
  programs.backgroundTask,
  programs.googleUpdate,
  programs.backupAgent,
] as const;

const maintain: Session = (stage) => {
  const { random } = stage.context;
  const program = random.pick(maintenancePrograms);
  const run = started(stage, stage.residents.scheduler, program, stage.at);
  visit(stage, run, random.pick(ordinaryNames.system), stage.at + random.int(200, 4 * SECOND));
  if (random.chance(0.4)) write(stage, run, 'C:\\Windows\\Temp', stage.at + 5 * SECOND);
  ended(stage, run, stage.at + random.int(6 * SECOND, 50 * SECOND));
};

const look: Session = (stage) => {
  const { random } = stage.context;
  const run = started(stage, stage.residents.desktop, programs.notepad, stage.at);
  ended(stage, run, stage.at + random.int(5 * SECOND, MINUTE));
};

const resolve: Session = (stage) => {
  const { random } = stage.context;
  visit(stage, stage.residents.networkService, random.pick(ordinaryNames.internal), stage.at);
};

const ofWorkstations: readonly Session[] = [
  browse,
  browse,
  browse,
  work,
  work,
  develop,
  inventory,
  maintain,
  maintain,
  look,
  resolve,
];

const ofServers: readonly Session[] = [inventory, maintain, maintain, resolve, resolve];

function started(
  stage: SessionStage,
  parent: ProcessRun,
  program: Program,
  startedAt: number,
  commandLine?: string
): ProcessRun {
  const { context, writer } = stage;
  const description = { program, startedAt, ...(commandLine === undefined ? {} : { commandLine }) };
  const run = childProcess(parent, description, context.random);
  stage.events.push(...writer.processStart(run, context));
  return run;
}

function ended(stage: SessionStage, run: ProcessRun, at: number): void {
  stage.events.push(...stage.writer.processEnd(run, at, stage.context));
}

/** A lookup and, where it succeeds, mostly a connection. */
function visit(stage: SessionStage, run: ProcessRun, name: string, at: number): void {
  const { context, events, writer } = stage;
  const { random } = context;
  if (random.chance(FAILED_LOOKUPS)) {
    const typo = `old-${name}`;
    const lookup = { name: typo, outcome: 'not_found', ipv4: [], ipv6: [] } as const;
    events.push(...writer.lookup(run, lookup, at, context));
    return;
  }
  const lookup = ordinaryLookup(name);
  events.push(...writer.lookup(run, lookup, at, context));
  if (random.chance(0.85)) {
    const connection = { address: random.pick(lookup.ipv4), port: portOf(random) };
    events.push(...writer.connection(run, connection, at + random.int(80, 900), context));
  }
}

function portOf(random: Random): number {
  return random.chance(0.9) ? 443 : 80;
}

function write(stage: SessionStage, run: ProcessRun, folder: string, at: number): void {
  const path = `${folder}\\~${stage.context.random.hex(6)}.tmp`;
  stage.events.push(...stage.writer.change(run, path, at, stage.context));
}
