import { expect, test } from 'vitest';
import { loginUrl, pageAfterLogin } from './login_url';

const origin = 'http://127.0.0.1:5601';

test.each([
  ['', '/'],
  ['?next=%2Fapp%2Fx%3Fa%3D1%23b', '/app/x?a=1#b'],
  ['?next=https%3A%2F%2Felsewhere.example%2F', '/'],
  ['?next=%2F%2Felsewhere.example', '/'],
  ['?next=%2F%5Celsewhere.example', '/'],
  ['?next=javascript%3Aalert(1)', '/'],
  ['?next=http%3A%2F%2F%5B', '/'],
])('after %s comes %s', (search, page) => {
  expect(pageAfterLogin({ search, origin }, '/')).toBe(page);
});

test('the address to log in leads back', () => {
  const page = { pathname: '/app/x', search: '?a=1&b', hash: '#c' };
  const { search } = new URL(loginUrl(page), origin);
  expect(pageAfterLogin({ search, origin }, '/')).toBe('/app/x?a=1&b#c');
});
