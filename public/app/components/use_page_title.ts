import { i18n } from '@kbn/i18n';
import { useEffect } from 'react';
import { useHistory } from 'react-router-dom';
import { usePluginServices } from '../../services/plugin_services';
import { appLink } from './app_link';

/** A page above the one that is shown. */
export interface PageAbove {
  readonly text: string;
  /** Below the app, e.g. `/alerts`. */
  readonly path: string;
}

/** Sets Kibana's breadcrumbs and the title of the browser's tab. */
export function usePageTitle(title: string, above: readonly PageAbove[]): void {
  const { chrome } = usePluginServices().core;
  const history = useHistory();
  // Callers write the list in place: it is compared by what it says.
  const trail = JSON.stringify(above);
  useEffect(() => {
    const app = i18n.translate('publicIpDiscovery.page.appBreadcrumb', {
      defaultMessage: 'Public IP Discovery',
    });
    const pages = [{ text: app, path: '/alerts' }, ...above];
    chrome.setBreadcrumbs([
      ...pages.map(({ text, path }) => ({ text, ...appLink(history, path) })),
      { text: title },
    ]);
    chrome.docTitle.change([title, ...above.map(({ text }) => text).reverse(), app]);
  }, [chrome, history, title, trail]);
}
