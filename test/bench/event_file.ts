import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

/** One event in so many matches the rule. */
export const EVENTS_PER_MATCH = 1_000;

const HOSTS = 200;
const ORDINARY_NAMES = [
  'login.example.com',
  'cdn.example.net',
  'update.example.org',
  'telemetry.example.com',
  'mail.example.net',
  'www.example.org',
];
const ORDINARY_PROCESSES = ['chrome.exe', 'svchost.exe', 'outlook.exe', 'teams.exe', 'msedge.exe'];

/**
 * One DNS event as Elastic Defend writes it, about 500 bytes of JSON. The same number always gives the same event, so
 * that files of a length are equal wherever they are made.
 */
export function dnsEventLine(number: number): string {
  const matches = number % EVENTS_PER_MATCH === EVENTS_PER_MATCH - 1;
  const host = number % HOSTS;
  const process = matches
    ? 'powershell.exe'
    : ORDINARY_PROCESSES[number % ORDINARY_PROCESSES.length];
  const name = matches ? 'api.ipify.org' : ORDINARY_NAMES[(number >> 2) % ORDINARY_NAMES.length];
  return JSON.stringify({
    '@timestamp': new Date(1_760_000_000_000 + number * 10).toISOString(),
    event: {
      category: ['network'],
      type: ['protocol', 'info'],
      action: 'lookup_requested',
      dataset: 'endpoint.events.network',
      id: `E${number}`,
    },
    host: { id: `00000000-0000-4000-8000-${host}`, name: `ws-${host}`, os: { type: 'windows' } },
    process: {
      entity_id: `ZW50aXR5${number}`,
      name: process,
      executable: `C:\\Windows\\System32\\${process}`,
      pid: number % 30_000,
      code_signature: { exists: true, trusted: true, subject_name: 'Microsoft Windows' },
    },
    dns: { question: { name, type: 'A' } },
    user: { id: 'S-1-5-21-1-2-3-1001', name: `user-${host}` },
  });
}

/** Writes a file of as many events. */
export async function writeEventFile(path: string, events: number): Promise<void> {
  const file = createWriteStream(path);
  const linesAtOnce = 2_000;
  for (let first = 0; first < events; first += linesAtOnce) {
    const count = Math.min(linesAtOnce, events - first);
    const lines = Array.from({ length: count }, (_, at) => `${dnsEventLine(first + at)}\n`);
    if (!file.write(lines.join(''))) await once(file, 'drain');
  }
  file.end();
  await once(file, 'close');
}
