import type { Request, ResponseToolkit, Server } from '@hapi/hapi';
import type { AuthenticatedUsers } from '../http/authenticated_users';
import { AUTHENTICATION } from '../http/authentication_scheme';
import type { PluginManifest } from '../plugin_host/plugin_manifest';
import type { SandboxUser } from '../users';
import { PAGE_HEADERS } from './content_security_policy';
import { htmlPage } from './html_page';
import { localeOf } from './locale_choice';
import { bootOrder, type BootOrder, type InjectedMetadata } from './injected_metadata';

export interface PageOptions {
  readonly kibanaVersion: string;
  readonly basePath: string;
  readonly manifest: PluginManifest;
  readonly authenticated: AuthenticatedUsers;
  readonly users: readonly SandboxUser[];
  /** Unless the address says `?bootOrder=`. */
  readonly bootOrder: BootOrder;
  /** The server's own language. */
  readonly locale: string;
  /** Address of the messages of each language. */
  readonly translationsUrls: ReadonlyMap<string, string>;
  /** Address of the sandbox's own files, without the base path, like the others. */
  readonly filesUrl: string;
  /** Address of the plugin's files. */
  readonly bundleUrl: string;
}

/**
 * The pages. Stands for Kibana's core app (`src/core/packages/apps/server-internal/src/core_app.ts`): one page for all
 * apps, for users; and for the login page of the security plugin, for anyone. Which app it is, the browser finds out.
 */
export function addPageRoutes(server: Server, options: PageOptions): void {
  const { basePath } = options;
  const home = `${basePath}/app/${options.manifest.id}`;
  server.route({
    method: 'GET',
    path: '/',
    options: { auth: false },
    handler: (_request, h) => h.redirect(home),
  });
  server.route({
    method: 'GET',
    path: '/app/{path*}',
    options: { auth: { mode: 'try', strategy: AUTHENTICATION } },
    handler: (request, h) => {
      const user = options.authenticated.get(request);
      if (user !== undefined) return page(h, request, options, user);
      const next = `${basePath}${request.url.pathname}${request.url.search}`;
      return h.redirect(`${basePath}/login?next=${encodeURIComponent(next)}`);
    },
  });
  server.route({
    method: 'GET',
    path: '/login',
    options: { auth: false },
    handler: (request, h) => page(h, request, options, undefined),
  });
}

function page(
  h: ResponseToolkit,
  request: Request,
  options: PageOptions,
  user: SandboxUser | undefined
) {
  const response = h.response(
    htmlPage(metadataOf(request, options, user), `${options.basePath}${options.filesUrl}`)
  );
  Object.entries(PAGE_HEADERS).forEach(([name, value]) => response.header(name, value));
  return response.type('text/html; charset=utf-8');
}

function metadataOf(
  request: Request,
  options: PageOptions,
  user: SandboxUser | undefined
): InjectedMetadata {
  const { manifest, basePath, translationsUrls } = options;
  const locales = [...translationsUrls.keys()];
  const locale = localeOf(request, locales, options.locale);
  const filesUrl = `${basePath}${options.filesUrl}`;
  const bundleUrl = `${basePath}${options.bundleUrl}`;
  const asked = bootOrder.decode(request.url.searchParams.get('bootOrder'));
  const order = 'right' in asked ? asked.right : options.bootOrder;
  const isAnonymous = user === undefined;
  // Kibana 9.6 loads the scripts of installed plugins on every page, earlier ones only where they are set up.
  const hasPluginScript = manifest.ui && (!isAnonymous || order === '9.6');
  return {
    version: options.kibanaVersion,
    basePath,
    bootOrder: order,
    i18n: { translationsUrl: `${basePath}${translationsUrls.get(locale) ?? ''}`, locale, locales },
    scripts: [
      `${filesUrl}/shared_deps.js`,
      `${filesUrl}/core.js`,
      ...(hasPluginScript ? [`${bundleUrl}/${manifest.id}.plugin.js`] : []),
    ],
    publicPaths: { core: `${filesUrl}/`, [manifest.id]: `${bundleUrl}/` },
    uiPlugins: manifest.ui && !isAnonymous ? [uiPlugin(manifest)] : [],
    user: user?.name ?? null,
    users: options.users.map(({ name }) => name),
  };
}

function uiPlugin({ id, requiredPlugins, optionalPlugins }: PluginManifest) {
  return { id, requiredPlugins, optionalPlugins };
}
