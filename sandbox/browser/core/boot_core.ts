import { I18nProvider } from '@kbn/i18n-react';
import type { Capabilities, CoreSetup, CoreStart } from '@kbn/core/public';
import { createBrowserHistory } from 'history';
import * as t from 'io-ts';
import { decode } from '../../../common/validation';
import type { InjectedMetadata } from '../../kibana/browser_host/injected_metadata';
import { discoverApp } from '../discover/discover_app';
import { redirectApp } from '../discover/redirect_app';
import { renderLoginPage } from '../login/render_login_page';
import { renderPage } from '../page/render_page';
import { appPath, ApplicationService } from './application_service';
import { ChromeService } from './chrome_service';
import { HttpService } from './http_service';
import { contractsFor, providedPlugins } from './provided_plugins';
import { readPlugin, refusePromise } from './read_plugin';
import { renderingService } from './rendering_service';
import { loginUrl } from '../login/login_url';
import { ThemeService } from './theme_service';
import { ToastsService } from './toasts_service';

const capabilitiesCodec = t.record(t.string, t.record(t.string, t.boolean));

/**
 * Stands for `CoreSystem` (`src/core/packages/root/browser-internal/src/core_system.ts`): services, setup of the plugins,
 * start of the plugins, then the page.
 *
 * @throws Error whatever a plugin throws: Kibana has no page then
 */
export async function bootCore(metadata: InjectedMetadata): Promise<void> {
  const { version, basePath, uiPlugins, user } = metadata;
  const history = createBrowserHistory({ basename: basePath });
  const http = new HttpService({
    kibanaVersion: version,
    origin: window.location.origin,
    basePath,
    onUnauthorized: () => window.location.assign(http.basePath.prepend(loginUrl(window.location))),
  });
  const theme = new ThemeService();
  const i18n = { Context: I18nProvider };
  if (user === null) {
    renderLoginPage(metadata, { http, theme, i18n });
    return;
  }

  const chrome = new ChromeService();
  const toasts = new ToastsService();
  const application = new ApplicationService(history, basePath, (url) =>
    window.location.assign(url)
  );
  const navigate: CoreStart['application']['navigateToApp'] = (id, options) => {
    history.push(appPath(id, options));
    return Promise.resolve();
  };
  const provided = providedPlugins(version, http.basePath, navigate);
  const services = { chrome, http, i18n, theme, toasts };

  application.register(discoverApp(services));
  application.register(redirectApp(navigate));
  const plugins = uiPlugins.map((dependencies) => {
    const { id } = dependencies;
    const plugin = readPlugin(window.__kbnBundles__, id, version);
    const started = deferred<[CoreStart, object, unknown]>();
    const core: CoreSetup = { application, getStartServices: () => started.promise };
    refusePromise(id, 'setup', plugin.setup(core, contractsFor(dependencies, provided, 'setup')));
    return { id, dependencies, plugin, started };
  });
  application.lock();

  const capabilities = await fetchCapabilities(http, application.ids);
  const core: CoreStart = {
    application: application.contract(capabilities),
    chrome,
    http,
    notifications: { toasts: toasts.contract },
    i18n,
    theme,
    ...renderingService(version, { i18n, theme }),
  };
  for (const { id, dependencies, plugin, started } of plugins) {
    const contracts = contractsFor(dependencies, provided, 'start');
    const contract = refusePromise(id, 'start', plugin.start(core, contracts));
    started.resolve([core, contracts, contract]);
  }
  renderPage({
    ...services,
    application: core.application,
    apps: application.available(capabilities),
    visibleApps: application.visible(capabilities),
    history,
    userName: user,
    userNames: metadata.users,
    languages: metadata.i18n,
  });
}

async function fetchCapabilities(
  http: HttpService,
  applications: readonly string[]
): Promise<Capabilities> {
  const answer = await http.fetch('/api/core/capabilities', {
    method: 'POST',
    body: JSON.stringify({ applications }),
  });
  const decoded = decode(capabilitiesCodec, answer);
  if (decoded.kind === 'valid') return decoded.value;
  throw new Error(`The capabilities cannot be read: ${decoded.faults.join('; ')}`);
}

function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
