import { Random } from '../random';
import type { Lookup } from '../writers/source_writer';

/** A successful lookup of a service that tells its callers their public address. Addresses follow from the name. */
export function publicIpService(name: string): Lookup & { readonly ipv4: readonly [string] } {
  const random = Random.named(1, name.toLowerCase());
  return {
    name,
    outcome: 'resolved',
    ipv4: [`203.0.113.${random.int(10, 250)}`],
    ipv6: [`2001:db8:71::${random.int(16, 255).toString(16)}`],
  };
}

/** A successful lookup of any other name. */
export function resolvedTo(name: string, address: string): Lookup {
  return { name, outcome: 'resolved', ipv4: [address], ipv6: [] };
}

/** A lookup of a name that does not exist, as far as the resolver knows. */
export function notFound(name: string): Lookup {
  return { name, outcome: 'not_found', ipv4: [], ipv6: [] };
}

/** A lookup whose answer was never seen. */
export function requested(name: string): Lookup {
  return { name, outcome: 'requested', ipv4: [], ipv6: [] };
}
