import type { Request } from '@hapi/hapi';
import type { KibanaResponse } from './kibana_response';
import { errorResponse } from './kibana_response';

const SAFE_METHODS = ['get', 'options', 'head'];
const XSRF_HEADER = 'kbn-xsrf';
const KIBANA_VERSION_HEADER = 'kbn-version';
/** What Kibana's browser side and other internal callers send with each request. */
const INTERNAL_ORIGIN_HEADER = 'x-elastic-internal-origin';
export const INTERNAL_ORIGIN_QUERY = 'elasticInternalOrigin';

export interface RequestRules {
  readonly access: 'internal' | 'public';
  readonly privileges: readonly string[];
  readonly granted: ReadonlySet<string>;
  readonly kibanaVersion: string;
}

/**
 * Stands for Kibana's handlers after authentication, in their order: xsrf, version of the browser side, internal routes
 * (`src/core/packages/http/server-internal/src/lifecycle_handlers.ts`, `register_lifecycle_handlers.ts`), then privileges
 * (`x-pack/platform/plugins/shared/security/server/authorization/api_authorization.ts`).
 *
 * @returns the refusal, if there is one
 */
export function refuseByRules(request: Request, rules: RequestRules): KibanaResponse | undefined {
  const { headers, url, method } = request;
  const browserVersion = headers[KIBANA_VERSION_HEADER];
  const isProtected = XSRF_HEADER in headers || KIBANA_VERSION_HEADER in headers;
  if (!SAFE_METHODS.includes(method) && !isProtected) {
    return errorResponse(400, `Request must contain a ${XSRF_HEADER} header.`);
  }
  if (typeof browserVersion === 'string' && browserVersion !== rules.kibanaVersion) {
    return errorResponse(400, {
      message: `Browser client is out of date, please refresh the page ("${KIBANA_VERSION_HEADER}" header was "${browserVersion}" but should be "${rules.kibanaVersion}")`,
      attributes: { expected: rules.kibanaVersion, got: browserVersion },
    });
  }
  const isInternal =
    INTERNAL_ORIGIN_HEADER in headers || url.searchParams.has(INTERNAL_ORIGIN_QUERY);
  if (rules.access === 'internal' && !isInternal) {
    return errorResponse(
      400,
      `uri [${url.pathname}] with method [${method}] exists but is not available with the current configuration`
    );
  }
  const missing = rules.privileges.filter((privilege) => !rules.granted.has(privilege));
  if (missing.length > 0) {
    return errorResponse(
      403,
      `API [${method.toUpperCase()} ${url.pathname}${url.search}] is unauthorized for user, this action is granted by the Kibana privileges [${missing.join(',')}]`
    );
  }
  return undefined;
}
