import { KibanaRenderContextProvider } from '@kbn/react-kibana-context-render';
import type { App } from '@kbn/core/public';
import { createRoot } from 'react-dom/client';
import { Router } from 'react-router-dom';
import type { ChromeService } from '../core/chrome_service';
import type { HttpService } from '../core/http_service';
import type { PageServices } from '../page/page_context';
import { DISCOVER_APP } from './discover_locator';
import { DiscoverPage } from './discover_page';

/** `DEFAULT_APP_CATEGORIES.kibana` of core. */
const ANALYTICS_CATEGORY = { id: 'kibana', label: 'Analytics', order: 1000 };

interface Services extends PageServices {
  readonly chrome: ChromeService;
  readonly http: HttpService;
}

/** Stands for Discover (`src/platform/plugins/shared/discover`), as far as a link of the plugin leads there. */
export function discoverApp({ chrome, http, i18n, theme }: Services): App {
  return {
    id: DISCOVER_APP,
    title: 'Discover',
    category: ANALYTICS_CATEGORY,
    mount({ element, history }) {
      chrome.docTitle.change('Discover');
      chrome.setBreadcrumbs([{ text: 'Discover' }]);
      const root = createRoot(element);
      root.render(
        <KibanaRenderContextProvider i18n={i18n} theme={theme}>
          <Router history={history}>
            <DiscoverPage http={http} />
          </Router>
        </KibanaRenderContextProvider>
      );
      return () => root.unmount();
    },
  };
}
