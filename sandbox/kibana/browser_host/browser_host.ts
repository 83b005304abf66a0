import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Server } from '@hapi/hapi';
import type { ElasticsearchClients } from '../elasticsearch_clients';
import type { FeatureRegistry } from '../features/feature_registry';
import type { AuthenticatedUsers } from '../http/authenticated_users';
import type { PluginManifest } from '../plugin_host/plugin_manifest';
import type { SandboxUser } from '../users';
import { addCapabilitiesRoute } from './capabilities_route';
import { contentDigest } from './content_digest';
import { addDiscoverRoute } from './discover_route';
import { serveFiles } from './file_server';
import { bootOrderOf, type BootOrder } from './injected_metadata';
import { addPageRoutes } from './page_routes';
import { DEFAULT_LOCALE, serveTranslations } from './translations';

/** What the sandbox's browser side needs beside the plugin. */
export interface BrowserOptions {
  /** The built browser side of the sandbox: `bootstrap.js`, `shared_deps.js`, `core.js`. */
  readonly directory: string;
  /** Of Kibana's pages; that of the Kibana that runs by default. */
  readonly bootOrder?: BootOrder;
  /** `i18n.locale` of Kibana, `en` by default; a browser may choose another. */
  readonly locale?: string;
}

export interface BrowserHost {
  readonly kibanaVersion: string;
  readonly basePath: string;
  readonly pluginDirectory: string;
  readonly manifest: PluginManifest;
  readonly users: readonly SandboxUser[];
  readonly authenticated: AuthenticatedUsers;
  readonly features: FeatureRegistry;
  readonly elasticsearch: ElasticsearchClients;
}

/**
 * Serves what a browser needs: pages, the sandbox's own scripts, the plugin's bundle, translations, capabilities, and the
 * stand-in of Discover.
 *
 * @throws Error if the plugin has a browser side that was not built: Kibana would show an error in place of every page
 */
export function addBrowserHost(
  server: Server,
  host: BrowserHost,
  {
    directory,
    bootOrder = bootOrderOf(host.kibanaVersion),
    locale = DEFAULT_LOCALE,
  }: BrowserOptions
): void {
  const { manifest, features, authenticated } = host;
  const bundles = join(host.pluginDirectory, 'target/public');
  const script = join(bundles, `${manifest.id}.plugin.js`);
  if (manifest.ui && !existsSync(script)) {
    throw new Error(`The browser side of the plugin was not built: there is no ${script}.`);
  }
  if (!existsSync(join(directory, 'bootstrap.js'))) {
    throw new Error(`The pages of the sandbox were not built: there is nothing in ${directory}.`);
  }
  const digest = contentDigest([directory, ...(manifest.ui ? [bundles] : [])]);
  const filesUrl = `/${digest}/ui`;
  const bundleUrl = `/${digest}/bundles/plugin/${manifest.id}/${manifest.version}`;
  serveFiles(server, filesUrl, directory);
  serveFiles(server, bundleUrl, bundles);
  const translationsUrls = serveTranslations(server, host.pluginDirectory, locale);
  addCapabilitiesRoute(server, features, authenticated);
  addDiscoverRoute(server, host);
  addPageRoutes(server, { ...host, bootOrder, locale, translationsUrls, filesUrl, bundleUrl });
}
