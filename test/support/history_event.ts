import type { EventDocument } from '../../common/event';
import type { HistoryEvent } from '../../common/history';
import { describeLookup } from '../../common/sources';

/** What a test says of an event of the past; the rest is made up. */
export interface HistoryEventParts extends Partial<Omit<HistoryEvent, 'event'>> {
  /** Fields by their dotted names, beside those of the made-up lookup. */
  readonly fields?: EventDocument;
}

/** An event of the past that the rule matches: PowerShell asks for its address. */
export function historyEvent({ fields = {}, ...parts }: HistoryEventParts = {}): HistoryEvent {
  const id = parts.id ?? 'e1';
  const event: EventDocument = {
    '@timestamp': '2026-03-10T09:00:00.000Z',
    'host.name': 'ws-01',
    'user.name': 'jdoe',
    'process.name': 'powershell.exe',
    'process.executable': 'C:\\Windows\\System32\\powershell.exe',
    'process.hash.sha256': 'aa11',
    'dns.question.name': 'api.ipify.org',
    ...(parts.time !== undefined && { '@timestamp': parts.time }),
    ...fields,
  };
  const { host, user, process, domain, timestamp } = describeLookup(event);
  return {
    id,
    index: 'logs-endpoint.events.network-default',
    time: timestamp ?? null,
    sourceId: 'endpoint',
    host: host ?? null,
    user: user ?? null,
    process: process ?? null,
    domain: domain ?? null,
    lookupKey: id,
    reason: 'powershell.exe on ws-01 asked for api.ipify.org',
    couldNotEvaluate: [],
    processStart: null,
    alert: null,
    ...parts,
    event,
  };
}
