import { values } from '../event';
import { addressScope, canonicalAddress, isInNetworks } from './address_scope';
import type { Answer } from './answer';
import type { CaseEvent, CaseFile } from './case_file';
import { makeAnswer } from './make_answer';
import { cite, citeValue } from './process/citations';
import { factsOf } from './process/facts';
import { reason, type Citation, type Reason } from './reason';
import { resolvedAddresses } from './resolved_addresses';
import { searchCitation, searchReasons, stillArriving } from './search_reasons';

/** Ports that web proxies listen on; web servers inside share some of them. */
const PROXY_PORTS: ReadonlySet<string> = new Set([
  '80',
  '443',
  '1080',
  '3128',
  '8000',
  '8008',
  '8080',
  '8081',
  '8088',
  '8118',
  '8443',
  '8888',
  '9090',
]);

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
  const found = file.connections.flatMap((event) => judged(event, file, isOneWorkflow));
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

/** What one connection says, of each destination that it names. */
function judged(event: CaseEvent, file: CaseFile, isOneWorkflow: boolean): Reason[] {
  const destinations = values(event.fields, 'destination.ip').slice(0, MAX_DESTINATIONS);
  if (destinations.length === 0) {
    return [reason('destination_not_recorded', [cite(event, 'destination.ip')])];
  }
  return destinations.map((value) =>
    judgedDestination(event, citeValue(event, 'destination.ip', value), file, isOneWorkflow)
  );
}

function judgedDestination(
  event: CaseEvent,
  destination: Citation,
  file: CaseFile,
  isOneWorkflow: boolean
): Reason {
  const port = cite(event, 'destination.port');
  const text = destination.value ?? '';
  const scope = addressScope(text);
  if (scope === 'unknown') return reason('destination_not_recorded', [destination]);
  if (scope === 'internal') return judgedInternal(destination, port, file, isOneWorkflow);
  const address = canonicalAddress(text);
  const asked = resolvedAddresses(file.lookups, file.source).get(address);
  if (asked !== undefined) return reason('reached_service', [destination, port, asked]);
  const other = otherName(address, file);
  return other === undefined
    ? reason('direct_public_connection', [destination, port])
    : reason('unrelated_infrastructure', [destination, port, ...other]);
}

/** The other name that the process resolved to the address. */
function otherName(
  address: string,
  { otherLookups, source }: CaseFile
): readonly Citation[] | undefined {
  for (const lookup of otherLookups) {
    const resolved = resolvedAddresses([lookup], source).get(address);
    if (resolved !== undefined) return [cite(lookup, 'dns.question.name'), resolved];
  }
  return undefined;
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
  const mayBeProxy = port.value === null || PROXY_PORTS.has(port.value);
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
    ...stillArriving(file, search),
  ];
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
