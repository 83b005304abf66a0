import ipaddr from 'ipaddr.js';

const IPV6_BITS = 128;
const IPV4_BITS = 32;

/** Addresses as the `ip` type knows them: all 128 bits wide, IPv4 mapped into IPv6. */
export interface IpAddress {
  /** Canonical text, as Elasticsearch returns it. */
  readonly text: string;
  /** 32 hexadecimal digits: their order is the order of the type. */
  readonly key: string;
}

/** @returns `undefined` for what is not a literal address */
export function parseIp(text: string): IpAddress | undefined {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) {
    const address = ipaddr.IPv4.parse(text);
    return { text: address.toString(), key: hex(address.toIPv4MappedAddress()) };
  }
  if (!text.includes(':') || text.includes('%') || !ipaddr.IPv6.isValid(text)) return undefined;
  const address = ipaddr.IPv6.parse(text);
  const key = hex(address);
  return {
    text: address.isIPv4MappedAddress()
      ? address.toIPv4Address().toString()
      : address.toRFC5952String(),
    key,
  };
}

/** The order keys of the first and the last address of a block such as `10.0.0.0/8`; `undefined` if it is none. */
export function parseIpBlock(text: string): { first: string; last: string } | undefined {
  const slash = text.indexOf('/');
  const address = parseIp(slash === -1 ? text : text.slice(0, slash));
  if (address === undefined) return undefined;
  const width = address.text.includes(':') ? IPV6_BITS : IPV4_BITS;
  const digits = slash === -1 ? String(width) : text.slice(slash + 1);
  if (!/^\d{1,3}$/.test(digits) || Number(digits) > width) return undefined;
  const free = BigInt(width - Number(digits));
  const start = (BigInt(`0x${address.key}`) >> free) << free;
  return { first: keyOf(start), last: keyOf(start + (1n << free) - 1n) };
}

function hex(address: ipaddr.IPv6): string {
  return address.parts.map((part) => part.toString(16).padStart(4, '0')).join('');
}

function keyOf(bits: bigint): string {
  return bits.toString(16).padStart(IPV6_BITS / 4, '0');
}
