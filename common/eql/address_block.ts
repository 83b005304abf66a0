import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** An address block: true for the addresses in it. */
export type AddressBlock = (address: Address) => boolean;

/**
 * Reads an address block as `cidrMatch` takes it: `10.0.0.0/8`, `fe80::/10`, host bits allowed (`10.6.48.157/8`), or a
 * single address without a mask.
 *
 * @returns `undefined` if it is neither
 */
export function parseAddressBlock(text: string): AddressBlock | undefined {
  const [addressText = '', bitsText, ...rest] = text.split('/');
  const network = parseAddress(addressText);
  if (network === undefined || rest.length > 0) return undefined;
  const allBits = network.kind() === 'ipv4' ? 32 : 128;
  const bits = bitsText === undefined ? allBits : networkBits(addressText, network, bitsText);
  if (bits === undefined || bits < 0 || bits > allBits) return undefined;
  return (address) => address.kind() === network.kind() && address.match(network, bits);
}

/** Bits of the mask; those of IPv4 written in IPv6 count from the beginning of the longer address. */
function networkBits(addressText: string, network: Address, bitsText: string): number | undefined {
  if (!/^\d{1,3}$/.test(bitsText)) return undefined;
  const isMapped = addressText.includes(':') && network.kind() === 'ipv4';
  return Number(bitsText) - (isMapped ? 96 : 0);
}

/**
 * Reads an IP address in its usual form. IPv4 in IPv6 (`::ffff:10.0.0.1`) is the IPv4 address, as Elasticsearch's `ip`
 * type has it. Other notations of the library (octal, fewer than four parts, zones) are no addresses here.
 */
export function parseAddress(text: string): Address | undefined {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text);
  if (!text.includes(':') || text.includes('%') || !ipaddr.IPv6.isValid(text)) return undefined;
  return ipaddr.process(text);
}
