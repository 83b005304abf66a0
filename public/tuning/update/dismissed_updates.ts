const PREFIX = 'publicIpDiscovery.notNow';

/** Whether an update was put off in this session of the browser. */
export function isDismissed(ruleId: string, version: number): boolean {
  try {
    return sessionStorage.getItem(keyOf(ruleId, version)) !== null;
  } catch {
    // A browser may forbid storage; the update is offered again then.
    return false;
  }
}

/** Puts an update off until the browser's session ends. */
export function dismiss(ruleId: string, version: number): void {
  try {
    sessionStorage.setItem(keyOf(ruleId, version), 'true');
  } catch {
    // See above: it stays away as long as the page does.
  }
}

function keyOf(ruleId: string, version: number): string {
  return `${PREFIX}.${ruleId}.${version}`;
}
