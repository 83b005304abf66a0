import type { App, ApplicationStart, AppUnmount } from '@kbn/core/public';
import { decode } from '../../../common/validation';
import { discoverRequest } from '../../kibana/browser_host/discover_request';
import { DISCOVER_APP, discoverPath, paramsInRedirect, REDIRECT_APP } from './discover_locator';

/**
 * Stands for the app `r` of the share plugin (`src/platform/plugins/shared/share/public/url_service/redirect`): follows the
 * address of a locator.
 */
export function redirectApp(navigate: ApplicationStart['navigateToApp']): App {
  return {
    id: REDIRECT_APP,
    title: 'Redirect',
    async mount({ history }): Promise<AppUnmount> {
      const decoded = decode(discoverRequest, paramsInRedirect(history.location.search));
      if (decoded.kind === 'invalid') {
        throw new Error('The address is not that of a link to Discover.');
      }
      await navigate(DISCOVER_APP, { path: discoverPath(decoded.value) });
      return () => {};
    },
  };
}
