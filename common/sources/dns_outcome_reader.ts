import { firstText, type EventDocument } from '../event';
import type { DnsOutcome } from './dns_outcome';

/**
 * Makes the reader of a lookup's outcome from what differs between sources.
 *
 * An address settles the matter on every source: whatever status stands beside it, the name resolved.
 *
 * @param resolvedAddresses the addresses an event holds
 * @param withoutAddress reads the outcome of an event with a DNS question and no address
 */
export function dnsOutcomeReader(
  resolvedAddresses: (event: EventDocument) => readonly string[],
  withoutAddress: (event: EventDocument) => DnsOutcome
): (event: EventDocument) => DnsOutcome {
  return (event) => {
    if (firstText(event, 'dns.question.name') === undefined) {
      return { kind: 'unknown', reason: 'The event holds no DNS question.' };
    }
    const addresses = resolvedAddresses(event);
    return addresses.length > 0 ? { kind: 'resolved', addresses } : withoutAddress(event);
  };
}
