import { mkdtempSync } from 'node:fs';
import { request } from 'node:http';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decode } from '../../../common/validation';
import { SESSION_COOKIE } from '../http/authentication_scheme';
import { fixtureKibana, type FixtureKibana } from '../test_support/fixture_kibana';
import { fixturePages } from '../test_support/fixture_pages';
import { writeFixturePlugin, fixtureManifest } from '../test_support/fixture_plugin';
import { injectedMetadata, type InjectedMetadata } from './injected_metadata';

let fixture: FixtureKibana;

beforeAll(async () => {
  fixture = await fixturePages();
});
afterAll(() => fixture.close());

/** A request as a browser makes it: with the cookie of a session, or without. */
function get(path: string, user?: string, headers: Readonly<Record<string, string>> = {}) {
  const cookie =
    user === undefined ? {} : { cookie: `${SESSION_COOKIE}=${fixture.kibana.openSession(user)}` };
  return fetch(`${fixture.url}${path}`, { redirect: 'manual', headers: { ...headers, ...cookie } });
}

/** A request whose path is sent as it is: `fetch` would resolve the dots. */
async function getRaw(path: string, host = new URL(fixture.url).host): Promise<number | undefined> {
  const { port } = new URL(fixture.url);
  const sent = request({ host: '127.0.0.1', port, path, headers: { host } }).end();
  const answer: unknown[] = await once(sent, 'response');
  const [response] = answer;
  return typeof response === 'object' && response !== null && 'statusCode' in response
    ? Number(response.statusCode)
    : undefined;
}

async function metadataOf(path: string, user?: string): Promise<InjectedMetadata> {
  const html = await (await get(path, user)).text();
  const [, data = ''] = /<kbn-injected-metadata data="([^"]*)">/.exec(html) ?? [];
  const decoded = decode(injectedMetadata, JSON.parse(data.replaceAll('&quot;', '"')));
  if (decoded.kind === 'valid') return decoded.value;
  throw new Error(decoded.faults.join('\n'));
}

async function bundleUrl(): Promise<string> {
  return (await metadataOf('/app/fixture', 'admin')).publicPaths['fixture'] ?? '';
}

describe('pages', () => {
  test.each([
    ['/', undefined, '/app/fixture'],
    ['/app/fixture/a?b=1&c', undefined, '/login?next=%2Fapp%2Ffixture%2Fa%3Fb%3D1%26c'],
    ['/app/discover', undefined, '/login?next=%2Fapp%2Fdiscover'],
  ])('%s leads to another', async (path, user, location) => {
    const response = await get(path, user);
    expect([response.status, response.headers.get('location')]).toEqual([302, location]);
  });

  test.each(['/app/fixture', '/app/fixture/deeper?x=1', '/app/none'])(
    '%s is there for users, without inline scripts',
    async (path) => {
      const response = await get(path, 'analyst');
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      const policy = response.headers.get('content-security-policy')?.split('; ');
      expect(policy).toEqual(
        expect.arrayContaining([
          "script-src 'report-sample' 'self'",
          "worker-src 'report-sample' 'self' blob:",
          "style-src 'report-sample' 'self' 'unsafe-inline'",
        ])
      );
      expect(response.headers.get('cache-control')).toContain('no-store');
      const scripts = (await response.text()).match(/<script[^]*?<\/script>/g);
      expect(scripts).toEqual([
        expect.stringMatching(/^<script src="\/[0-9a-f]{12}\/ui\/bootstrap\.js"><\/script>$/),
      ]);
    }
  );

  test('tell the browser what to load and who is looking', async () => {
    const digest = (await bundleUrl()).split('/')[1] ?? '';
    expect(await metadataOf('/app/fixture', 'analyst')).toEqual({
      version: '9.5.4',
      basePath: '',
      bootOrder: '9.5',
      i18n: {
        translationsUrl: expect.stringMatching(/^\/translations\/[0-9a-f]{12}\/en\.json$/),
        locale: 'en',
        locales: ['en', 'ja-JP'],
      },
      scripts: [
        `/${digest}/ui/shared_deps.js`,
        `/${digest}/ui/core.js`,
        `/${digest}/bundles/plugin/fixture/1.0.0/fixture.plugin.js`,
      ],
      publicPaths: {
        core: `/${digest}/ui/`,
        fixture: `/${digest}/bundles/plugin/fixture/1.0.0/`,
      },
      uiPlugins: [
        {
          id: 'fixture',
          requiredPlugins: ['alerting', 'features', 'ruleRegistry'],
          optionalPlugins: ['share'],
        },
      ],
      user: 'analyst',
      users: ['admin', 'analyst', 'outsider'],
    });
  });

  test.each([
    ['9.5', false],
    ['9.6', true],
  ])('without a user, %s: the script of the plugin is loaded: %s', async (order, isLoaded) => {
    const { bootOrder, scripts, uiPlugins, user } = await metadataOf(`/login?bootOrder=${order}`);
    expect({ bootOrder, uiPlugins, user }).toEqual({ bootOrder: order, uiPlugins: [], user: null });
    expect(scripts.some((url) => url.endsWith('fixture.plugin.js'))).toBe(isLoaded);
  });

  test('an unknown boot order is not taken', async () => {
    expect((await metadataOf('/login?bootOrder=9.7')).bootOrder).toBe('9.5');
  });
});

describe('files', () => {
  test.each([
    ['fixture.plugin.js', 'text/javascript; charset=utf-8', 'plain'],
    ['fixture.chunk.1.css', 'text/css; charset=utf-8', 'a{}'],
  ])('%s is served to anyone, for a year', async (file, contentType, content) => {
    const response = await get(`${await bundleUrl()}${file}`, undefined, {
      'accept-encoding': 'identity',
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(contentType);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await response.text()).toBe(content);
  });

  test('the compressed sibling goes to browsers that take it', async () => {
    const { port } = new URL(fixture.url);
    const path = `${await bundleUrl()}fixture.plugin.js`;
    const headers = { 'accept-encoding': 'gzip, br;q=1.0' };
    const sent = request({ host: '127.0.0.1', port, path, headers }).end();
    const answer: unknown[] = await once(sent, 'response');
    expect(answer[0]).toMatchObject({ statusCode: 200, headers: { 'content-encoding': 'br' } });
  });

  test.each([
    'none.js',
    '',
    '../../kibana.json',
    '..%2f..%2fkibana.json',
    '%2e%2e/%2e%2e/kibana.json',
    'x/../../../kibana.json',
    '..%5c..%5ckibana.json',
    '%00',
    'link.js',
    '/etc/passwd',
    '%2fetc%2fpasswd',
  ])('nothing else is: %s', async (file) => {
    expect(await getRaw(`${await bundleUrl()}${file}`)).toBe(404);
  });

  test('of the sandbox itself are served too', async () => {
    const { publicPaths } = await metadataOf('/login');
    const response = await get(`${publicPaths['core'] ?? ''}favicon.svg`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
  });
});

test.each([
  ['en', {}],
  ['ja-JP', { 'fixture.title': '題' }],
])('translations of %s are those that the plugin lists', async (locale, messages) => {
  const other = await fixturePages({}, locale);
  const page = await (await fetch(`${other.url}/login`)).text();
  const [url = ''] = /\/translations\/[0-9a-f]{12}\/[\w-]+\.json/.exec(page) ?? [];
  expect(await (await fetch(`${other.url}${url}`)).json()).toEqual({ locale, messages });
  await other.close();
});

test.each([
  ['nothing', '', undefined, 'en'],
  ['the address', '?locale=ja-JP', undefined, 'ja-JP'],
  ['the switch of the page', '', 'sandbox.locale=ja-JP', 'ja-JP'],
  ['both', '?locale=en', 'sandbox.locale=ja-JP', 'en'],
  ['a language that is not there', '?locale=../../etc', 'sandbox.locale=__proto__', 'en'],
])('the language that %s asks for', async (_who, search, cookie, locale) => {
  const headers = cookie === undefined ? {} : { cookie };
  const page = await (await fetch(`${fixture.url}/login${search}`, { headers })).text();
  expect(page).toContain(`<html lang="${locale}">`);
  expect(page).toContain(`/${locale}.json`);
});

describe('capabilities', () => {
  test.each([
    ['admin', { show: true, save: true }, true],
    ['analyst', { show: true, save: false }, true],
    ['outsider', { show: false, save: false }, false],
  ])('of %s', async (user, own, hasLinks) => {
    const body = { applications: ['fixture', 'discover', 'r'] };
    const reply = await fixture.call('/api/core/capabilities', { method: 'POST', user, body });
    expect(reply.body).toEqual({
      fixture: own,
      discover_v2: { show: hasLinks },
      navLinks: { fixture: hasLinks, discover: hasLinks, r: true },
    });
  });

  test.each([
    ['nobody', { headers: { authorization: undefined }, body: { applications: [] } }, 401],
    ['a body that does not fit', { body: { applications: 'all' } }, 400],
  ])('refused: %s', async (_name, options, status) => {
    const reply = await fixture.call('/api/core/capabilities', { method: 'POST', ...options });
    expect(reply.status).toBe(status);
  });
});

test('a name that is not this machine is refused', async () => {
  expect(await getRaw('/login', 'attacker.example')).toBe(421);
  expect(await getRaw('/login', 'localhost:1')).toBe(200);
});

describe('does not start', () => {
  test('without the built browser side of the plugin', async () => {
    const started = fixtureKibana({
      pluginDirectory: writeFixturePlugin({ ...fixtureManifest, ui: true }),
      browser: { directory: mkdtempSync(join(tmpdir(), 'fixture-pages-')) },
    });
    await expect(started).rejects.toThrow('The browser side of the plugin was not built');
  });

  test('without the built pages of the sandbox', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'fixture-pages-'));
    await expect(fixturePages({ browser: { directory } })).rejects.toThrow(
      'The pages of the sandbox were not built'
    );
  });
});
