import { firstText, values, type EventDocument } from '../event';
import type { DataSource } from '../sources';
import { eventTime } from './event_time';
import type { Evidence, EvidenceEvent, SearchId, SearchOutcome } from './evidence';
import type { EvidenceRole } from './evidence_role';
import { factsOf, type Facts } from './process/facts';
import { processPhase } from './process/process_phase';

/** An event of the evidence with its time and what it is to the process. */
export interface CaseEvent extends EvidenceEvent {
  readonly role: EvidenceRole;
  /** Milliseconds since the epoch; `undefined` if it has no time. */
  readonly time: number | undefined;
}

/** The evidence sorted out: what belongs to the process, by what it is to it, in order of time. */
export interface CaseFile {
  readonly subject: EvidenceEvent;
  readonly source: DataSource | undefined;
  /** The name asked for, in lower case and without the dot at its end. */
  readonly domain: string | undefined;
  /** When the process first asked for the name; `undefined` if no event of the lookup has a time. */
  readonly lookupTime: number | undefined;
  /** When it asked last. */
  readonly lastLookupTime: number | undefined;
  /** Until when events can have arrived by now. */
  readonly arrivedUntil: number;
  readonly searchedUntil: number;
  readonly hasConnectionTelemetry: boolean | undefined;
  readonly confirmedProxies: readonly string[];
  readonly searches: Readonly<Record<SearchId, SearchOutcome>>;
  /** The subject first, then the rest. */
  readonly lookups: readonly CaseEvent[];
  readonly otherLookups: readonly CaseEvent[];
  readonly connections: readonly CaseEvent[];
  readonly processEvents: readonly CaseEvent[];
  readonly children: readonly CaseEvent[];
  readonly parentEvents: readonly CaseEvent[];
  readonly userAlerts: readonly CaseEvent[];
  readonly hostAlerts: readonly CaseEvent[];
  /** What the process's own events say of it: the alert, its starts and ends, its lookups and connections. */
  readonly process: Facts;
  /** What the events of the parent's own start say of the parent. */
  readonly parent: Facts;
}

/**
 * Sorts the evidence out. Each event counts once, in whatever order it came, and events that name another process are
 * left aside: what a search found by accident is no evidence.
 */
export function caseFile(evidence: Evidence): CaseFile {
  const { subject, source } = evidence;
  const searches = withDistinctEvents(evidence.searches);
  const domain = [subject, ...evidence.lookupAlerts]
    .map(({ fields }) => domainOf(fields))
    .find((name) => name !== undefined);
  const own = (search: SearchId) =>
    inOrder(foundBy(searches[search]), source).filter((event) => isOfProcess(event, subject));
  const network = own('network_events').map((event) =>
    withRole(event, networkRole(event.fields, domain), source)
  );
  const alerts = inOrder(evidence.lookupAlerts, source).filter(
    (event) => !isSameEvent(event, subject)
  );
  const lookups = [subject, ...alerts]
    .map((event) => withRole(event, 'lookup', source))
    .concat(network.filter(({ role }) => role === 'lookup'));
  const processEvents = own('process_events').map((event) =>
    withRole(event, processRole(event.fields), source)
  );
  const children = inOrder(foundBy(searches.child_processes), source)
    .filter((event) => isChildOf(event, subject))
    .map((event) => withRole(event, childRole(event.fields), source));
  const parentEvents = inOrder(foundBy(searches.parent_process), source)
    .filter((event) => isParentOf(event, [subject, ...processEvents]))
    .map((event) => withRole(event, 'parent_start', source));
  const relatedBy = (search: SearchId) =>
    inOrder(foundBy(searches[search]), source).map((event) => withRole(event, 'alert', source));
  return {
    subject,
    source,
    domain,
    lookupTime: extreme(lookups, Math.min),
    lastLookupTime: extreme(lookups, Math.max),
    arrivedUntil: evidence.arrivedUntil,
    searchedUntil: evidence.searchedUntil,
    hasConnectionTelemetry: evidence.hasConnectionTelemetry,
    confirmedProxies: evidence.confirmedProxies,
    searches,
    lookups,
    otherLookups: network.filter(({ role }) => role === 'other_lookup'),
    connections: network.filter(({ role }) => role === 'connection'),
    processEvents,
    children,
    parentEvents,
    userAlerts: relatedBy('user_alerts'),
    hostAlerts: relatedBy('host_alerts'),
    process: factsOf([...lookups, ...processEvents, ...network], source),
    parent: factsOf(parentEvents, source),
  };
}

/** The name that an event asks for, as names are compared. */
export function domainOf(fields: EventDocument): string | undefined {
  const name = firstText(fields, 'dns.question.name')?.trim().toLowerCase().replace(/\.$/, '');
  return name === '' ? undefined : name;
}

function foundBy(outcome: SearchOutcome): readonly EvidenceEvent[] {
  return outcome.kind === 'searched' ? outcome.events : [];
}

type Searches = Evidence['searches'];

/** An event that was found twice was looked at once, and stands for no other that was not. */
function withDistinctEvents(searches: Searches): Searches {
  const distinct = (outcome: SearchOutcome): SearchOutcome =>
    outcome.kind === 'searched'
      ? { ...outcome, events: [...byPlace(outcome.events).values()] }
      : outcome;
  return {
    process_events: distinct(searches.process_events),
    network_events: distinct(searches.network_events),
    child_processes: distinct(searches.child_processes),
    user_alerts: distinct(searches.user_alerts),
    host_alerts: distinct(searches.host_alerts),
    parent_process: distinct(searches.parent_process),
  };
}

function byPlace(events: readonly EvidenceEvent[]): ReadonlyMap<string, EvidenceEvent> {
  return new Map(events.map((event) => [JSON.stringify([event.index, event.id]), event]));
}

/** Each event once, by time and then by its place, so that nothing depends on the order in which they came. */
function inOrder(
  events: readonly EvidenceEvent[],
  source: DataSource | undefined
): readonly EvidenceEvent[] {
  return [...byPlace(events)]
    .map(([key, event]) => ({ key, event, time: eventTime(event, source) ?? Infinity }))
    .sort((one, other) => one.time - other.time || (one.key < other.key ? -1 : 1))
    .map(({ event }) => event);
}

function withRole(
  event: EvidenceEvent,
  role: EvidenceRole,
  source: DataSource | undefined
): CaseEvent {
  return { ...event, role, time: eventTime(event, source, role.endsWith('_start')) };
}

function extreme(
  events: readonly CaseEvent[],
  choose: (...times: readonly number[]) => number
): number | undefined {
  const times = events.flatMap(({ time }) => (time === undefined ? [] : [time]));
  return times.length === 0 ? undefined : choose(...times);
}

function isSameEvent(one: EvidenceEvent, other: EvidenceEvent): boolean {
  return one.id === other.id && one.index === other.index;
}

/** A search finds events by these values; one that lacks them is kept, since it was found by them. */
function isOfProcess({ fields }: EvidenceEvent, subject: EvidenceEvent): boolean {
  return (
    !contradict(values(fields, 'host.id'), values(subject.fields, 'host.id')) &&
    !contradict(processIds(fields), processIds(subject.fields)) &&
    !(
      processIds(subject.fields).length === 0 &&
      contradict(values(fields, 'process.pid'), values(subject.fields, 'process.pid'))
    )
  );
}

function isChildOf({ fields }: EvidenceEvent, subject: EvidenceEvent): boolean {
  return (
    !contradict(values(fields, 'host.id'), values(subject.fields, 'host.id')) &&
    !contradict(values(fields, 'process.parent.entity_id'), processIds(subject.fields)) &&
    !(
      processIds(subject.fields).length === 0 &&
      contradict(parentPids(fields), values(subject.fields, 'process.pid'))
    )
  );
}

/** CrowdStrike's own id of the process is the same number, and on some of its events the only one. */
function processIds(fields: EventDocument): readonly unknown[] {
  return [
    ...values(fields, 'process.entity_id'),
    ...values(fields, 'crowdstrike.ContextProcessId'),
  ];
}

/** A process id that was used again names another process than the parent. */
function isParentOf({ fields }: EvidenceEvent, own: readonly EvidenceEvent[]): boolean {
  const ids = (field: string) => own.flatMap((event) => values(event.fields, field));
  const parentIds = ids('process.parent.entity_id');
  return (
    !contradict(processIds(fields), parentIds) &&
    !(
      parentIds.length === 0 &&
      contradict(
        values(fields, 'process.pid'),
        own.flatMap((event) => parentPids(event.fields))
      )
    )
  );
}

/** Whether the process is named by more than its number, which is used again. */
export function hasEntityId(fields: EventDocument): boolean {
  return processIds(fields).length > 0;
}

/** The number of the parent: Endgame has it in ECS 1's place. */
function parentPids(fields: EventDocument): readonly unknown[] {
  return [...values(fields, 'process.parent.pid'), ...values(fields, 'process.ppid')];
}

/** Whether both have values and share none. */
function contradict(some: readonly unknown[], others: readonly unknown[]): boolean {
  if (some.length === 0 || others.length === 0) return false;
  const known = new Set(others.map((value) => String(value).toLowerCase()));
  return !some.some((value) => known.has(String(value).toLowerCase()));
}

function networkRole(fields: EventDocument, domain: string | undefined): EvidenceRole {
  const name = domainOf(fields);
  if (name === undefined || isConnection(fields)) return 'connection';
  return name === domain ? 'lookup' : 'other_lookup';
}

const DNS_PORTS: ReadonlySet<string> = new Set(['53', '853', '5353']);

/** Some events name the host that a connection goes to; of a lookup the destination is a resolver. */
function isConnection(fields: EventDocument): boolean {
  const ports = values(fields, 'destination.port').map(String);
  return (
    values(fields, 'destination.ip').length > 0 &&
    ports.length > 0 &&
    !ports.every((port) => DNS_PORTS.has(port))
  );
}

function processRole(fields: EventDocument): EvidenceRole {
  switch (processPhase(fields)) {
    case 'start':
      return 'process_start';
    case 'end':
      return 'process_end';
    case 'other':
      return 'process_other';
  }
}

function childRole(fields: EventDocument): EvidenceRole {
  switch (processPhase(fields)) {
    case 'start':
      return 'child_start';
    case 'end':
      return 'child_end';
    case 'other':
      return 'child_other';
  }
}
