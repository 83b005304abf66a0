import { expect, test } from 'vitest';
import type { PivotQuery } from '../../../common/api';
import { discoverParameters } from './discover_parameters';

const query: PivotQuery = {
  anyOf: [],
  from: '2026-03-01T11:00:00.000Z',
  to: '2026-03-01T12:30:00.000Z',
  indices: ['logs-endpoint.events.network-*', 'winlogbeat-*'],
  queryDsl: { bool: { filter: [{ term: { 'host.id': '"}] {{user.id}} $&' } }] } },
  kql: '',
  eql: null,
};

test('Discover is given indices, range, conditions and columns', () => {
  const title = 'logs-endpoint.events.network-*,winlogbeat-*';
  expect(discoverParameters('Network events', 'network_events', query)).toEqual({
    dataViewSpec: { id: title, title, timeFieldName: '@timestamp' },
    timeRange: { from: query.from, to: query.to, mode: 'absolute' },
    filters: [
      {
        meta: {
          index: title,
          alias: 'Network events',
          type: 'custom',
          key: 'query',
          negate: false,
          disabled: false,
        },
        query: query.queryDsl,
        $state: { store: 'appState' },
      },
    ],
    columns: [
      'event.action',
      'destination.ip',
      'destination.as.organization.name',
      'dns.question.name',
      'dns.resolved_ip',
    ],
    sort: [['@timestamp', 'asc']],
  });
});
