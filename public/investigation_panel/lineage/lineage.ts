import type { InvestigationResponse, ShownEvidence } from '../../../common/api';
import { isoInstant } from '../../../common/event';
import type { EvidenceRole } from '../../../common/triage';
import { askedNames, type AskedName } from './asked_names';
import { childProcesses, type ChildProcess } from './child_processes';
import { destinations, type Destination } from './destinations';
import { byInstant, evidenceInstant } from './evidence_instant';
import { lookups } from './lookups';
import { partGaps, type Part, type PartGap } from './part_gaps';
import { processFacts, type ProcessFacts, type ProcessTelling } from './process_facts';
import { relatedAlerts, type RelatedAlerts } from './related_alerts';

/** The process that asked DNS, with where it came from and what it did. */
export interface Lineage {
  /** Only where the start of the parent was found, which names it. */
  readonly grandparent: ProcessFacts | undefined;
  readonly parent: Parent;
  readonly process: InvestigatedProcess;
  readonly names: Branch<AskedName>;
  readonly destinations: Branch<Destination>;
  readonly children: Branch<ChildProcess>;
  readonly alerts: Branch<RelatedAlerts>;
}

export interface InvestigatedProcess extends ProcessFacts {
  /** Milliseconds since the epoch. */
  readonly endedAt: number | undefined;
}

export type Parent =
  | { readonly kind: 'known'; readonly process: ProcessFacts }
  /** The start of the process was found and names none. */
  | { readonly kind: 'not_in_start' }
  | { readonly kind: 'start_not_found'; readonly gaps: readonly PartGap[] };

/** What hangs on the process, and what there may be of it that was not seen. */
export interface Branch<Node> {
  readonly nodes: readonly Node[];
  readonly gaps: readonly PartGap[];
}

/** The part of an investigation that the picture is made from. */
export type LineageInput = Pick<InvestigationResponse, 'anchor' | 'pivots' | 'triage'>;

/** Puts the evidence together to a picture. Every event of it is reachable from some node, if it has a place in it. */
export function lineage(response: LineageInput): Lineage {
  const { evidence } = response.triage;
  const start = latestStart(evidence, 'process_start', isoInstant(response.anchor));
  const parentStart = latestStart(evidence, 'parent_start', start && evidenceInstant(start));
  const names = askedNames(lookups(evidence));
  const branch = <Node>(nodes: readonly Node[], part: Part): Branch<Node> => ({
    nodes,
    gaps: partGaps(response, part, nodes.length === 0),
  });
  return {
    grandparent: grandparent(parentStart),
    parent: parent(response, start, parentStart),
    process: investigatedProcess(evidence, start),
    names: { nodes: names, gaps: names.length > 0 ? [] : [nothing] },
    destinations: branch(destinations(evidence, names), 'network_events'),
    children: branch(childProcesses(evidence), 'child_processes'),
    alerts: branch(relatedAlerts(evidence), 'alerts'),
  };
}

const nothing: PartGap = { button: undefined, gap: { kind: 'none', present: null } };

/** A process id is used again, so that an earlier process of the same id may have started too: the last one counts. */
function latestStart(
  evidence: readonly ShownEvidence[],
  role: 'process_start' | 'parent_start',
  until = Infinity
): ShownEvidence | undefined {
  const starts = evidence.filter((event) => event.role === role).toSorted(byInstant);
  return starts.findLast((event) => (evidenceInstant(event) ?? Infinity) <= until) ?? starts[0];
}

/** Whose events tell of the process itself, those that tell most first. */
const TELLING_ROLES: readonly EvidenceRole[] = [
  'process_start',
  'lookup',
  'process_other',
  'process_end',
  'other_lookup',
  'connection',
];

/** Lookups and connections have places of their own in the picture. */
const SHOWN_ROLES: readonly EvidenceRole[] = ['process_start', 'process_other', 'process_end'];

function investigatedProcess(
  evidence: readonly ShownEvidence[],
  start: ShownEvidence | undefined
): InvestigatedProcess {
  const told = TELLING_ROLES.flatMap((role) => evidence.filter((event) => event.role === role));
  const facts = processFacts([...listed(start), ...told].map(asItself));
  const end = endAfter(evidence, start);
  const shown = facts.events.filter(({ role }) => SHOWN_ROLES.includes(role));
  return {
    ...facts,
    startedAt: (start && evidenceInstant(start)) ?? facts.startedAt,
    endedAt: end && evidenceInstant(end),
    // Where nothing else tells what the process is, the lookup does.
    events: (shown.length > 0 ? shown : facts.events).toSorted(byInstant),
  };
}

/** Without a start, the first end: a process ends once. */
function endAfter(
  evidence: readonly ShownEvidence[],
  start: ShownEvidence | undefined
): ShownEvidence | undefined {
  const startedAt = (start && evidenceInstant(start)) ?? -Infinity;
  return evidence
    .filter(({ role }) => role === 'process_end')
    .toSorted(byInstant)
    .find((event) => (evidenceInstant(event) ?? Infinity) >= startedAt);
}

function parent(
  response: LineageInput,
  start: ShownEvidence | undefined,
  parentStart: ShownEvidence | undefined
): Parent {
  const { evidence } = response.triage;
  const facts = processFacts([
    ...listed(start).map(asParent),
    ...listed(parentStart).map(asItself),
    // SentinelOne names the parent on every event of a process.
    ...evidence.filter(({ role }) => role === 'lookup').map(asParent),
  ]);
  if (facts.events.length > 0) {
    const startedAt = (parentStart && evidenceInstant(parentStart)) ?? facts.startedAt;
    return {
      kind: 'known',
      process: { ...facts, startedAt, events: facts.events.toSorted(byInstant) },
    };
  }
  if (start !== undefined) return { kind: 'not_in_start' };
  return { kind: 'start_not_found', gaps: partGaps(response, 'process_events', true) };
}

function grandparent(parentStart: ShownEvidence | undefined): ProcessFacts | undefined {
  const facts = processFacts(listed(parentStart).map(asParent));
  return facts.events.length > 0 ? facts : undefined;
}

const asItself = (event: ShownEvidence): ProcessTelling => ({ event, at: 'process' });
const asParent = (event: ShownEvidence): ProcessTelling => ({ event, at: 'process.parent' });

function listed<T>(one: T | undefined): readonly T[] {
  return one === undefined ? [] : [one];
}
