/** An account of Windows. */
export interface Account {
  /** Its SID. */
  readonly id: string;
  readonly domain: string;
  readonly name: string;
}

/** The made-up organisation's domain. */
export const DOMAIN = 'HARBOUR';
/** What its hosts' full names end with. */
export const DNS_SUFFIX = 'harbour.example';

const DOMAIN_SID = 'S-1-5-21-2417035586-1190046327-3305927714';

/** An account of the domain. */
export function domainAccount(name: string, relativeId: number): Account {
  return { id: `${DOMAIN_SID}-${relativeId}`, domain: DOMAIN, name };
}

/** Built-in accounts of Windows, the same on every host. */
export const builtInAccounts = {
  system: { id: 'S-1-5-18', domain: 'NT AUTHORITY', name: 'SYSTEM' },
  localService: { id: 'S-1-5-19', domain: 'NT AUTHORITY', name: 'LOCAL SERVICE' },
  networkService: { id: 'S-1-5-20', domain: 'NT AUTHORITY', name: 'NETWORK SERVICE' },
} as const satisfies Record<string, Account>;
