import { createMemoryHistory } from 'history';
import { describe, expect, test } from 'vitest';
import { ScopedHistory } from './scoped_history';

const BASE = '/app/own';

function scoped(entry = `${BASE}/alerts?x=1#y`) {
  const parent = createMemoryHistory({ initialEntries: [entry] });
  const history = new ScopedHistory(parent, BASE);
  const seen: string[] = [];
  history.listen(({ pathname, search }, action) => seen.push(`${action} ${pathname}${search}`));
  return { parent, history, seen };
}

test.each([
  [`${BASE}/alerts?x=1#y`, { pathname: '/alerts', search: '?x=1', hash: '#y' }],
  [BASE, { pathname: '/', search: '', hash: '' }],
  [`${BASE}/`, { pathname: '/', search: '', hash: '' }],
])('sees %s below the path of the app', (entry, location) => {
  expect(scoped(entry).history.location).toMatchObject(location);
});

test.each([
  ['/alerts/1?a=b', `${BASE}/alerts/1?a=b`],
  ['alerts', `${BASE}/alerts`],
  [{ pathname: '/rule', search: '?c' }, `${BASE}/rule?c`],
  [{ search: '?only' }, `${BASE}/alerts?only`],
])('pushes %j into the address of the page', (location, url) => {
  const { parent, history } = scoped();
  history.push(location);
  expect(`${parent.location.pathname}${parent.location.search}`).toBe(url);
  expect(parent.action).toBe('PUSH');
});

test('keeps state, and makes addresses', () => {
  const { history } = scoped();
  history.replace('/rule', { from: 'here' });
  expect([history.action, history.location.state]).toEqual(['REPLACE', { from: 'here' }]);
  expect(history.createHref({ pathname: '/a', search: '?b' })).toBe(`${BASE}/a?b`);
});

test('follows the page as long as it stays in the app', () => {
  const { parent, seen } = scoped();
  parent.push(`${BASE}/rule`);
  parent.goBack();
  parent.push('/app/other');
  parent.push(`${BASE}/late`);
  expect(seen).toEqual(['PUSH /rule', 'POP /alerts?x=1']);
});

describe('once the page has left the app', () => {
  test.each<[string, (history: ScopedHistory) => unknown]>([
    ['push', ({ push }) => push('/x')],
    ['replace', ({ replace }) => replace('/x')],
    ['location', (history) => history.location],
    ['listen', ({ listen }) => listen(() => {})],
    ['goBack', ({ goBack }) => goBack()],
    ['block', ({ block }) => block()],
    ['createHref', ({ createHref }) => createHref({ pathname: '/x' })],
  ])('%s is refused', (_name, use) => {
    const { parent, history } = scoped();
    parent.push(`${BASE}er`);
    expect(() => use(history)).toThrow('fell out of navigation scope');
  });
});

test('is not made elsewhere', () => {
  expect(() => scoped('/app/owner')).toThrow('not currently in expected basePath');
});
