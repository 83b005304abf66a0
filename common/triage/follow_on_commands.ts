import { firstText } from '../event';
import type { Answer } from './answer';
import type { CaseEvent, CaseFile } from './case_file';
import { makeAnswer } from './make_answer';
import { cite } from './process/citations';
import { factsOf } from './process/facts';
import { fileName, pathKind } from './process/path_kind';
import {
  DOWNLOADERS,
  INSTALLERS,
  PERSISTENCE_TOOLS,
  RECONNAISSANCE_TOOLS,
  SHELLS,
} from './process/programs';
import { reason, type Citation, type Reason, type ReasonId } from './reason';
import { searchCitation, searchReasons, stillArriving } from './search_reasons';

/**
 * Question 5: did the process start further commands that make the lookup a step of an attack?
 *
 * Escalates if shells, downloaders, installers, reconnaissance or persistence commands follow the lookup. Lowers concern
 * only if process events of the host are there, no child was started, and identity and launch chain already speak for one
 * recognised check.
 */
export function followOnCommands(file: CaseFile, identity: Answer, launch: Answer): Answer {
  const children = eachProcess(file.children).filter(({ event }) => !isConsoleHost(event));
  const search = 'child_processes';
  const reasons = [
    ...children.map((child) => judged(child, file)),
    ...searchReasons(file, search),
    ...stillArriving(file, search),
  ];
  const [first = noChild(file, identity, launch), ...others] = reasons;
  return makeAnswer('follow_on_commands', file, [first, ...others], {
    searches: [search],
    fields:
      children.length === 0
        ? []
        : [
            ['process.name'],
            ['process.command_line', 'process.args'],
            ['process.executable'],
            ['process.code_signature.subject_name'],
          ],
    facts: factsOf(file.children, file.source),
  });
}

/** A child process by the event that tells most of it: its start, where there is one. */
interface Child {
  readonly event: CaseEvent;
  /** When it started; `undefined` if that is not known. */
  readonly startedAt: number | undefined;
}

/**
 * The children, each by its entity id. A process id alone is used again, so each start with one is a child of its own,
 * and other events of the id count only where there is no start.
 */
function eachProcess(events: readonly CaseEvent[]): readonly Child[] {
  const byProcess = new Map<string, CaseEvent[]>();
  for (const event of events) {
    const key = childKey(event);
    byProcess.set(key, [...(byProcess.get(key) ?? []), event]);
  }
  const startedPids = new Set(
    events.flatMap(({ role, fields }) =>
      role === 'child_start' ? (firstText(fields, 'process.pid') ?? []) : []
    )
  );
  return [...byProcess.values()].flatMap((ofProcess) => {
    const start = ofProcess.find(({ role }) => role === 'child_start');
    const [event = start] = start === undefined ? ofProcess : [start];
    if (event === undefined) return [];
    const isKnownByStart =
      start === undefined &&
      firstText(event.fields, 'process.entity_id') === undefined &&
      startedPids.has(firstText(event.fields, 'process.pid') ?? '');
    return isKnownByStart ? [] : [{ event, startedAt: start?.time }];
  });
}

function childKey({ index, id, role, fields }: CaseEvent): string {
  const entityId = firstText(fields, 'process.entity_id');
  if (entityId !== undefined) return entityId;
  const pid = firstText(fields, 'process.pid');
  return pid === undefined || role === 'child_start' ? `${index} ${id}` : `pid ${pid}`;
}

/** As Windows starts it: one that was told anything else may run anything. */
const CONSOLE_HOST_PATH = '\\windows\\system32\\conhost.exe';
const CONSOLE_HOST_ARGUMENTS = /conhost\.exe"?\s+0x[0-9a-f]{1,8}(?:\s+-forcev1)?$/i;

function isConsoleHost({ fields }: CaseEvent): boolean {
  const path = firstText(fields, 'process.executable')?.toLowerCase() ?? '';
  const commandLine = firstText(fields, 'process.command_line') ?? '';
  return (
    pathKind(path) === 'windows' &&
    path.endsWith(`:${CONSOLE_HOST_PATH}`) &&
    CONSOLE_HOST_ARGUMENTS.test(commandLine.trim())
  );
}

const KINDS: readonly (readonly [ReasonId, ReadonlySet<string>])[] = [
  ['shell_child', SHELLS],
  ['downloader_child', DOWNLOADERS],
  ['installer_child', INSTALLERS],
  ['persistence_child', PERSISTENCE_TOOLS],
  ['reconnaissance_child', RECONNAISSANCE_TOOLS],
];

function judged({ event, startedAt }: Child, { lookupTime }: CaseFile): Reason {
  const names = [
    cite(event, 'process.name'),
    cite(event, 'process.executable'),
    cite(event, 'process.pe.original_file_name'),
  ].filter(({ value }) => value !== null);
  const [name] = names;
  if (name === undefined) return reason('child_not_named', [cite(event, 'process.name')]);
  const commandLine = commandLineOf(event);
  if (startedAt !== undefined && lookupTime !== undefined && startedAt < lookupTime) {
    return reason('child_before_lookup', [name, ...commandLine]);
  }
  const kind = KINDS.find(([, programs]) =>
    names.some(({ value }) => programs.has(fileName((value ?? '').replace(/\.mui$/i, ''))))
  );
  return reason(kind?.[0] ?? 'other_child', [name, ...commandLine]);
}

function commandLineOf(event: CaseEvent): readonly Citation[] {
  return [cite(event, 'process.command_line')].filter(({ value }) => value !== null);
}

function noChild(file: CaseFile, identity: Answer, launch: Answer): Reason {
  const isRecognised = [identity, launch].every(({ verdict }) => verdict === 'lowers_concern');
  return reason(
    isRecognised ? 'no_child' : 'no_child_but_unrecognised',
    [searchCitation(file, 'child_processes')],
    'child_processes'
  );
}
