import { values } from '../event';
import type { DataSource } from '../sources';
import { canonicalAddress } from './address_scope';
import { domainOf, type CaseEvent } from './case_file';
import { isTopLevelNameServer } from './name_servers';
import { citeValue } from './process/citations';
import type { Citation } from './reason';

/** Addresses that are read of one answer; no service has as many. */
const MAX_ADDRESSES = 100;

/**
 * The addresses that lookups of one process gave for names, in canonical form, each with where it stands. Addresses of
 * name servers that came with an answer are left out, repeated ones count once.
 */
export function resolvedAddresses(
  lookups: readonly CaseEvent[],
  source: DataSource | undefined
): ReadonlyMap<string, Citation> {
  const resolved = new Map<string, Citation>();
  for (const lookup of lookups) {
    const addresses = addressesOf(lookup, source).slice(0, MAX_ADDRESSES);
    for (const address of withoutGlue(addresses, source)) {
      const canonical = canonicalAddress(address);
      if (!resolved.has(canonical)) resolved.set(canonical, cited(lookup, address, source));
    }
  }
  return resolved;
}

function addressesOf(lookup: CaseEvent, source: DataSource | undefined): readonly string[] {
  return source?.resolvedAddresses(lookup.fields) ?? [];
}

/**
 * On sources that write name servers among the addresses, those come last, and IPv4 and IPv6 alternate there: an IPv4
 * address after an IPv6 address belongs to a server, whichever zone it serves.
 */
function withoutGlue(
  addresses: readonly string[],
  source: DataSource | undefined
): readonly string[] {
  const known = addresses.filter((address) => !isTopLevelNameServer(canonicalAddress(address)));
  if (source?.listsNameServers !== true) return known;
  const firstIpv6 = known.findIndex(isIpv6);
  if (firstIpv6 === -1) return known;
  const glue = known.findIndex((address, at) => at > firstIpv6 && !isIpv6(address));
  return glue === -1 ? known : known.slice(0, glue);
}

function isIpv6(address: string): boolean {
  return address.includes(':');
}

/** The value that holds the address, as the source has it: CrowdStrike writes all of them into one text. */
function cited(lookup: CaseEvent, address: string, source: DataSource | undefined): Citation {
  for (const field of source?.addressFields ?? []) {
    const holding = values(lookup.fields, field).find((value) =>
      String(value)
        .split(';')
        .some((part) => part.trim() === address)
    );
    if (holding !== undefined) return citeValue(lookup, field, holding);
  }
  return citeValue(lookup, 'dns.question.name', domainOf(lookup.fields));
}
