import { values, type EventDocument } from '../../event';

/** What an event of a process is to it. */
export type ProcessPhase = 'start' | 'end' | 'other';

/** What sources write into `event.type` or `event.action` of a start, in lower case: ECS words, and Endgame's of before ECS. */
export const PROCESS_START_WORDS: readonly string[] = [
  'start',
  'process_start',
  'creation_event',
  'processrollup2',
  'process creation',
];
/** What Sysmon writes into `event.code` of a start. */
export const PROCESS_START_CODE = '1';

const STARTS: ReadonlySet<string> = new Set([...PROCESS_START_WORDS, codeMark(PROCESS_START_CODE)]);
const ENDS: ReadonlySet<string> = new Set([
  'end',
  'process_end',
  'termination_event',
  'endofprocess',
  'process terminated',
  codeMark('5'),
]);

/** Tells starts and ends as each source writes them, as far as an event says. */
export function processPhase(fields: EventDocument): ProcessPhase {
  const marks = [
    ...values(fields, 'event.type'),
    ...values(fields, 'event.action'),
    ...values(fields, 'event.code').map((code) => codeMark(String(code))),
  ].map((mark) => String(mark).toLowerCase());
  if (marks.some((mark) => ENDS.has(mark))) return 'end';
  return marks.some((mark) => STARTS.has(mark)) ? 'start' : 'other';
}

function codeMark(code: string): string {
  return `code ${code}`;
}
