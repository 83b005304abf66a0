import { dataSource } from '../../common/sources';
import type { Evidence, EvidenceEvent, SearchOutcome } from '../../common/triage';

/** Fields of an event by their full names; `undefined` takes one away. */
export type Fields = Readonly<Record<string, unknown>>;

const at = (time: string) => `2026-03-01T${time}.000Z`;
const SIGNER = 'Larch Software GmbH';
const FOLDER = 'C:\\Program Files\\Larch Update';

const host = { 'host.id': 'host-1', 'host.name': 'ws-01' };
const user = { 'user.id': 'S-1-5-21-1-2-3-1001', 'user.name': 'updater', 'user.domain': 'CORP' };
const signed = {
  'process.code_signature.exists': true,
  'process.code_signature.trusted': true,
  'process.code_signature.status': 'trusted',
  'process.code_signature.subject_name': SIGNER,
};
const process = {
  'process.name': 'python.exe',
  'process.executable': `${FOLDER}\\runtime\\python.exe`,
  'process.entity_id': 'entity-1',
  'process.pid': 4711,
  ...signed,
};
const lookup = {
  ...host,
  ...user,
  ...process,
  'dns.question.name': 'checkip.amazonaws.com',
  'dns.question.type': 'A',
  'dns.Ext.status': 9003,
};

/** An event of the case as a test changes it. */
export function event(id: string, time: string, fields: Fields): EvidenceEvent {
  return made(id, 'logs', { '@timestamp': at(time), ...fields });
}

function made(id: string, index: string, fields: Fields): EvidenceEvent {
  return {
    id,
    index,
    fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
  };
}

/** The alert: of a DNS result that says that there is no such name. */
export function alert(changes: Fields = {}, id = 'alert-1'): EvidenceEvent {
  return made(id, '.alerts', {
    '@timestamp': at('12:05:00'),
    'kibana.alert.uuid': id,
    'kibana.alert.original_time': at('12:00:00'),
    'kibana.alert.original_event.action': 'lookup_result',
    'kibana.alert.rule.name': 'System Public IP Discovery via DNS Query',
    ...lookup,
    ...changes,
  });
}

/** The DNS event that the alert was made of, or another of the same lookup. */
export function lookupEvent(changes: Fields = {}, id = 'dns-1', time = '12:00:00'): EvidenceEvent {
  return event(id, time, {
    'event.category': 'network',
    'event.action': 'lookup_result',
    ...lookup,
    ...changes,
  });
}

export function start(changes: Fields = {}): EvidenceEvent {
  return event('start-1', '11:59:50', {
    'event.category': 'process',
    'event.type': 'start',
    ...host,
    ...user,
    ...process,
    'process.command_line': `"${FOLDER}\\runtime\\python.exe" -E "${FOLDER}\\check.pyc"`,
    'process.hash.sha256': 'a'.repeat(64),
    'process.pe.original_file_name': 'python.exe',
    'process.parent.name': 'LarchUpdateService.exe',
    'process.parent.executable': `${FOLDER}\\LarchUpdateService.exe`,
    'process.parent.command_line': `"${FOLDER}\\LarchUpdateService.exe" --scheduled`,
    'process.parent.code_signature.exists': true,
    'process.parent.code_signature.trusted': true,
    'process.parent.code_signature.subject_name': SIGNER,
    'process.Ext.session_info.logon_type': 'Service',
    ...changes,
  });
}

export function connection(
  ip: string | undefined,
  port: number | undefined,
  changes: Fields = {},
  id = `connection-${ip}-${port}`
): EvidenceEvent {
  return event(id, '12:00:01', {
    'event.category': 'network',
    'event.action': 'connection_attempted',
    ...host,
    ...user,
    ...process,
    'destination.ip': ip,
    'destination.port': port,
    ...changes,
  });
}

export function child(
  name: string | undefined,
  changes: Fields = {},
  time = '12:00:30'
): EvidenceEvent {
  return event(`child-${name}-${time}`, time, {
    'event.category': 'process',
    'event.type': 'start',
    ...host,
    ...user,
    'process.name': name,
    'process.executable': name === undefined ? undefined : `C:\\Windows\\System32\\${name}`,
    'process.entity_id': `child-${name}`,
    'process.parent.entity_id': 'entity-1',
    ...changes,
  });
}

/** Another alert of the same program and name, of an hour ago. */
export function earlierAlert(changes: Fields = {}, id = 'alert-earlier'): EvidenceEvent {
  return alert({ 'kibana.alert.original_time': at('11:00:00'), ...changes }, id);
}

/** A search that found these, and nothing else. */
export function found(...events: readonly EvidenceEvent[]): SearchOutcome {
  return { kind: 'searched', events, total: events.length, isAtLeast: false };
}

/** What differs from the case in which everything binds. */
export type Changes = Partial<Omit<Evidence, 'searches'>> & {
  readonly searches?: Partial<Evidence['searches']>;
};

/**
 * A signed updater in Program Files that its own service started, whose lookup failed, that used the confirmed proxy only,
 * started nothing, and did the same an hour before: every answer lowers concern. Tests change one thing of it.
 */
export function updaterCase({ searches = {}, ...changes }: Changes = {}): Evidence {
  return {
    subject: alert(),
    source: dataSource('endpoint'),
    lookupAlerts: [],
    hasConnectionTelemetry: true,
    searchedUntil: Date.parse(at('13:00:00')),
    arrivedUntil: Date.parse(at('13:30:00')),
    confirmedProxies: ['10.24.0.80'],
    ...changes,
    searches: {
      process_events: found(start()),
      network_events: found(lookupEvent(), connection('10.24.0.80', 8080)),
      child_processes: found(),
      user_alerts: found(earlierAlert()),
      host_alerts: found(earlierAlert()),
      parent_process: { kind: 'not_asked' },
      ...searches,
    },
  };
}
