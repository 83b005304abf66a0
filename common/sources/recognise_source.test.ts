import { describe, expect, test } from 'vitest';
import type { EventDocument } from '../event';
import type { SourceId } from './data_source';
import { dataSources } from './data_sources';
import { exampleEvents } from './example_events';
import { recogniseSource } from './recognise_source';

const ids = dataSources.map((source) => source.id);

/** The event as Elastic Security stores it in an alert: `event.*` rewritten, the rest as it was. */
function alertOf(event: EventDocument, index?: string): EventDocument {
  const { event: fields, data_stream: dataStream, ...rest } = event;
  const original = Object.entries({ original_event: fields, original_data_stream: dataStream });
  return {
    ...rest,
    '@timestamp': '2026-03-02T09:20:00.000Z',
    'event.kind': 'signal',
    'kibana.alert.original_time': event['@timestamp'],
    ...Object.fromEntries(original.map(([name, value]) => [`kibana.alert.${name}`, value])),
    'kibana.alert.ancestors': [{ id: 'a1', type: 'event', depth: 0, index }],
  };
}

describe('by index', () => {
  test.each<[string, SourceId]>([
    ['endgame-1.9.0-000003', 'endgame'],
    ['.ds-logs-endpoint.events.network-default-2026.01.01-000001', 'endpoint'],
    ['.ds-logs-endpoint.events.process-default-2026.01.01-000001', 'endpoint'],
    ['logs-sentinel_one_cloud_funnel.dns-default', 'sentinel_one_cloud_funnel'],
    ['logs-sentinel_one_cloud_funnel.network_action-default', 'sentinel_one_cloud_funnel'],
    ['logs-crowdstrike.fdr-default', 'crowdstrike_fdr'],
    ['emea:.ds-logs-windows.forwarded-default-2026.01.01-000001', 'windows_forwarded'],
    ['logs-windows.sysmon_operational-default', 'windows_sysmon_operational'],
    ['partial-.ds-winlogbeat-8.17.0-2026.01.01-000001', 'winlogbeat'],
  ])('%s', (index, id) => {
    expect(recogniseSource({}, index)?.id).toBe(id);
    expect(recogniseSource({ 'kibana.alert.ancestors': [{ index }] })?.id).toBe(id);
    expect(recogniseSource({ kibana: { alert: { ancestors: { index } } } })?.id).toBe(id);
  });

  test('it outweighs the content', () => {
    expect(recogniseSource(exampleEvents.winlogbeat, 'logs-windows.forwarded-soc')?.id).toBe(
      'windows_forwarded'
    );
  });

  test('an unknown index leaves it to the content', () => {
    expect(recogniseSource(exampleEvents.endpoint, 'my-copy-of-events')?.id).toBe('endpoint');
    expect(recogniseSource({}, 'my-copy-of-events')).toBeUndefined();
  });

  test('an alert may descend from an alert of the same event', () => {
    const ancestors = [
      { index: 'winlogbeat-8.17.0', type: 'event' },
      { index: '.internal.alerts-security.alerts-default-000001', type: 'signal' },
    ];
    expect(recogniseSource({ 'kibana.alert.ancestors': ancestors })?.id).toBe('winlogbeat');
  });

  test('events of two sources behind one alert decide nothing', () => {
    const ancestors = [{ index: 'winlogbeat-8.17.0' }, { index: 'endgame-1' }];
    expect(recogniseSource({ 'kibana.alert.ancestors': ancestors })).toBeUndefined();
  });
});

describe('by content', () => {
  test.each(ids)('%s: an event', (id) => {
    expect(recogniseSource(exampleEvents[id])?.id).toBe(id);
  });

  test.each(ids)('%s: an alert, its index unknown', (id) => {
    expect(recogniseSource(alertOf(exampleEvents[id]))?.id).toBe(id);
    expect(recogniseSource(alertOf(exampleEvents[id], 'my-copy-of-events'))?.id).toBe(id);
  });

  test.each(ids)('%s: an alert in the alerts index', (id) => {
    const alertsIndex = '.internal.alerts-security.alerts-default-000001';
    expect(recogniseSource(alertOf(exampleEvents[id]), alertsIndex)?.id).toBe(id);
  });

  test.each<[string, SourceId, EventDocument]>([
    ['a dotted dataset', 'endpoint', { 'event.dataset': 'endpoint.events.process' }],
    ['an early Defend event', 'endpoint', { event: { module: 'endpoint' } }],
    ['the type of the agent', 'endpoint', { agent: { type: ['endpoint'] } }],
    ['Winlogbeat, any channel', 'winlogbeat', { 'agent.type': 'winlogbeat' }],
    ["Winlogbeat's module", 'winlogbeat', { event: { module: 'sysmon' } }],
    [
      'Winlogbeat on a collector',
      'winlogbeat',
      { ...exampleEvents.winlogbeat, tags: ['forwarded'] },
    ],
    ['dotted vendor fields', 'endgame', { 'endgame.process_name': ['a.exe'] }],
    ['a vendor object', 'sentinel_one_cloud_funnel', { sentinel_one_cloud_funnel: { event: {} } }],
    ["FDR's own fields", 'crowdstrike_fdr', { crowdstrike: { QueryStatus: '0' } }],
    [
      'the tag of forwarded events',
      'windows_forwarded',
      { tags: ['forwarded'], 'winlog.channel': 'Microsoft-Windows-Sysmon/Operational' },
    ],
    [
      'a dataset against the tag of forwarded events',
      'windows_sysmon_operational',
      {
        tags: ['forwarded'],
        winlog: { channel: 'Microsoft-Windows-Sysmon/Operational' },
        event: { dataset: 'windows.sysmon_operational' },
      },
    ],
  ])('%s: %s', (_, id, event) => {
    expect(recogniseSource(event)?.id).toBe(id);
  });

  test.each<[string, EventDocument]>([
    ['nothing', {}],
    [
      'a Sysmon event that anything may have shipped',
      {
        event: { provider: 'Microsoft-Windows-Sysmon', code: '22' },
        winlog: { channel: 'Microsoft-Windows-Sysmon/Operational' },
        sysmon: { dns: { status: 'SUCCESS' } },
      },
    ],
    [
      'another dataset of the Windows integration',
      {
        data_stream: { dataset: 'windows.powershell' },
        agent: { type: 'filebeat' },
        winlog: { channel: 'Windows PowerShell' },
        tags: ['forwarded'],
      },
    ],
    [
      'another dataset of CrowdStrike',
      {
        data_stream: { dataset: 'crowdstrike.falcon' },
        crowdstrike: { metadata: { customerIDString: 'x' }, cid: 'x' },
      },
    ],
    [
      'another CrowdStrike integration without a dataset',
      {
        event: { module: 'crowdstrike' },
        crowdstrike: { event: { DomainName: 'api.ipify.org' } },
      },
    ],
    ['a dataset that only begins alike', { 'event.dataset': 'endpointless' }],
    ['a tag of forwarded events from elsewhere', { tags: ['forwarded'] }],
    ['two datasets', { 'event.dataset': ['windows.forwarded', 'crowdstrike.fdr'] }],
    [
      'marks of the wrong type',
      {
        'event.dataset': 7,
        agent: 'endpoint',
        endgame: 'yes',
        sentinel_one_cloud_funnel: null,
        'endgame.pid': null,
      },
    ],
    [
      'marks in the prototype',
      Object.fromEntries([['__proto__', { agent: { type: 'endpoint' } }]]),
    ],
  ])('%s is no known source', (_, event) => {
    expect(recogniseSource(event)).toBeUndefined();
  });
});
