/** A lookup that the rule matches, as Elastic Defend would record it; parts can be replaced. */
export function lookupEvent(replaced: Readonly<Record<string, unknown>> = {}) {
  return {
    '@timestamp': '2026-03-01T10:00:00.000Z',
    event: {
      category: ['network'],
      action: 'lookup_requested',
      dataset: 'endpoint.events.network',
    },
    host: { name: 'ws-01', os: { type: 'windows' } },
    user: { name: 'jdoe', domain: 'CORP', id: 'S-1-5-21-1-2-3-1001' },
    process: { name: 'powershell.exe', executable: 'C:\\Windows\\System32\\powershell.exe' },
    dns: { question: { name: 'api.ipify.org' } },
    ...replaced,
  };
}

/** The same by a browser, which the rule does not match. */
export function ordinaryEvent(replaced: Readonly<Record<string, unknown>> = {}) {
  return lookupEvent({
    process: { name: 'chrome.exe', executable: 'C:\\Program Files\\Google\\chrome.exe' },
    dns: { question: { name: 'www.example.com' } },
    ...replaced,
  });
}

/** Events as NDJSON. */
export function ndjson(...events: readonly unknown[]): string {
  return events.map((event) => `${JSON.stringify(event)}\n`).join('');
}
