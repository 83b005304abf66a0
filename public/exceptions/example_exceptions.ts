import type { ExceptionSubjectResponse, StoredException } from '../../common/api';
import type { HistoryEvent } from '../../common/history';

/** For tests: Microsoft Defender's network inspection, as an alert of Elastic Defend and the start of its process tell. */
const EXECUTABLE =
  'C:\\ProgramData\\Microsoft\\Windows Defender\\Platform\\4.18.25030.2-0\\NisSrv.exe';

const inspection = (host: string, domain: string) => ({
  'process.name': 'NisSrv.exe',
  'process.executable': EXECUTABLE,
  'process.code_signature.subject_name': 'Microsoft Windows Publisher',
  'process.code_signature.trusted': true,
  'dns.question.name': domain,
  'host.id': `id-of-${host}`,
  'host.name': host,
  'user.id': 'S-1-5-19',
  'user.name': 'LOCAL SERVICE',
});

const start = {
  'process.hash.sha256': 'b'.repeat(64),
  'process.parent.executable': 'C:\\Windows\\System32\\services.exe',
};

/** What the server answers for the alert: parent and hash come from the start of the process. */
export const exampleSubject: ExceptionSubjectResponse = {
  alertId: 'alert-1',
  alertIndex: '.internal.alerts-000001',
  source: 'endpoint',
  event: { ...inspection('WS-1', 'ipinfo.io'), 'event.kind': 'signal' },
  processStart: start,
  processStartProblem: null,
};

const AN_HOUR_AGO = new Date(Date.now() - 3_600_000).toISOString();

/** A match of the past like the alert, on a host and for a name. */
export function exampleHistoryEvent(id: string, host: string, domain: string): HistoryEvent {
  return {
    id,
    index: 'logs-endpoint.events.network-default',
    time: AN_HOUR_AGO,
    sourceId: 'endpoint',
    host,
    user: 'LOCAL SERVICE',
    process: 'NisSrv.exe',
    domain,
    lookupKey: id,
    reason: 'NisSrv.exe asked.',
    couldNotEvaluate: [],
    event: inspection(host, domain),
    processStart: start,
    alert: { id: `alert-of-${id}`, status: 'open' },
  };
}

/** An exception as it is kept. */
export const exampleException: StoredException = {
  id: 'one',
  version: 'v1',
  name: 'defender-inspection',
  reason: 'Known false positive.',
  entries: [
    { field: 'process.hash.sha256', operator: 'is', values: ['b'.repeat(64)] },
    {
      field: 'process.parent.executable',
      operator: 'is',
      values: ['C:\\Windows\\System32\\services.exe'],
    },
    { field: 'dns.question.name', operator: 'is', values: ['ipinfo.io'] },
    { field: 'host.id', operator: 'is', values: ['id-of-WS-1'] },
  ],
  evidence: [{ alertId: 'alert-1' }],
  createdBy: 'ada',
  createdAt: '2026-01-01T00:00:00.000Z',
  isEnabled: true,
};
