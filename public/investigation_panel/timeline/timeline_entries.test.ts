import { describe, expect, test } from 'vitest';
import type { ShownEvidence } from '../../../common/api';
import type { EvidenceRole } from '../../../common/triage';
import { exampleEvents } from '../../../common/sources/example_events';
import { exampleEvidence, exampleInvestigation } from '../lineage/example_evidence';
import { timelineEntries, type EntrySubject, type Lane } from './timeline_entries';

const entriesOf = (evidence: readonly ShownEvidence[]) =>
  timelineEntries(exampleInvestigation(evidence));

const AT = '2026-03-02T09:15:04.123Z';
const process = { name: 'whoami.exe', pid: 880 };

describe('entries', () => {
  test.each<[EvidenceRole, Record<string, unknown>, Lane, EntrySubject]>([
    [
      'lookup',
      exampleEvents.winlogbeat,
      'dns',
      {
        kind: 'lookup',
        name: 'api.ipify.org',
        outcome: { kind: 'resolved', addresses: ['203.0.113.10'] },
      },
    ],
    [
      'other_lookup',
      {},
      'dns',
      { kind: 'lookup', name: undefined, outcome: { kind: 'no_answer_recorded' } },
    ],
    [
      'connection',
      { destination: { ip: '203.0.113.10', port: 443 } },
      'connections',
      { kind: 'connection', destination: '203.0.113.10:443' },
    ],
    [
      'process_start',
      { process },
      'processes',
      { kind: 'process_started', process: { name: 'whoami.exe', pid: '880' } },
    ],
    [
      'child_start',
      { process: { pid: 880 } },
      'processes',
      { kind: 'process_started', process: { name: undefined, pid: '880' } },
    ],
    [
      'parent_start',
      { process },
      'processes',
      { kind: 'process_started', process: { name: 'whoami.exe', pid: '880' } },
    ],
    [
      'process_end',
      { process },
      'processes',
      { kind: 'process_ended', process: { name: 'whoami.exe', pid: '880' } },
    ],
    [
      'child_end',
      { process },
      'processes',
      { kind: 'process_ended', process: { name: 'whoami.exe', pid: '880' } },
    ],
    [
      'child_other',
      { process, event: { action: ['already_running'] } },
      'processes',
      {
        kind: 'process_event',
        process: { name: 'whoami.exe', pid: '880' },
        action: 'already_running',
      },
    ],
    [
      'alert',
      { 'kibana.alert.rule.name': 'Encoded PowerShell' },
      'alerts',
      { kind: 'alert', rule: 'Encoded PowerShell', count: 1 },
    ],
  ])('%s', (role, fields, lane, subject) => {
    const event = exampleEvidence(role, AT, fields);
    expect(entriesOf([event])).toMatchObject([
      {
        lane,
        subject,
        instant: Date.parse(AT),
        isInvestigated: role === 'lookup',
        events: [event],
      },
    ]);
  });

  test('the events of one lookup are one entry', () => {
    const events = ['lookup_requested', 'lookup_result'].map((action, second) =>
      exampleEvidence('lookup', `2026-03-02T09:15:0${second}Z`, {
        'dns.question.name': 'a.example',
        'event.action': action,
      })
    );
    expect(entriesOf(events)).toMatchObject([{ events }]);
  });

  test('the alerts that these raise are one as well', () => {
    const alerts = ['a', 'b'].map((id) =>
      exampleEvidence('alert', AT, { 'kibana.alert.rule.name': 'Public IP' }, id)
    );
    expect(entriesOf(alerts)).toMatchObject([
      { subject: { kind: 'alert', rule: 'Public IP', count: 2 }, events: alerts },
    ]);
  });

  test('only one lookup of a name is the one that is investigated', () => {
    const investigated = ['2026-03-02T09:00:04Z', AT, '2026-03-02T09:30:04Z'].map((time) =>
      exampleEvidence('lookup', time, { 'dns.question.name': 'a.example' })
    );
    expect(entriesOf(investigated).map(({ isInvestigated }) => isInvestigated)).toEqual([
      false,
      true,
      false,
    ]);
  });

  test('are in the order of time, those without one last', () => {
    const lanesOf = entriesOf([
      exampleEvidence('alert', null),
      exampleEvidence('child_start', '2026-03-02T09:15:09Z', { process }),
      exampleEvidence('connection', 'yesterday'),
      exampleEvidence('lookup', AT, exampleEvents.winlogbeat),
    ]).map(({ lane }) => lane);
    expect(lanesOf).toEqual(['dns', 'processes', 'alerts', 'connections']);
  });
});
