import type { Request } from '@hapi/hapi';
import type { Logger, RequestHandlerContext } from '@kbn/core/server';
import { isRecord } from '../is_record';
import type { SandboxUser } from '../users';
import type { AuthenticatedUsers } from './authenticated_users';
import { createKibanaRequest } from './kibana_request';
import { errorResponse, KibanaResponse, responseFactory } from './kibana_response';
import { INTERNAL_ORIGIN_QUERY } from './request_rules';
import { RequestValidationError, type RequestParts } from './validate_request';
import { VERSION_HEADER, type RegisteredRoute, type RouteVersion } from './versioned_route';

const INTERNAL_ERROR = 'An internal server error occurred. Check Kibana server logs for details.';

export interface RequestHandling {
  readonly authenticated: AuthenticatedUsers;
  readonly logger: Logger;
  readonly contextFor: (user: SandboxUser) => RequestHandlerContext;
}

export interface Answer {
  readonly response: KibanaResponse;
  /** Of the route; unknown if the request names none that there is. */
  readonly version?: string;
}

/**
 * Stands for what Kibana does between hapi and a plugin's handler
 * (`src/core/packages/http/router-server-internal/src/router.ts` and `…/versioned_router/core_versioned_route.ts`):
 * version, validation, context, and errors that do not get out.
 */
export async function handleRequest(
  route: RegisteredRoute,
  request: Request,
  user: SandboxUser,
  { authenticated, logger, contextFor }: RequestHandling
): Promise<Answer> {
  const requested: unknown = request.headers[VERSION_HEADER];
  const resolved = route.resolve(typeof requested === 'string' ? requested : undefined);
  if (typeof resolved === 'string') return { response: errorResponse(400, resolved) };
  const { version, found } = resolved;
  const parts = validParts(found, request);
  if (parts instanceof KibanaResponse) return { version, response: parts };
  const kibanaRequest = createKibanaRequest(request, parts);
  authenticated.set(kibanaRequest, user);
  try {
    const response = await found.handle(contextFor(user), kibanaRequest, responseFactory);
    if (!(response instanceof KibanaResponse)) {
      throw new Error(
        `Unexpected result from Route Handler. Expected KibanaResponse, but given: ${typeof response}.`
      );
    }
    return { version, response };
  } catch (error) {
    logger.error(error instanceof Error ? error : String(error));
    return { version, response: failure(error) };
  }
}

function validParts(found: RouteVersion, request: Request): RequestParts | KibanaResponse {
  const query: Record<string, unknown> = { ...request.query };
  // For the host only; a route does not see it.
  Reflect.deleteProperty(query, INTERNAL_ORIGIN_QUERY);
  const parts: RequestParts = {
    params: request.params,
    query,
    body: request.payload,
  };
  try {
    return found.validate(parts);
  } catch (error) {
    if (error instanceof RequestValidationError) return errorResponse(400, error.message);
    throw error;
  }
}

/** Elasticsearch's 401 is passed on; everything else stays inside, Boom errors too (`handleLegacyErrors` is opt-in). */
function failure(error: unknown): KibanaResponse {
  const isElasticsearchError = isRecord(error) && error['name'] === 'ResponseError';
  if (isElasticsearchError && error['statusCode'] === 401) {
    const message = error['message'];
    return errorResponse(401, typeof message === 'string' ? message : 'Unauthorized');
  }
  return errorResponse(500, INTERNAL_ERROR);
}
