import { describe, expect, test } from 'vitest';
import type { EventDocument } from '../event';
import type { SourceId } from './data_source';
import { dataSource, dataSources } from './data_sources';
import { describeLookup, type LookupDescription } from './describe_lookup';
import { exampleEvents } from './example_events';

const expected: Readonly<Record<SourceId, LookupDescription>> = {
  endgame: {
    host: 'DESK-17',
    user: 'ACME\\mira',
    process: 'curl.exe',
    domain: 'api.ipify.org',
    timestamp: '2026-03-02T09:15:04.000Z',
  },
  endpoint: {
    host: 'DESK-17',
    user: 'ACME\\mira',
    process: 'powershell.exe',
    domain: 'api.ipify.org',
    timestamp: '2026-03-02T09:15:04.1234567Z',
  },
  sentinel_one_cloud_funnel: {
    host: 'DESK-17',
    user: 'ACME\\mira',
    process: 'loader.exe',
    domain: 'api.ipify.org',
    timestamp: '2026-03-02T09:15:04.123Z',
  },
  crowdstrike_fdr: {
    host: 'fedcba9876543210fedcba9876543210',
    process: 'python.exe',
    domain: 'API.ipify.org',
    timestamp: '2026-03-02T09:21:40.000Z',
  },
  windows_forwarded: {
    host: 'DESK-17.acme.example',
    process: 'mshta.exe',
    domain: 'api.ipify.org',
    timestamp: '2026-03-02T09:15:04.123Z',
  },
  windows_sysmon_operational: {
    host: 'desk-17',
    user: 'ACME\\mira',
    process: 'regsvr32.exe',
    domain: 'api.ipify.org',
    timestamp: '2026-03-02T09:15:04.123Z',
  },
  winlogbeat: {
    host: 'desk-17',
    process: 'bitsadmin.exe',
    domain: 'api.ipify.org',
    timestamp: '2026-03-02T09:15:04.123Z',
  },
};

describe('describeLookup', () => {
  test.each(dataSources)('$id', ({ id }) => {
    expect(describeLookup(exampleEvents[id])).toEqual(expected[id]);
  });

  test.each<[string, EventDocument, LookupDescription]>([
    ['nothing', {}, {}],
    ['a name without a domain', { user: { name: 'mira' } }, { user: 'mira' }],
    [
      'a name with its domain in it',
      { user: { name: 'ACME\\mira', domain: 'ACME' } },
      { user: 'ACME\\mira' },
    ],
    ['a domain without a name', { user: { domain: 'ACME', id: 'S-1-5-20' } }, { user: 'S-1-5-20' }],
    ['Local System, where it is the user', { 'user.id': 'S-1-5-18' }, { user: 'S-1-5-18' }],
    [
      'the Sysmon service, whatever shipped the event',
      { 'user.id': 'S-1-5-18', 'winlog.channel': 'Microsoft-Windows-Sysmon/Operational' },
      {},
    ],
    [
      "Sysmon's user before the fields made from it",
      { winlog: { event_data: { User: 'ACME\\mira' } }, user: { name: 'x', id: 'S-1-5-18' } },
      { user: 'ACME\\mira' },
    ],
    [
      'a dash for the user',
      { winlog: { event_data: { User: '-' } }, 'user.name': 'mira' },
      { user: 'mira' },
    ],
    ['the name of the computer', { winlog: { computer_name: 'DESK-17' } }, { host: 'DESK-17' }],
    ['a host name that is empty', { host: { name: '', hostname: 'DESK-17' } }, { host: 'DESK-17' }],
    ['an unknown process', { process: { name: '<unknown process>' } }, {}],
    [
      'an alert',
      {
        '@timestamp': '2026-03-02T09:20:00.000Z',
        'kibana.alert.original_time': '2026-03-02T09:15:04.1234567Z',
      },
      { timestamp: '2026-03-02T09:15:04.1234567Z' },
    ],
    ['a time in milliseconds', { '@timestamp': 1772442904000 }, { timestamp: '1772442904000' }],
  ])('%s', (_, event, description) => {
    expect(describeLookup(event)).toEqual(description);
  });

  test("on CrowdStrike, the collector's name is not the host", () => {
    const event = { 'crowdstrike.cid': 'x', agent: { name: 'collector-1' }, 'device.id': 'd1' };
    expect(describeLookup({ ...event, 'host.name': 'collector-1' }).host).toBe('d1');
    expect(describeLookup({ ...event, 'host.name': 'DESK-17' }).host).toBe('DESK-17');
  });

  test('a source the caller knows is not recognised again', () => {
    const event = { 'user.id': 'S-1-5-18' };
    expect(describeLookup(event, dataSource('winlogbeat')).user).toBeUndefined();
  });
});
