import { describe, expect, test } from 'vitest';
import { configSchema } from './config';

function read(given: unknown) {
  const { enabled, investigation } = configSchema.validate(given);
  const { maxTimeRange, searchTimeout, pageSize, confirmedProxies } = investigation;
  return {
    enabled,
    days: maxTimeRange.asDays(),
    seconds: searchTimeout.asSeconds(),
    pageSize,
    confirmedProxies,
  };
}

const defaults: ReturnType<typeof read> = {
  enabled: true,
  days: 90,
  seconds: 10,
  pageSize: 50,
  confirmedProxies: [],
};

describe('settings', () => {
  test.each<[unknown, Partial<typeof defaults>]>([
    [{}, {}],
    [{ enabled: false }, { enabled: false }],
    [{ investigation: { maxTimeRange: '365d' } }, { days: 365 }],
    [{ investigation: { maxTimeRange: '2w' } }, { days: 14 }],
    [{ investigation: { searchTimeout: '5m' } }, { seconds: 300 }],
    [{ investigation: { searchTimeout: 1500 } }, { seconds: 1.5 }],
    [{ investigation: { pageSize: '100' } }, { pageSize: 100 }],
    [
      { investigation: { confirmedProxies: ['10.0.0.80', '10.0.1.0/28', 'fd00::/8'] } },
      { confirmedProxies: ['10.0.0.80', '10.0.1.0/28', 'fd00::/8'] },
    ],
  ])('%j is read', (given, changed) => {
    expect(read(given)).toEqual({ ...defaults, ...changed });
  });

  test.each([
    [
      { maxTimeRange: '59m' },
      '[investigation.maxTimeRange]: expected a duration from 1h to 365d, found 3540s',
    ],
    [
      { maxTimeRange: '2Y' },
      '[investigation.maxTimeRange]: expected a duration from 1h to 365d, found',
    ],
    [
      { maxTimeRange: 'ninety days' },
      '[investigation.maxTimeRange]: Failed to parse value as time value.',
    ],
    [
      { searchTimeout: '0s' },
      '[investigation.searchTimeout]: expected a duration from 1s to 5m, found 0s',
    ],
    [{ searchTimeout: null }, '[investigation.searchTimeout]: expected value of type'],
    [{ pageSize: 9 }, '[investigation.pageSize]: expected a whole number from 10 to 100, found 9'],
    [
      { pageSize: 50.5 },
      '[investigation.pageSize]: expected a whole number from 10 to 100, found 50.5',
    ],
    [
      { confirmedProxies: ['10.0.0.80', 'proxy.example'] },
      '[investigation.confirmedProxies.1]: expected an IP address or a network such as 10.0.1.0/28, found "proxy.example"',
    ],
    [
      { confirmedProxies: ['10.0.0.80:8080'] },
      '[investigation.confirmedProxies.0]: expected an IP address or a network',
    ],
    [
      { confirmedProxies: '10.0.0.80' },
      '[investigation.confirmedProxies]: expected value of type [array] but got [string]',
    ],
    [
      { confirmedProxies: Array.from({ length: 101 }, () => '10.0.0.80') },
      '[investigation.confirmedProxies]: array size is [101], but cannot be greater than [100]',
    ],
    [{ pages: 1 }, '[investigation.pages]: definition for this key is missing'],
  ])('%j is refused, by name', (investigation, message) => {
    expect(() => configSchema.validate({ investigation })).toThrow(message);
  });
});
