import type { AppMountParameters, AppUnmount, CoreStart } from '@kbn/core/public';
import { createRoot } from 'react-dom/client';
import type { StartDependencies } from '../plugin';
import { createApiClient } from '../services/api_client';
import { APP_ID } from '../services/app_id';
import { PluginServicesProvider, type PluginServices } from '../services/plugin_services';
import { App } from './app';
import { withKibanaContext } from './with_kibana_context';

/** Mounts the app into Kibana's page. */
export function renderApp(
  core: CoreStart,
  { share }: StartDependencies,
  { element, history }: AppMountParameters
): AppUnmount {
  const capabilities = core.application.capabilities[APP_ID];
  const services: PluginServices = {
    api: createApiClient(core.http),
    core,
    ...(share !== undefined && { share }),
    permissions: {
      canRead: capabilities?.['show'] === true,
      canWrite: capabilities?.['save'] === true,
    },
  };
  const root = createRoot(element);
  root.render(
    withKibanaContext(
      core,
      <PluginServicesProvider value={services}>
        <App history={history} />
      </PluginServicesProvider>
    )
  );
  return () => {
    core.chrome.docTitle.reset();
    root.unmount();
  };
}
