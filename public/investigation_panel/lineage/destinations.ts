import type { ShownEvidence } from '../../../common/api';
import { canonicalAddress } from '../../../common/triage';
import type { AskedName } from './asked_names';
import { byInstant } from './evidence_instant';
import { groupedBy } from './grouped_by';
import { meaningfulText } from './meaningful_text';
import { bySpan, timeSpan, type TimeSpan } from './time_span';

/** Whether an address is one that the process had asked for. */
export type Resolution =
  | { readonly kind: 'investigated_lookup' }
  | { readonly kind: 'other_lookup'; readonly name: string | undefined }
  | { readonly kind: 'not_resolved' }
  /** The answer to the investigated lookup is not recorded, so nothing can be compared with it. */
  | { readonly kind: 'not_known' };

/** Where the process has connected to, however often. */
export interface Destination {
  readonly key: string;
  /** Address and port, `[address]:port` for IPv6; `undefined` where no event tells. */
  readonly name: string | undefined;
  /** Whose it is, as the source says: an organisation, or else a name. */
  readonly owner: string | undefined;
  readonly resolution: Resolution;
  readonly count: number;
  readonly span: TimeSpan | undefined;
  /** Oldest first. */
  readonly events: readonly ShownEvidence[];
}

/** The destinations of the process' connections: those that the investigated lookup resolved first, then by time. */
export function destinations(
  evidence: readonly ShownEvidence[],
  names: readonly AskedName[]
): readonly Destination[] {
  const connections = evidence.filter(({ role }) => role === 'connection').toSorted(byInstant);
  return groupedBy(connections, (event) => (destinationName(event) ?? '').toLowerCase())
    .map(([key, events]) => destination(key, events, names))
    .toSorted((one, other) => rank(one) - rank(other) || bySpan(one, other));
}

/** Where a connection went: the address (or else a name) with the port. */
export function destinationName({ fields }: ShownEvidence): string | undefined {
  const end = address(fields) ?? meaningfulText(fields, 'destination.domain');
  const port = meaningfulText(fields, 'destination.port');
  if (end === undefined || port === undefined) return end;
  return end.includes(':') ? `[${end}]:${port}` : `${end}:${port}`;
}

function destination(
  key: string,
  events: readonly ShownEvidence[],
  names: readonly AskedName[]
): Destination {
  const first = <T>(read: (event: ShownEvidence) => T | undefined) =>
    events.map(read).find((fact) => fact !== undefined);
  return {
    key,
    name: first(destinationName),
    owner: first(owner),
    resolution: resolution(
      first(({ fields }) => address(fields)),
      names
    ),
    count: events.length,
    span: timeSpan(events),
    events,
  };
}

function address(fields: ShownEvidence['fields']): string | undefined {
  return meaningfulText(fields, 'destination.ip') ?? meaningfulText(fields, 'destination.address');
}

function owner({ fields }: ShownEvidence): string | undefined {
  return (
    meaningfulText(fields, 'destination.as.organization.name') ??
    meaningfulText(fields, 'destination.domain')
  );
}

function resolution(ip: string | undefined, names: readonly AskedName[]): Resolution {
  const resolving = ip === undefined ? [] : names.filter((name) => hasAddress(name, ip));
  if (resolving.some(({ isInvestigated }) => isInvestigated))
    return { kind: 'investigated_lookup' };
  const [other] = resolving;
  if (other !== undefined) return { kind: 'other_lookup', name: other.name };
  const isAnswerKnown = names.some(
    ({ isInvestigated, outcome }) => isInvestigated && outcome.kind !== 'no_answer_recorded'
  );
  return { kind: isAnswerKnown && ip !== undefined ? 'not_resolved' : 'not_known' };
}

function hasAddress({ outcome }: AskedName, ip: string): boolean {
  return outcome.kind === 'resolved' && outcome.addresses.includes(canonicalAddress(ip));
}

function rank({ resolution: { kind } }: Destination): number {
  return kind === 'investigated_lookup' ? 0 : 1;
}
