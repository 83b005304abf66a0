import type { ShownEvidence } from '../../../common/api';
import { firstText, values, type EventDocument } from '../../../common/event';
import { dataSources, recogniseSource, type DataSource } from '../../../common/sources';
import { canonicalAddress, resolvedAddresses } from '../../../common/triage';
import { byInstant, evidenceInstant } from './evidence_instant';
import { meaningfulText } from './meaningful_text';
import { timeSpan, type TimeSpan } from './time_span';

/** How a lookup ended, as far as its events tell. */
export type LookupOutcome =
  | { readonly kind: 'resolved'; readonly addresses: readonly string[] }
  | { readonly kind: 'failed' }
  | { readonly kind: 'answered_without_address' }
  | { readonly kind: 'no_answer_recorded' };

/** A process asking for a name once: request and result, IPv4 and IPv6 are events of one lookup. */
export interface Lookup {
  /** As it was asked for; `undefined` where no event tells. */
  readonly name: string | undefined;
  /** Whether it asked for the name that is investigated. */
  readonly isInvestigated: boolean;
  readonly outcome: LookupOutcome;
  readonly span: TimeSpan | undefined;
  /** Oldest first. */
  readonly events: readonly ShownEvidence[];
}

/** Windows gives a lookup up after some 12 seconds; what is asked later is asked anew. */
const LONGEST_LOOKUP = 30_000;

/** The lookups of the process, oldest first. */
export function lookups(evidence: readonly ShownEvidence[]): readonly Lookup[] {
  const events = evidence
    .filter(({ role }) => role === 'lookup' || role === 'other_lookup')
    .toSorted(byInstant);
  const groups: ShownEvidence[][] = [];
  const latest = new Map<string, ShownEvidence[]>();
  for (const event of events) {
    const key = lookupKey(event);
    const group = latest.get(key);
    if (group !== undefined && belongsTo(group, event)) {
      group.push(event);
    } else {
      const started = [event];
      groups.push(started);
      latest.set(key, started);
    }
  }
  return groups.map(lookupOf);
}

/** What is asked for the same name, whatever its letter case; a trailing dot is not part of the name. */
export function lookupKey({ fields }: ShownEvidence): string {
  return (askedName(fields) ?? '').toLowerCase().replace(/\.$/, '');
}

/** Several lookups put together: what any of them has resolved is resolved. */
export function outcomeOf(outcomes: readonly LookupOutcome[]): LookupOutcome {
  const addresses = outcomes.flatMap((each) => (each.kind === 'resolved' ? each.addresses : []));
  if (addresses.length > 0) return { kind: 'resolved', addresses: [...new Set(addresses)] };
  return (
    outcomes.find(({ kind }) => kind === 'failed') ??
    outcomes.find(({ kind }) => kind === 'answered_without_address') ?? {
      kind: 'no_answer_recorded',
    }
  );
}

function belongsTo(group: readonly ShownEvidence[], event: ShownEvidence): boolean {
  const first = group[0] === undefined ? undefined : evidenceInstant(group[0]);
  const instant = evidenceInstant(event);
  if (first === undefined || instant === undefined) return first === instant;
  return instant - first <= LONGEST_LOOKUP;
}

function lookupOf(events: readonly ShownEvidence[]): Lookup {
  return {
    name: events.map(({ fields }) => askedName(fields)).find((name) => name !== undefined),
    isInvestigated: events.some(({ role }) => role === 'lookup'),
    outcome: outcomeOf(events.map(eventOutcome)),
    span: timeSpan(events),
    events,
  };
}

function askedName(event: EventDocument): string | undefined {
  return meaningfulText(event, 'dns.question.name');
}

/** An alert has fields of its own where its event had them, so it keeps what was read from its event. */
const KEPT_SOURCE = 'kibana.alert.public_ip_discovery.source';
const KEPT_OUTCOME = 'kibana.alert.public_ip_discovery.dns_outcome';

function eventOutcome(event: ShownEvidence): LookupOutcome {
  const { fields, index } = event;
  const source =
    recogniseSource(fields, index) ??
    dataSources.find(({ id }) => id === firstText(fields, KEPT_SOURCE));
  const addresses = eventAddresses(event, source);
  if (addresses.length > 0) return { kind: 'resolved', addresses };
  switch (firstText(fields, KEPT_OUTCOME) ?? source?.dnsOutcome(fields).kind) {
    case 'failed':
      return { kind: 'failed' };
    case 'answered_without_address':
      return { kind: 'answered_without_address' };
    default:
      return { kind: 'no_answer_recorded' };
  }
}

/** In one form however they are written, and without those of name servers, as the answers to the guide have them. */
function eventAddresses(event: ShownEvidence, source: DataSource | undefined): readonly string[] {
  if (source === undefined) {
    return values(event.fields, 'dns.resolved_ip').map((each) => canonicalAddress(String(each)));
  }
  const lookup = { ...event, time: evidenceInstant(event) };
  return [...resolvedAddresses([lookup], source).keys()];
}
