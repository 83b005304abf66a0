import type { InvestigationResponse, ShownEvidence } from '../../../common/api';
import { firstText } from '../../../common/event';
import { destinationName } from '../lineage/destinations';
import { evidenceInstant } from '../lineage/evidence_instant';
import { investigatedLookup } from '../lineage/investigated_lookup';
import { lookups, type Lookup, type LookupOutcome } from '../lineage/lookups';
import { processFacts, type ProcessFacts } from '../lineage/process_facts';
import { ruleName } from '../lineage/related_alerts';
import { timeSpan } from '../lineage/time_span';
import { alertBursts } from './alert_bursts';

/** From top to bottom. */
export const lanes = ['dns', 'connections', 'processes', 'alerts'] as const;
export type Lane = (typeof lanes)[number];

/** What an entry tells; names are `undefined` where they are not recorded. */
export type EntrySubject =
  | {
      readonly kind: 'lookup';
      readonly name: string | undefined;
      readonly outcome: LookupOutcome;
    }
  | { readonly kind: 'connection'; readonly destination: string | undefined }
  | {
      readonly kind: 'process_started' | 'process_ended';
      readonly process: Pick<ProcessFacts, 'name' | 'pid'>;
    }
  | {
      readonly kind: 'process_event';
      readonly process: Pick<ProcessFacts, 'name' | 'pid'>;
      readonly action: string | undefined;
    }
  | { readonly kind: 'alert'; readonly rule: string | undefined; readonly count: number };

/** Something that happened, as it stands on the timeline. */
export interface TimelineEntry {
  readonly id: string;
  readonly lane: Lane;
  /** Milliseconds since the epoch; `undefined` where the events do not tell. */
  readonly instant: number | undefined;
  /** Whether it is the lookup that is investigated. */
  readonly isInvestigated: boolean;
  readonly subject: EntrySubject;
  /** Several of a lookup (request and result, IPv4 and IPv6), and of the alerts that these raise. */
  readonly events: readonly ShownEvidence[];
}

/** An entry whose time is known. */
export interface DatedEntry extends TimelineEntry {
  readonly instant: number;
}

export const isDated = (entry: TimelineEntry): entry is DatedEntry => entry.instant !== undefined;

/** The part of an investigation that the timeline is made from. */
export type TimelineInput = Pick<InvestigationResponse, 'alert' | 'anchor' | 'lookup' | 'triage'>;

/** What happened, oldest first; entries without a time come last. */
export function timelineEntries(response: TimelineInput): readonly TimelineEntry[] {
  const { evidence } = response.triage;
  const asked = lookups(evidence);
  const investigated = investigatedLookup(asked, response);
  return [
    ...asked.map((lookup) => lookupEntry(lookup, lookup === investigated)),
    ...alertBursts(evidence).map(alertEntry),
    ...evidence.flatMap(otherEntry),
  ].toSorted((one, other) => (one.instant ?? Infinity) - (other.instant ?? Infinity) || 0);
}

function lookupEntry(
  { name, outcome, span, events }: Lookup,
  isInvestigated: boolean
): TimelineEntry {
  return {
    id: events.map(eventId).join(' '),
    lane: 'dns',
    instant: span?.first,
    isInvestigated,
    subject: { kind: 'lookup', name, outcome },
    events,
  };
}

function alertEntry(alerts: readonly ShownEvidence[]): TimelineEntry {
  const [first] = alerts;
  return {
    id: alerts.map(eventId).join(' '),
    lane: 'alerts',
    instant: timeSpan(alerts)?.first,
    isInvestigated: false,
    subject: { kind: 'alert', rule: first && ruleName(first), count: alerts.length },
    events: alerts,
  };
}

function otherEntry(event: ShownEvidence): readonly TimelineEntry[] {
  const place = laneAndSubject(event);
  if (place === undefined) return [];
  return [
    {
      ...place,
      id: eventId(event),
      instant: evidenceInstant(event),
      isInvestigated: false,
      events: [event],
    },
  ];
}

function laneAndSubject(event: ShownEvidence): Pick<TimelineEntry, 'lane' | 'subject'> | undefined {
  switch (event.role) {
    case 'lookup':
    case 'other_lookup':
    case 'alert':
      return undefined;
    case 'connection':
      return {
        lane: 'connections',
        subject: { kind: 'connection', destination: destinationName(event) },
      };
    case 'process_start':
    case 'child_start':
    case 'parent_start':
      return {
        lane: 'processes',
        subject: { kind: 'process_started', process: processOf(event) },
      };
    case 'process_end':
    case 'child_end':
      return { lane: 'processes', subject: { kind: 'process_ended', process: processOf(event) } };
    case 'process_other':
    case 'child_other': {
      const action = firstText(event.fields, 'event.action');
      return {
        lane: 'processes',
        subject: { kind: 'process_event', process: processOf(event), action },
      };
    }
  }
}

function processOf(event: ShownEvidence): Pick<ProcessFacts, 'name' | 'pid'> {
  const { name, pid } = processFacts([{ event, at: 'process' }]);
  return { name, pid };
}

const eventId = ({ index, id, role }: ShownEvidence) => JSON.stringify([index, id, role]);
