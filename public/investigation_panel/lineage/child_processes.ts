import type { ShownEvidence } from '../../../common/api';
import { byInstant, evidenceInstant } from './evidence_instant';
import { meaningfulText } from './meaningful_text';
import { processFacts, type ProcessFacts } from './process_facts';

/** A process that the process has started. */
export interface ChildProcess extends ProcessFacts {
  readonly key: string;
  /** Milliseconds since the epoch. */
  readonly endedAt: number | undefined;
}

/** The children of the process with their ends, in the order of time. */
export function childProcesses(evidence: readonly ShownEvidence[]): readonly ChildProcess[] {
  const runs: ShownEvidence[][] = [];
  const latest = new Map<string, ShownEvidence[]>();
  for (const event of evidence.filter(isOfChild).toSorted(byInstant)) {
    const id = identity(event);
    const run = id === undefined ? undefined : latest.get(id.key);
    if (run !== undefined && (id?.isLasting === true || isStillRunning(run, event))) {
      run.push(event);
    } else {
      const started = [event];
      runs.push(started);
      if (id !== undefined) latest.set(id.key, started);
    }
  }
  return runs.map((run, at) => child(`${at}`, run));
}

function isOfChild({ role }: ShownEvidence): boolean {
  return role === 'child_start' || role === 'child_end' || role === 'child_other';
}

/** By which the events of one process are known; `isLasting` if no other process ever has the same. */
function identity({
  fields,
}: ShownEvidence): { readonly key: string; readonly isLasting: boolean } | undefined {
  const entityId = meaningfulText(fields, 'process.entity_id');
  // Sysmon's ids differ in letter case from one event to another.
  if (entityId !== undefined) return { key: `entity ${entityId.toLowerCase()}`, isLasting: true };
  const pid = meaningfulText(fields, 'process.pid');
  return pid === undefined ? undefined : { key: `pid ${pid}`, isLasting: false };
}

/** Windows gives the id of a process that has ended to a new one, which then starts. */
function isStillRunning(run: readonly ShownEvidence[], next: ShownEvidence): boolean {
  return next.role !== 'child_start' && run.every(({ role }) => role !== 'child_end');
}

function child(key: string, events: readonly ShownEvidence[]): ChildProcess {
  const start = events.find(({ role }) => role === 'child_start');
  const end = events.find(({ role }) => role === 'child_end');
  // The start tells most.
  const told = start === undefined ? events : [start, ...events.filter((each) => each !== start)];
  const facts = processFacts(told.map((event) => ({ event, at: 'process' })));
  return {
    ...facts,
    key,
    startedAt: (start === undefined ? undefined : evidenceInstant(start)) ?? facts.startedAt,
    endedAt: end === undefined ? undefined : evidenceInstant(end),
    events,
  };
}
