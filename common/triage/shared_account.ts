/** Local System, Local Service and Network Service: each host has its own, under one SID. */
const SHARED_ACCOUNTS: ReadonlySet<string> = new Set(['s-1-5-18', 's-1-5-19', 's-1-5-20']);

/** Whether a SID is that of an account that every host has, so that it ties nothing on different hosts together. */
export function isSharedAccount(userId: string): boolean {
  return SHARED_ACCOUNTS.has(userId.trim().toLowerCase());
}
