import { values } from '../event';
import { addressScope, canonicalAddress, isInNetworks, isLoopback } from './address_scope';
import type { Answer } from './answer';
import type { CaseEvent, CaseFile } from './case_file';
import { makeAnswer } from './make_answer';
import { cite, citeValue } from './process/citations';
import { factsOf } from './process/facts';
import { reason, type Citation, type Reason } from './reason';
import { resolvedAddresses } from './resolved_addresses';
import { searchCitation, searchReasons, stillArriving } from './search_reasons';

/**
 * Ports of services that hosts use inside and that relay nothing: names, time, Kerberos, LDAP, file and print sharing.
 * Whatever listens on another port may be a proxy.
 */
const INTERNAL_SERVICE_PORTS: ReadonlySet<string> = new Set([
  '53',
  '88',
  '123',
  '135',
  '137',
  '138',
  '139',
  '389',
  '445',
  '464',
  '636',
  '3268',
  '3269',
]);

/** How sources call a connection that the process accepted. */
const INBOUND: ReadonlySet<string> = new Set(['ingress', 'inbound', 'incoming']);

/** Destinations that are read of one event, which has one on every source. */
const MAX_DESTINATIONS = 100;

/** OpenDNS answers this name with the public address of who asks, so that no connection needs to follow. */
const ANSWERED_BY_DNS_ITSELF = 'myip.opendns.com';

/**
 * Question 4: did connections follow, to the service that was resolved or to other systems outside?
 *
 * Escalates if the process reached an address that its lookup gave, talked to other public systems, or went to public
 * addresses that it never looked up. A destination is joined to an address only within this process. Lowers concern only
 * if connections are recorded there in full and none goes outside, or all that might goes to a proxy that an operator has
 * confirmed and that belongs to the workflow of questions 2 and 3.
 */
export function connections(file: CaseFile, identity: Answer, launch: Answer): Answer {
  const isOneWorkflow = [identity, launch].every(({ verdict }) => verdict === 'lowers_concern');
  const addresses = knownAddresses(file);
  const found = file.connections.flatMap((event) => judged(event, file, addresses, isOneWorkflow));
  const reasons = [
    ...eachOnce(found.filter(({ speaksFor }) => speaksFor === 'escalates')),
    ...openPoints(file),
    ...eachOnce(found.filter(({ speaksFor }) => speaksFor !== 'escalates')),
  ];
  const [first = noConnection(file), ...others] = reasons;
  return makeAnswer('connections', file, [first, ...others], {
    searches: ['network_events'],
    fields: file.connections.length === 0 ? [] : CONNECTION_FIELDS,
    facts: factsOf(file.connections, file.source),
  });
}

const CONNECTION_FIELDS = [
  ['destination.ip'],
  ['destination.port'],
  ['destination.as.organization.name'],
] as const satisfies readonly (readonly [string, ...string[]])[];

/** The addresses that the process looked up: of the service, and of other names with where the name stands. */
interface KnownAddresses {
  readonly ofService: ReadonlyMap<string, Citation>;
  readonly ofOthers: ReadonlyMap<string, readonly [name: Citation, address: Citation]>;
}

function knownAddresses({ lookups, otherLookups, source }: CaseFile): KnownAddresses {
  const ofOthers = new Map<string, readonly [Citation, Citation]>();
  for (const lookup of otherLookups) {
    for (const [address, citation] of resolvedAddresses([lookup], source)) {
      if (!ofOthers.has(address)) {
        ofOthers.set(address, [cite(lookup, 'dns.question.name'), citation]);
      }
    }
  }
  return { ofService: resolvedAddresses(lookups, source), ofOthers };
}

/** What one connection says, of each destination that it names. */
function judged(
  event: CaseEvent,
  file: CaseFile,
  addresses: KnownAddresses,
  isOneWorkflow: boolean
): Reason[] {
  const isInbound = values(event.fields, 'network.direction').some((direction) =>
    INBOUND.has(String(direction).toLowerCase())
  );
  if (isInbound) return [reason('inbound_connection', [cite(event, 'source.ip')])];
  const destinations = values(event.fields, 'destination.ip').slice(0, MAX_DESTINATIONS);
  if (destinations.length === 0) {
    return [reason('destination_not_recorded', [cite(event, 'destination.ip')])];
  }
  return destinations.map((value) => {
    const destination = citeValue(event, 'destination.ip', value);
    return judgedDestination(event, destination, file, addresses, isOneWorkflow);
  });
}

function judgedDestination(
  event: CaseEvent,
  destination: Citation,
  file: CaseFile,
  { ofService, ofOthers }: KnownAddresses,
  isOneWorkflow: boolean
): Reason {
  const port = cite(event, 'destination.port');
  const text = destination.value ?? '';
  const scope = addressScope(text);
  if (scope === 'unknown') return reason('destination_not_recorded', [destination]);
  if (scope === 'internal') return judgedInternal(destination, port, file, isOneWorkflow);
  const address = canonicalAddress(text);
  const asked = ofService.get(address);
  if (asked !== undefined) return reason('reached_service', [destination, port, asked]);
  const other = ofOthers.get(address);
  return other === undefined
    ? reason('direct_public_connection', [destination, port])
    : reason('unrelated_infrastructure', [destination, port, ...other]);
}

function judgedInternal(
  destination: Citation,
  port: Citation,
  { confirmedProxies }: CaseFile,
  isOneWorkflow: boolean
): Reason {
  if (isInNetworks(destination.value ?? '', confirmedProxies)) {
    const id = isOneWorkflow ? 'confirmed_proxy' : 'proxy_without_workflow';
    return reason(id, [destination, port]);
  }
  const mayBeProxy =
    port.value === null ||
    !INTERNAL_SERVICE_PORTS.has(port.value) ||
    isLoopback(destination.value ?? '');
  return reason(mayBeProxy ? 'possible_proxy' : 'internal_connections_only', [destination, port]);
}

/** Why connections that were not found may still have been made. */
function openPoints(file: CaseFile): Reason[] {
  const { source, hasConnectionTelemetry, domain, subject } = file;
  const search = 'network_events';
  const incomplete = searchReasons(file, search);
  return [
    ...incomplete,
    ...(hasConnectionTelemetry !== true && incomplete.length === 0
      ? [reason('no_telemetry', [searchCitation(file, search)], search)]
      : []),
    ...(source?.recordsAllConnections !== true
      ? [reason('connections_may_be_filtered', [cite(subject, 'process.name')], search)]
      : []),
    ...(domain === ANSWERED_BY_DNS_ITSELF
      ? [reason('answer_needs_no_connection', [cite(subject, 'dns.question.name')])]
      : []),
    ...publicResolvers(file),
    ...stillArriving(file, search),
  ];
}

/** Lookups that were sent past the resolver of the network, which is a way out of its own. */
function publicResolvers({ lookups, otherLookups }: CaseFile): Reason[] {
  return [...lookups, ...otherLookups]
    .map((lookup) => cite(lookup, 'destination.ip'))
    .filter(({ value }) => value !== null && addressScope(value) === 'public')
    .slice(0, 1)
    .map((resolver) => reason('public_resolver', [resolver]));
}

function noConnection(file: CaseFile): Reason {
  return reason('no_connection', [searchCitation(file, 'network_events')], 'network_events');
}

/** One reason for all connections to one place that say the same. */
function eachOnce(reasons: readonly Reason[]): Reason[] {
  const distinct = new Map<string, Reason>();
  for (const each of reasons) {
    const [destination, port] = each.citations;
    const key = JSON.stringify([each.id, destination.value, port?.value]);
    if (!distinct.has(key)) distinct.set(key, each);
  }
  return [...distinct.values()];
}

/** Whether the process went outside for more than the answer of the service. */
export function hasFurtherEgress({ reasons }: Answer): boolean {
  return reasons.some(
    ({ id }) => id === 'unrelated_infrastructure' || id === 'direct_public_connection'
  );
}
