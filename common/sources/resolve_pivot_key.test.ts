import { describe, expect, test } from 'vitest';
import type { EventDocument } from '../event';
import type { SourceId } from './data_source';
import { dataSource } from './data_sources';
import { exampleEvents } from './example_events';
import type { PivotId } from './pivot_key';
import { resolvePivotKey } from './resolve_pivot_key';

/** The first key of a pivot that can be asked of an event alone, and its values in one line. */
function firstAskable(id: SourceId, pivot: PivotId, event: EventDocument = exampleEvents[id]) {
  const source = dataSource(id);
  for (const key of source.pivots[pivot].keys) {
    const resolved = resolvePivotKey(key, event, source);
    if (key.hop !== undefined || resolved.kind === 'unaskable') continue;
    const clauses = resolved.clauses.map(({ field, values }) => `${field}: ${values.join(' or ')}`);
    return `${key.label} | ${clauses.join(', ')}`;
  }
  return 'none';
}

const guid = '{0a1b2c3d-1111-67c4-0b00-00000000ab00}';
const GUID = guid.toUpperCase();

describe('the first key that the example of a source can be asked by', () => {
  test.each<[SourceId, PivotId, string]>([
    [
      'endpoint',
      'child_processes',
      'host id and parent entity id | host.id: a7c1f0de-0000-4000-8000-000000000001, process.parent.entity_id: NmQwZTBhMzgtNDMxMi0xMzM4NTQxMTMwMA==, event.category: process',
    ],
    ['endpoint', 'user_alerts', 'user id | event.kind: signal, user.id: S-1-5-21-10-20-30-1001'],
    [
      'endgame',
      'process_events',
      'host name and process id | host.name: DESK-17, process.pid: 4312, event.category: process',
    ],
    [
      'endgame',
      'child_processes',
      'host name and process id | host.name: DESK-17, process.ppid: 4312, event.category: process',
    ],
    ['endgame', 'host_alerts', 'host name | event.kind: signal, host.name: DESK-17'],
    [
      'sentinel_one_cloud_funnel',
      'user_alerts',
      'user domain and name | event.kind: signal, user.domain: ACME, user.name: mira',
    ],
    [
      'crowdstrike_fdr',
      'process_events',
      'host id and process entity id | host.id: fedcba9876543210fedcba9876543210, process.entity_id: 9007199254740993, event.category: process',
    ],
    ['crowdstrike_fdr', 'user_alerts', 'none'],
    [
      'windows_forwarded',
      'network_events',
      `process entity id alone | process.entity_id: ${guid} or ${GUID}, event.category: network`,
    ],
    ['windows_forwarded', 'user_alerts', 'none'],
    [
      'windows_forwarded',
      'host_alerts',
      'host name | event.kind: signal, host.name: DESK-17.acme.example',
    ],
    [
      'windows_sysmon_operational',
      'user_alerts',
      "Sysmon's user | event.kind: signal, user.domain: ACME, user.name: mira",
    ],
    [
      'winlogbeat',
      'process_events',
      `host id and process entity id | host.id: a7c1f0de-0000-4000-8000-000000000001, process.entity_id: ${GUID}, event.category: process`,
    ],
  ])('%s %s', (id, pivot, expected) => {
    expect(firstAskable(id, pivot)).toBe(expected);
  });
});

describe('older CrowdStrike events', () => {
  const old = {
    'observer.serial_number': 'fedcba9876543210fedcba9876543210',
    'crowdstrike.ContextProcessId': '9007199254740993',
  };
  test.each<[PivotId, string]>([
    ['process_events', 'process.entity_id'],
    ['network_events', 'crowdstrike.ContextProcessId'],
    ['child_processes', 'process.parent.entity_id'],
  ])('%s go by the ids of the sensor', (pivot, field) => {
    expect(firstAskable('crowdstrike_fdr', pivot, old)).toContain(
      `observer.serial_number: fedcba9876543210fedcba9876543210, ${field}: 9007199254740993`
    );
  });
});

describe('what cannot be asked', () => {
  test('a missing value and a meaningless one, each with its reason', () => {
    const source = dataSource('windows_forwarded');
    const [guideKey] = source.pivots.process_events.keys;
    const event = { 'process.entity_id': '{00000000-0000-0000-0000-000000000000}' };
    expect(resolvePivotKey(guideKey, event, source)).toEqual({
      kind: 'unaskable',
      missing: [
        { field: 'host.id', reason: 'It is not in this event.' },
        { field: 'process.entity_id', reason: 'It is all zeros, which stands for no value.' },
      ],
    });
  });

  test('the account of the Sysmon service', () => {
    const source = dataSource('winlogbeat');
    const [guideKey] = source.pivots.user_alerts.keys;
    expect(resolvePivotKey(guideKey, exampleEvents.winlogbeat, source)).toEqual({
      kind: 'unaskable',
      missing: [
        { field: 'user.id', reason: "It is the account of Sysmon's own service, not the user." },
      ],
    });
  });

  test('an account without a domain', () => {
    const event = { 'winlog.event_data.User': 'mira' };
    expect(firstAskable('winlogbeat', 'user_alerts', event)).toBe('none');
  });

  test('a field that two clauses need is named once', () => {
    const key = dataSource('winlogbeat').pivots.user_alerts.keys[2];
    expect(key && resolvePivotKey(key, {})).toEqual({
      kind: 'unaskable',
      missing: [{ field: 'winlog.event_data.User', reason: 'It is not in this event.' }],
    });
  });
});

test('all values of a field are searched for, and the meaningless ones among them are not', () => {
  const source = dataSource('endpoint');
  const [guideKey] = source.pivots.host_alerts.keys;
  expect(resolvePivotKey(guideKey, { host: { id: ['a', '-', 'b', 'a'] } }, source)).toEqual({
    kind: 'askable',
    clauses: [
      { field: 'event.kind', values: ['signal'] },
      { field: 'host.id', values: ['a', 'b'] },
    ],
  });
});

test('a hop asks with the process event instead', () => {
  const source = dataSource('crowdstrike_fdr');
  const key = source.pivots.user_alerts.keys.find(({ hop }) => hop === 'process_events');
  const processEvent = { event: { action: 'ProcessRollup2' }, 'user.id': 'S-1-5-21-10-20-30-1001' };
  expect(key && resolvePivotKey(key, processEvent, source)).toMatchObject({ kind: 'askable' });
});
