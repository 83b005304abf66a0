/** Who an address belongs to, as the lookup by ingest pipelines would say. */
export interface NetworkOwner {
  readonly number: number;
  readonly organization: { readonly name: string };
}

/** Networks by the beginning of their addresses: those reserved for documentation, given made-up owners. */
const OWNERS: readonly (readonly [string, NetworkOwner])[] = [
  ['203.0.113.', { number: 64_500, organization: { name: 'Tern Edge Networks' } }],
  ['2001:db8:71::', { number: 64_500, organization: { name: 'Tern Edge Networks' } }],
  ['198.51.100.', { number: 64_501, organization: { name: 'Cormorant Hosting' } }],
  ['192.0.2.', { number: 64_502, organization: { name: 'Plover Cloud' } }],
];

/** The owner of an address; `undefined` for internal ones. */
export function networkOwner(address: string): NetworkOwner | undefined {
  return OWNERS.find(([prefix]) => address.startsWith(prefix))?.[1];
}
