import type { DiscoverLocatorParams } from '@kbn/share-plugin/public';
import type { DiscoverRequest } from '../../kibana/browser_host/discover_request';

export const DISCOVER_LOCATOR = 'DISCOVER_APP_LOCATOR';
export const DISCOVER_APP = 'discover';
/** The app of the share plugin that locators' addresses lead to. */
export const REDIRECT_APP = 'r';

/** The stand-in keeps its state as JSON behind the hash, where Kibana has Rison. */
export function discoverPath(params: DiscoverLocatorParams | DiscoverRequest): string {
  return `#?params=${encodeURIComponent(JSON.stringify(params))}`;
}

/** Stands for `getRedirectUrl` (`src/platform/plugins/shared/share/common/url_service`): which locator, of which version, and its parameters. */
export function discoverRedirectUrl(params: DiscoverLocatorParams, kibanaVersion: string): string {
  const query = new URLSearchParams({
    l: DISCOVER_LOCATOR,
    v: kibanaVersion,
    p: JSON.stringify(params),
  });
  return `/app/${REDIRECT_APP}?${query.toString()}`;
}

/** The parameters in the hash of Discover's address, as they come; undefined without any. */
export function paramsInHash(hash: string): unknown {
  return parsed(new URLSearchParams(hash.replace(/^#\??/, '')).get('params'));
}

/** The parameters in a redirect address to Discover, as they come; undefined if it leads elsewhere. */
export function paramsInRedirect(search: string): unknown {
  const query = new URLSearchParams(search);
  return query.get('l') === DISCOVER_LOCATOR ? parsed(query.get('p')) : undefined;
}

function parsed(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
