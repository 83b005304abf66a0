import { parseAddress, parseAddressBlock } from '../eql';

/**
 * Where an address lies: `internal` in networks that are not routed on the internet (private, carrier-grade NAT,
 * loopback, link-local, multicast), `public` elsewhere, `unknown` if it is no address. Addresses reserved for
 * documentation count as public: nothing inside a network should have one.
 */
export type AddressScope = 'public' | 'internal' | 'unknown';

const INTERNAL_RANGES: ReadonlySet<string> = new Set([
  'broadcast',
  'carrierGradeNat',
  'linkLocal',
  'loopback',
  'multicast',
  'private',
  'uniqueLocal',
  'unspecified',
]);

export function addressScope(text: string): AddressScope {
  const address = parseAddress(text.trim());
  if (address === undefined) return 'unknown';
  return INTERNAL_RANGES.has(address.range()) ? 'internal' : 'public';
}

/** Whether an address is the host's own: what listens there may relay anywhere. */
export function isLoopback(text: string): boolean {
  return parseAddress(text.trim())?.range() === 'loopback';
}

/** One form for an address however it is written: short or long IPv6, upper case, IPv4 in IPv6. */
export function canonicalAddress(text: string): string {
  return parseAddress(text.trim())?.toString() ?? text.trim().toLowerCase();
}

/** Whether an address is one of a list of addresses and networks (`10.0.0.80`, `10.0.0.0/24`). */
export function isInNetworks(text: string, networks: readonly string[]): boolean {
  const address = parseAddress(text.trim());
  return (
    address !== undefined &&
    networks.some((network) => parseAddressBlock(network)?.(address) === true)
  );
}
