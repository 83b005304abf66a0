import { expect, test } from 'vitest';
import {
  discoverPath,
  discoverRedirectUrl,
  paramsInHash,
  paramsInRedirect,
} from './discover_locator';

const params = {
  dataViewSpec: { id: 'x', title: 'logs-*', timeFieldName: '@timestamp', name: 'a&b=c #% ü' },
  columns: ['process.name'],
};

test('an address holds its parameters, whatever is in them', () => {
  expect(paramsInHash(discoverPath(params))).toEqual(params);
  const url = new URL(discoverRedirectUrl(params, '9.5.4'), 'http://sandbox');
  expect(url.pathname).toBe('/app/r');
  expect(url.searchParams.get('v')).toBe('9.5.4');
  expect(paramsInRedirect(url.search)).toEqual(params);
});

test.each(['', '#', '#?params=', '#?params=%7B', '#other'])('%j holds none', (hash) => {
  expect(paramsInHash(hash)).toBeUndefined();
});

test.each(['', '?l=OTHER&p=%7B%7D', '?l=DISCOVER_APP_LOCATOR'])('%j leads nowhere', (search) => {
  expect(paramsInRedirect(search)).toBeUndefined();
});
