import type { EventDocument } from '../event';
import type { DataSource, MissingValue, PivotId } from '../sources';
import type { EventReference } from './reason';

/** An event or alert of an investigation. */
export interface EvidenceEvent extends EventReference {
  readonly fields: EventDocument;
}

/** The searches of an investigation: the five pivots, and the start of the parent process where it had to be asked for. */
export type SearchId = PivotId | 'parent_process';

/** What a search brought, or why it brought nothing. "Nothing found" and "could not be looked at" are kept apart. */
export type SearchOutcome =
  | {
      readonly kind: 'searched';
      /** Those that were fetched, in any order. */
      readonly events: readonly EvidenceEvent[];
      /** How many there are; more than were fetched means that not all were looked at. */
      readonly total: number;
      /** Whether there may be more than that: the counting stopped, shards failed, time ran out. */
      readonly isAtLeast: boolean;
    }
  /** Nothing found, and nothing of the kind was recorded there. */
  | { readonly kind: 'no_telemetry' }
  | { readonly kind: 'cannot_be_asked'; readonly missing: readonly MissingValue[] }
  | { readonly kind: 'denied' }
  | { readonly kind: 'failed' }
  /** The guide has no such button, or it was not needed. */
  | { readonly kind: 'not_asked' };

/** Everything that the answers to the guide's questions rest on. */
export interface Evidence {
  /** The alert, or the event that is investigated. */
  readonly subject: EvidenceEvent;
  readonly source: DataSource | undefined;
  /** The other alerts of the same lookup: request and result, IPv4 and IPv6. */
  readonly lookupAlerts: readonly EvidenceEvent[];
  readonly searches: Readonly<Record<SearchId, SearchOutcome>>;
  /** Whether connections (and not only lookups) of the host were recorded in the window; `undefined` if not known. */
  readonly hasConnectionTelemetry: boolean | undefined;
  /** Until when events were searched, in milliseconds since the epoch. */
  readonly searchedUntil: number;
  /** Until when events can have arrived by now, in milliseconds since the epoch: now, less what they need. */
  readonly arrivedUntil: number;
  /** Addresses and networks (CIDR) of proxies that the operator has confirmed. */
  readonly confirmedProxies: readonly string[];
}
