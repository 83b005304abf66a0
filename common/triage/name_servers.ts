/**
 * Addresses of the name servers of `com`, `net` and other top-level domains (`a` to `m.gtld-servers.net`), as IANA's root
 * zone lists them. Windows hands them on with an answer ("glue"), and Sysmon writes them among the addresses of the name.
 */
const TOP_LEVEL_NAME_SERVERS: ReadonlySet<string> = new Set([
  '192.5.6.30',
  '192.12.94.30',
  '192.26.92.30',
  '192.31.80.30',
  '192.33.14.30',
  '192.35.51.30',
  '192.41.162.30',
  '192.42.93.30',
  '192.43.172.30',
  '192.48.79.30',
  '192.52.178.30',
  '192.54.112.30',
  '192.55.83.30',
]);

/** The same servers' IPv6 addresses begin and end like this. */
const IPV6_BEGIN = /^2001:50[0-3]:/;
const IPV6_END = ':30';

/** Whether an address in its canonical form is that of a name server of a top-level domain. */
export function isTopLevelNameServer(address: string): boolean {
  return (
    TOP_LEVEL_NAME_SERVERS.has(address) || (IPV6_BEGIN.test(address) && address.endsWith(IPV6_END))
  );
}
