import type { Lifecycle } from '@hapi/hapi';
import type { HttpServiceSetup } from '@kbn/core/server';

const BASE_PATH = /^(\/[\w-]+)*$/;

/**
 * Stands for `server.basePath` (`src/core/packages/http/server-internal/src/base_path_service.ts`). There is only the
 * default space, so that the path of a request is that of the server.
 *
 * @throws Error unless it is empty, or begins with a slash and does not end with one
 */
export function basePathService(basePath: string): HttpServiceSetup['basePath'] {
  if (!BASE_PATH.test(basePath))
    throw new Error("[server.basePath]: must start with a slash, don't end with one");
  return { serverBasePath: basePath, get: () => basePath };
}

/**
 * Stands for `server.rewriteBasePath` (`src/core/packages/http/server-internal/src/http_server.ts`): routes know nothing
 * of the base path, and there is nothing outside of it.
 */
export function rewriteBasePath(basePath: string): Lifecycle.Method {
  return (request, h) => {
    const { pathname, search } = request.url;
    if (pathname !== basePath && !pathname.startsWith(`${basePath}/`)) {
      return h
        .response({ statusCode: 404, error: 'Not Found', message: 'Not Found' })
        .code(404)
        .takeover();
    }
    request.setUrl(`${pathname.slice(basePath.length) || '/'}${search}`);
    return h.continue;
  };
}
