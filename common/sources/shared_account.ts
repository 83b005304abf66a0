/** Local System, Local Service, Network Service. */
const ACCOUNTS: ReadonlySet<string> = new Set(['S-1-5-18', 'S-1-5-19', 'S-1-5-20']);

/**
 * Accounts of services, IIS pools, virtual machines, window managers and font drivers: Windows makes their SIDs of the
 * name alone, or numbers them by session.
 */
const PREFIXES = ['S-1-5-80-', 'S-1-5-82-', 'S-1-5-83-', 'S-1-5-90-', 'S-1-5-96-'] as const;

/** Whether a SID is that of an account which every host has, so that it says nothing about where something ran. */
export function isSharedAccount(userId: string): boolean {
  const sid = userId.trim().toUpperCase();
  return ACCOUNTS.has(sid) || PREFIXES.some((prefix) => sid.startsWith(prefix));
}
