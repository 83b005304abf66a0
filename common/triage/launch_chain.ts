import { values } from '../event';
import { isSharedAccount } from '../sources';
import type { Answer } from './answer';
import type { CaseEvent, CaseFile } from './case_file';
import { makeAnswer } from './make_answer';
import { cite, citeValue } from './process/citations';
import { commandTraits, runsFilesOf } from './process/command_line';
import type { Fact } from './process/facts';
import { fileName, pathKind, productFolder } from './process/path_kind';
import { BROWSERS, OFFICE_PROGRAMS, SCRIPT_HOSTS, SCRIPT_RUNTIMES } from './process/programs';
import { reason, type Reason, type ReasonId } from './reason';
import { searchReasons } from './search_reasons';

/**
 * Question 3: does the launch chain explain why the process needed the public address?
 *
 * Escalates if an Office program, a browser, a script host, a service session or a remote session launched it, or if its
 * command line hides, fetches or runs what users can change. Lowers concern only if parent, command line, user and session
 * are all known and belong to the component that question 2 recognised. A chain that merely looks like an administrator at
 * work stays open: an intruder at the keyboard runs the same tools.
 *
 * @param identity the answer to question 2
 */
export function launchChain(file: CaseFile, identity: Answer): Answer {
  const escalating = [
    ...launcherReasons(file),
    ...commandReasons(file),
    ...sessionReasons(file, identity),
  ];
  const open = openPoints(file);
  const isPlain = escalating.length === 0 && open.length === 0;
  const workflow = isPlain ? workflowReason(file, identity) : [];
  const [first, ...others] = [...escalating, ...open, ...workflow];
  return makeAnswer('launch_chain', file, [first ?? unrecognised(file), ...others], {
    searches: [
      'process_events',
      ...(file.searches.parent_process.kind === 'not_asked' ? [] : (['parent_process'] as const)),
    ],
    fields: [
      ['process.command_line', 'process.args'],
      ['process.parent.executable', 'process.parent.name', 'endgame.parent_process_name'],
      ['process.parent.command_line'],
      ['user.id', 'user.name'],
      SESSION_FIELDS,
    ],
    facts: file.process,
  });
}

const PARENT_FIELDS = [
  'process.parent.executable',
  'process.parent.name',
  'endgame.parent_process_name',
] as const;
/** Where a process has itself started in the name of another, which is shown as its parent. */
const EFFECTIVE_PARENT_FIELDS = [
  'process.Ext.effective_parent.executable',
  'process.Ext.effective_parent.name',
] as const;
const SESSION_FIELDS: readonly [string, ...string[]] = ['process.Ext.session_info.logon_type'];

/** Parent and, where its own start was asked for, the parent of that. */
function launchers({ process, parent }: CaseFile): readonly Fact[] {
  return [
    ...process.all(...PARENT_FIELDS, ...EFFECTIVE_PARENT_FIELDS),
    ...parent.all('process.executable', 'process.name', ...PARENT_FIELDS),
  ];
}

const LAUNCHERS: readonly (readonly [ReasonId, ReadonlySet<string>])[] = [
  ['office_parent', OFFICE_PROGRAMS],
  ['browser_parent', BROWSERS],
  ['script_host_parent', SCRIPT_HOSTS],
];

function launcherReasons(file: CaseFile): Reason[] {
  return LAUNCHERS.flatMap(([id, programs]) => {
    // A program that starts itself again, as browsers do for their parts, was launched by none but itself.
    const own = new Set(namesOf(file.process.all('process.name', 'process.executable')));
    const launcher = launchers(file).find(
      ({ value }) => programs.has(fileName(value)) && !own.has(fileName(value))
    );
    return launcher === undefined ? [] : [reason(id, [launcher.citation])];
  });
}

interface CommandLine {
  readonly names: readonly string[];
  readonly fact: Fact;
}

/** The command lines of the process and of what launched it. Endgame has them as arguments only. */
function commandLines(file: CaseFile): readonly CommandLine[] {
  const own = namesOf(file.process.all('process.name', 'process.executable'));
  const launching = namesOf(launchers(file));
  return [
    ...ownCommandLines(file).map((fact) => ({ names: own, fact })),
    ...[
      ...file.process.all('process.parent.command_line'),
      ...file.parent.all('process.command_line', 'process.parent.command_line'),
      ...joinedArguments(file.parentEvents),
    ].map((fact) => ({ names: launching, fact })),
  ];
}

function ownCommandLines({ process, processEvents, lookups }: CaseFile): readonly Fact[] {
  const whole = process.all('process.command_line');
  return whole.length > 0 ? whole : joinedArguments([...processEvents, ...lookups]);
}

function joinedArguments(events: readonly CaseEvent[]): readonly Fact[] {
  return events.flatMap((event) => {
    const words = values(event.fields, 'process.args');
    if (words.length === 0) return [];
    const value = words.join(' ');
    return [{ value, citation: citeValue(event, 'process.args', value) }];
  });
}

function namesOf(facts: readonly Fact[]): readonly string[] {
  return facts.map(({ value }) => fileName(value));
}

function commandReasons(file: CaseFile): Reason[] {
  const found = new Map<ReasonId, Reason>();
  for (const { names, fact } of commandLines(file)) {
    for (const trait of commandTraits(fact.value, names)) {
      if (!found.has(trait)) found.set(trait, reason(trait, [fact.citation]));
    }
  }
  return [...found.values()];
}

/** Words of Elastic Defend; Windows' own numbers for the same. */
const REMOTE_SESSIONS: ReadonlySet<string> = new Set([
  'remoteinteractive',
  'cachedremoteinteractive',
  'network',
  'networkcleartext',
  '3',
  '8',
  '10',
  '12',
]);
const SERVICE_SESSIONS: ReadonlySet<string> = new Set(['service', '5']);

/** What components and people at the machine run in. Others, such as one with new credentials, explain nothing. */
const ORDINARY_SESSIONS: ReadonlySet<string> = new Set([
  ...SERVICE_SESSIONS,
  'interactive',
  'batch',
  'unlock',
  'cachedinteractive',
  '2',
  '4',
  '7',
  '11',
]);

/** A service session is what a recognised service runs in; of anything else it is a lead. */
function sessionReasons({ process }: CaseFile, identity: Answer): Reason[] {
  return process.all(...SESSION_FIELDS).flatMap(({ value, citation }) => {
    const session = value.toLowerCase();
    if (REMOTE_SESSIONS.has(session)) return [reason('remote_session', [citation])];
    return SERVICE_SESSIONS.has(session) && identity.verdict !== 'lowers_concern'
      ? [reason('service_session', [citation])]
      : [];
  });
}

function openPoints(file: CaseFile): Reason[] {
  const { process, subject } = file;
  const absent = (...fields: readonly string[]) => process.first(...fields) === undefined;
  return [
    ...startReasons(file),
    ...(absent(...PARENT_FIELDS)
      ? [reason('parent_not_recorded', [cite(subject, 'process.parent.executable')])]
      : []),
    ...(ownCommandLines(file).length === 0
      ? [reason('command_line_not_recorded', [cite(subject, 'process.command_line')])]
      : []),
    ...(isParentCommandKnown(file)
      ? []
      : [
          reason('parent_command_line_not_recorded', [
            cite(subject, 'process.parent.command_line'),
          ]),
        ]),
    ...(file.searches.parent_process.kind === 'not_asked'
      ? []
      : searchReasons(file, 'parent_process')),
    ...(absent('user.id', 'user.name')
      ? [reason('user_not_recorded', [cite(subject, 'user.id')])]
      : []),
    ...(absent(...SESSION_FIELDS)
      ? [reason('session_not_recorded', [cite(subject, SESSION_FIELDS[0])])]
      : []),
  ];
}

function isParentCommandKnown({ process, parent, parentEvents }: CaseFile): boolean {
  return (
    process.first('process.parent.command_line', 'process.parent.args') !== undefined ||
    parent.first('process.command_line') !== undefined ||
    joinedArguments(parentEvents).length > 0
  );
}

function startReasons(file: CaseFile): Reason[] {
  const reasons = searchReasons(file, 'process_events');
  const isFound = file.processEvents.some(({ role }) => role === 'process_start');
  return reasons.length > 0 || isFound
    ? reasons
    : [reason('start_not_found', [cite(file.subject, 'process.entity_id')], 'process_events')];
}

/** The workflow of the recognised component, or that there is none that is recognised. */
function workflowReason(file: CaseFile, identity: Answer): Reason[] {
  const [owner] = identity.verdict === 'lowers_concern' ? identity.reasons : [];
  switch (owner?.id) {
    case 'defender_component':
      return [defenderWorkflow(file) ?? unrecognised(file)];
    case 'vendor_component':
      return [vendorWorkflow(file) ?? unrecognised(file)];
    default:
      return [unrecognised(file)];
  }
}

/** Windows' service manager starts Defender, as one of the accounts of services. */
function defenderWorkflow({ process }: CaseFile): Reason | undefined {
  const parents = process.all('process.parent.executable');
  const [parent] = parents;
  const user = process.first('user.id');
  const isService = process
    .all(...SESSION_FIELDS)
    .every(({ value }) => SERVICE_SESSIONS.has(value.toLowerCase()));
  const isServiceManager = parents.every(
    ({ value }) => pathKind(value) === 'windows' && fileName(value) === 'services.exe'
  );
  return parent !== undefined &&
    user !== undefined &&
    isServiceManager &&
    isService &&
    isSharedAccount(user.value)
    ? reason('defender_workflow', [parent.citation, user.citation])
    : undefined;
}

/**
 * Question 2 has found parent and process to be of one product and signer. A runtime also has to run a file of that
 * product, since its signature says nothing of what it runs; and the session has to be one that components run in.
 */
function vendorWorkflow(file: CaseFile): Reason | undefined {
  const { process } = file;
  const parent = process.first('process.parent.executable');
  const path = process.first('process.executable');
  const user = process.first('user.id', 'user.name');
  const sessions = process.all(...SESSION_FIELDS);
  const [session] = sessions;
  const [commandLine] = ownCommandLines(file);
  const product = path === undefined ? undefined : productFolder(path.value);
  if (parent === undefined || user === undefined || session === undefined) return undefined;
  if (commandLine === undefined || product === undefined) return undefined;
  const isRuntime = namesOf(process.all('process.name', 'process.executable')).some((name) =>
    SCRIPT_RUNTIMES.has(name)
  );
  const isOrdinary = sessions.every(({ value }) => ORDINARY_SESSIONS.has(value.toLowerCase()));
  const isOfProduct =
    !isRuntime || ownCommandLines(file).every(({ value }) => runsFilesOf(product, value));
  return isOrdinary && isOfProduct
    ? reason('vendor_workflow', [
        parent.citation,
        commandLine.citation,
        user.citation,
        session.citation,
      ])
    : undefined;
}

function unrecognised({ process, subject }: CaseFile): Reason {
  const parent = process.first(...PARENT_FIELDS);
  return reason('workflow_not_recognised', [
    parent?.citation ?? cite(subject, 'process.parent.executable'),
  ]);
}
