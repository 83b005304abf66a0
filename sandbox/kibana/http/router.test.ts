import { expect, test } from 'vitest';
import { PluginRouter } from './router';
import { responseFactory } from './kibana_response';

const handler = () => Promise.resolve(responseFactory.ok());
const authz = { requiredPrivileges: ['read'] };

/** A router as a plugin in plain JavaScript sees it. */
function register(config: object, version = '1', router = new PluginRouter()): void {
  const route: unknown = Reflect.apply(router.versioned.get, undefined, [
    { path: '/internal/x', access: 'internal', security: { authz }, ...config },
  ]);
  if (typeof route !== 'object' || route === null) throw new Error('no route');
  const addVersion: unknown = Reflect.get(route, 'addVersion');
  if (typeof addVersion !== 'function') throw new Error('no addVersion');
  Reflect.apply(addVersion, route, [{ version, validate: false }, handler]);
}

test.each([
  ['no security', { security: undefined }, '1', /\[authz\]: expected at least one defined value/],
  ['no authz', { security: {} }, '1', /\[authz\]/],
  [
    'no privileges',
    { security: { authz: { requiredPrivileges: [] } } },
    '1',
    /array size is \[0\]/,
  ],
  ['an empty privilege', { security: { authz: { requiredPrivileges: [''] } } }, '1', /plain/],
  ['no reason', { security: { authz: { enabled: false } } }, '1', /\[authz\.reason\]/],
  ['a relative path', { path: 'internal/x' }, '1', /must start with "\/"/],
  ['a date for an internal route', {}, '2023-10-31', /Invalid version number/],
  ['version 0', {}, '0', /Invalid version number/],
  ['a number for a public route', { access: 'public' }, '1', /YYYY-MM-DD/],
])('refuses %s', (_name, config, version, message) => {
  expect(() => register(config, version)).toThrow(message);
});

test('refuses a route or version twice, and any after setup', () => {
  const router = new PluginRouter();
  register({}, '1', router);
  expect(() => register({}, '1', router)).toThrow('conflicts with existing /internal/x');
  const [route] = router.routes();
  expect(() => route?.addVersion({ version: '1', validate: false }, handler)).toThrow(
    'Version "1" handler has already been registered for the route [get] [/internal/x]"'
  );
  router.lock();
  expect(() => register({ path: '/internal/y' }, '1', router)).toThrow('during setup only');
});

test('a public route without the header answers with its oldest version', () => {
  const router = new PluginRouter();
  register({ path: '/api/x', access: 'public' }, '2024-01-01', router);
  const [route] = router.routes();
  route?.addVersion({ version: '2023-01-01', validate: false }, handler);
  expect(route?.resolve(undefined)).toMatchObject({ version: '2023-01-01' });
});

test.each([200, 399, 600, 1.5])('refuses %s as the status of an error', (statusCode) => {
  expect(() => responseFactory.customError({ statusCode })).toThrow('Expected from 400 to 599');
});
