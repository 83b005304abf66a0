import { expect, test } from 'vitest';
import { configSchema } from '../config';
import { presenceSearch, sideSearch } from './investigation/pivot_searches';
import { investigationLimits } from './investigation_limits';

const limits = investigationLimits(
  configSchema.validate({
    investigation: { maxTimeRange: '2h', confirmedProxies: ['10.0.0.80'], searchTimeout: '2s' },
  })
);

test('settings become limits', () => {
  expect(limits).toEqual({
    maxTimeRange: 7_200_000,
    searchTimeout: '2000ms',
    pageSize: 50,
    confirmedProxies: ['10.0.0.80'],
  });
});

test('each search of an investigation ends in time', () => {
  const query = { from: '2026-01-01T00:00:00Z', to: '2026-01-02T00:00:00Z', indices: ['logs-*'] };
  const side = { side: 'before', eventTime: new Date(0), size: 1, isCounted: true } as const;
  const timeout = limits.searchTimeout;
  const [, events] = sideSearch({ ...side, condition: { exists: { field: 'a' } }, query, timeout });
  const [, presence] = presenceSearch({ indices: query.indices, conditions: [] }, query, timeout);
  expect([events.timeout, presence.timeout]).toEqual(['2000ms', '2000ms']);
});
