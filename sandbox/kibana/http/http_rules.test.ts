import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AUTHENTICATION, SESSION_COOKIE } from './authentication_scheme';
import { basic, fixtureKibana, type FixtureKibana } from '../test_support/fixture_kibana';

let fixture: FixtureKibana;

beforeAll(async () => {
  fixture = await fixtureKibana();
});
afterAll(() => fixture.close());

const ECHO = '/internal/fixture/echo/a%2Fb';
const good = { method: 'POST', body: { name: 'x' } };
const MEBIBYTE = 1_048_576;

describe('refuses', () => {
  test.each([
    ['no credentials', { ...good, headers: { authorization: undefined } }, 401, /^Unauthorized$/],
    [
      'a wrong password',
      { ...good, headers: { authorization: basic('admin', 'x') } },
      401,
      /^Unauthorized$/,
    ],
    [
      'an unknown cookie',
      { ...good, headers: { authorization: undefined, cookie: 'sid=guess' } },
      401,
      /^Unauthorized$/,
    ],
    [
      'no xsrf header',
      { ...good, headers: { 'kbn-xsrf': undefined } },
      400,
      /^Request must contain a kbn-xsrf header\.$/,
    ],
    [
      'no internal origin',
      { ...good, headers: { 'x-elastic-internal-origin': undefined } },
      400,
      /^uri \[\/internal\/fixture\/echo\/a%2Fb\] with method \[post\] exists but is not available with the current configuration$/,
    ],
    [
      'another version of the browser side',
      { ...good, headers: { 'kbn-version': '9.4.3' } },
      400,
      /^Browser client is out of date.*header was "9\.4\.3" but should be "9\.5\.4"\)$/,
    ],
    [
      'an unknown version of the route',
      { ...good, headers: { 'elastic-api-version': '2' } },
      400,
      /^No version "2" available for \[post\] \[\/internal\/fixture\/echo\/\{id\}\]\. Available versions are: \[1\]$/,
    ],
    [
      'a version that is none',
      { ...good, headers: { 'elastic-api-version': '2023-10-31' } },
      400,
      /^Invalid version number/,
    ],
    [
      'a missing privilege',
      { ...good, user: 'analyst' },
      403,
      /^API \[POST \/internal\/fixture\/echo\/a%2Fb\] is unauthorized for user, this action is granted by the Kibana privileges \[fixture_all\]$/,
    ],
    ['an outsider', { ...good, user: 'outsider' }, 403, /fixture_all/],
    [
      'a body that does not fit',
      { method: 'POST', body: { nam: 1 } },
      400,
      /^\[request body\.name\]: name is missing$/,
    ],
    ['no body', { method: 'POST' }, 400, /^\[request body\.name\]: name is missing$/],
    ['half a body', { method: 'POST', body: '{"name":' }, 400, /JSON/],
    ['a poisoned body', { method: 'POST', body: '{"name":"x","__proto__":{}}' }, 400, /JSON/],
    ['a large body', { method: 'POST', body: 'x'.repeat(MEBIBYTE + 1) }, 413, /1048576/],
    [
      'another content type',
      { ...good, headers: { 'content-type': 'image/png' } },
      415,
      /^Unsupported Media Type$/,
    ],
    [
      'to tell of an error inside',
      { method: 'POST', body: { name: 'throw' } },
      500,
      /^An internal server error occurred\. Check Kibana server logs for details\.$/,
    ],
  ])('%s', async (_name, options, status, message) => {
    const { status: actual, body } = await fixture.call(ECHO, options);
    expect(actual).toBe(status);
    expect(body).toMatchObject({
      statusCode: status,
      error: expect.any(String),
      message: expect.stringMatching(message),
    });
  });
});

test('answers with the route version, path parameters decoded', async () => {
  const { status, body, headers } = await fixture.call(`${ECHO}?q=1`, good);
  expect(status).toBe(200);
  expect(headers.get('elastic-api-version')).toBe('1');
  expect(body).toEqual({ params: { id: 'a/b' }, query: {}, body: { name: 'x' } });
});

test.each(['kbn-version', 'kbn-xsrf'])('lets %s stand for the xsrf header', async (header) => {
  const headers = { 'kbn-xsrf': undefined, [header]: '9.5.4' };
  expect((await fixture.call(ECHO, { ...good, headers })).status).toBe(200);
});

test('logs the error it does not tell of', async () => {
  await fixture.call(ECHO, { method: 'POST', body: { name: 'throw' } });
  expect(fixture.logs).toContainEqual(
    expect.objectContaining({ level: 'error', message: expect.stringContaining('secret detail') })
  );
});

test('forwards a 401 of Elasticsearch, and nothing else of it', async () => {
  fixture.fake.answer = () => ({
    status: 401,
    body: { error: { type: 'security_exception', reason: 'who?' }, status: 401 },
  });
  const call = () => fixture.call(ECHO, { method: 'POST', body: { name: 'search' } });
  expect((await call()).status).toBe(401);
  fixture.fake.answer = () => ({
    status: 403,
    body: { error: { type: 'security_exception', reason: 'no' }, status: 403 },
  });
  expect((await call()).status).toBe(500);
  fixture.fake.answer = () => undefined;
});

test('a route that validates nothing sees empty parts', async () => {
  const { body } = await fixture.call('/internal/fixture/raw?x=1', {
    headers: { 'kbn-xsrf': undefined },
  });
  expect(body).toEqual({ params: {}, query: {}, body: {} });
});

test('takes the internal origin in the query too, and keeps it from the route', async () => {
  const { status, body } = await fixture.call(`${ECHO}?elasticInternalOrigin=true`, {
    ...good,
    headers: { 'x-elastic-internal-origin': undefined },
  });
  expect([status, body]).toEqual([200, expect.objectContaining({ query: {} })]);
});

test('pages can be served beside the routes, and know who asks', async () => {
  const next = await fixtureKibana({
    extendServer: (server, kibana) => {
      server.route({
        method: 'GET',
        path: '/app/{any*}',
        options: { auth: { mode: 'try', strategy: AUTHENTICATION } },
        handler: (request) => ({ user: kibana.userOf(request)?.name ?? null }),
      });
    },
  });
  const cookie = `${SESSION_COOKIE}=${next.kibana.openSession('analyst')}`;
  const ask = (headers: object) =>
    next.call('/app/x', { headers: { authorization: undefined, ...headers } });
  expect((await ask({ cookie })).body).toEqual({ user: 'analyst' });
  expect((await ask({})).body).toEqual({ user: null });
  expect(() => next.kibana.openSession('nobody')).toThrow('There is no user nobody.');
  await next.close();
});

test('unknown paths are 404 in the same shape', async () => {
  const { status, body } = await fixture.call('/internal/fixture/none');
  expect([status, body]).toEqual([
    404,
    { statusCode: 404, error: 'Not Found', message: 'Not Found' },
  ]);
});

test('logs in with a cookie, and out', async () => {
  const login = (password: string) =>
    fixture.call('/internal/security/login', {
      method: 'POST',
      headers: { authorization: undefined },
      body: { params: { username: 'analyst', password } },
    });
  expect((await login('wrong')).status).toBe(401);
  const { status, headers } = await login('analyst');
  expect(status).toBe(200);
  const setCookie = headers.get('set-cookie') ?? '';
  expect(setCookie).toMatch(/^sid=[\w-]+; HttpOnly; SameSite=Lax; Path=\/$/);
  const withCookie = { headers: { authorization: undefined, cookie: setCookie.split(';')[0] } };
  expect((await fixture.call('/internal/fixture/raw', withCookie)).status).toBe(200);
  expect((await fixture.call('/api/security/logout', withCookie)).status).toBe(302);
  expect((await fixture.call('/internal/fixture/raw', withCookie)).status).toBe(401);
});

test('tells its status to everyone, its version to users', async () => {
  const level = { overall: { level: 'available' } };
  const anonymous = await fixture.call('/api/status', { headers: { authorization: undefined } });
  expect(anonymous.body).toEqual({ status: level });
  expect((await fixture.call('/api/status')).body).toMatchObject({
    version: { number: '9.5.4' },
    status: level,
  });
});

test('listens on the loopback address only', () => {
  expect(fixture.kibana.server.info.host).toBe('127.0.0.1');
});

describe('below a base path', () => {
  test('routes are there, and nothing outside of it', async () => {
    const moved = await fixtureKibana({ basePath: '/kibana' });
    const { origin } = new URL(moved.url);
    const statusOf = async (path: string) =>
      (await fetch(`${origin}${path}`, { redirect: 'manual' })).status;
    expect(moved.url).toBe(`${origin}/kibana`);
    expect((await moved.call(ECHO, good)).status).toBe(200);
    expect(await statusOf('/kibana/api/status')).toBe(200);
    expect(await statusOf('/api/status')).toBe(404);
    expect(await statusOf('/kibanas/api/status')).toBe(404);
    await moved.close();
  });

  test.each(['kibana', '/kibana/', '/', '/a?b'])('%s is refused', async (basePath) => {
    await expect(fixtureKibana({ basePath })).rejects.toThrow('[server.basePath]');
  });
});

test.each(['admin', 'outsider'])('the context of a request knows its user: %s', async (user) => {
  expect(await fixture.call('/internal/fixture/me', { user })).toMatchObject({
    status: 200,
    body: { username: user, full_name: null },
  });
});
