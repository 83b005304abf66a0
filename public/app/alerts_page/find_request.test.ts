import { describe, expect, test } from 'vitest';
import { findAlertsRequest } from '../../../common/api';
import { readUrlState } from '../components/url_state';
import { alertsState, isFiltered, NO_FILTERS } from './alerts_state';
import { findRequest, timeRangeOf } from './find_request';

const now = new Date('2026-03-01T12:34:56.789Z');

function requestOf(search: string, after?: readonly (string | number)[]) {
  const { state } = readUrlState(alertsState, search);
  return findRequest(state, timeRangeOf(state, now), after);
}

describe('the request of an address', () => {
  const lastDay = {
    from: '2026-02-28T12:34:56.789Z',
    to: '2026-03-01T12:34:56.789Z',
    sort: 'newest',
    size: 100,
  };

  test.each([
    ['', lastDay],
    ['?from=now-15m', { ...lastDay, from: '2026-03-01T12:19:56.789Z' }],
    [
      '?from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z',
      { ...lastDay, from: '2026-01-01T00:00:00.000Z', to: '2026-01-02T00:00:00.000Z' },
    ],
    ['?text=+curl+', { ...lastDay, text: 'curl' }],
    ['?host=a&host=b&status=open', { ...lastDay, host: ['a', 'b'], status: ['open'] }],
    ['?sort=oldest&view=alerts&alert=x', { ...lastDay, sort: 'oldest' }],
    ['?from=yesterday&to=now', lastDay],
  ])('%s', (search, expected) => {
    expect(requestOf(search)).toEqual(expected);
  });

  test('a further page follows the last alert', () => {
    expect(requestOf('', [1, 'id'])).toEqual({ ...lastDay, after: [1, 'id'] });
  });

  test('is one that the server takes', () => {
    const search = '?from=now-7d/d&to=now/d&text=a&host=b&domain=c&process=%22}]';
    expect(findAlertsRequest.is(requestOf(search, ['a', 1]))).toBe(true);
  });
});

describe('filters', () => {
  test.each([
    ['', false],
    ['?from=now-1h', false],
    ['?text=+', false],
    ['?text=a', true],
    ['?domain=api.ipify.org', true],
  ])('%s leaves alerts out: %s', (search, expected) => {
    const { state } = readUrlState(alertsState, search);
    expect(isFiltered(state)).toBe(expected);
    expect(isFiltered({ ...state, ...NO_FILTERS })).toBe(false);
  });
});
