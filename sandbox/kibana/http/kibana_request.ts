import type { Request } from '@hapi/hapi';
import type { KibanaRequest } from '@kbn/core/server';
import type { RequestParts } from './validate_request';

/** Stands for `CoreKibanaRequest` (`src/core/packages/http/router-server-internal/src/request.ts`). */
export function createKibanaRequest(request: Request, parts: RequestParts): KibanaRequest {
  return {
    ...parts,
    headers: request.raw.req.headers,
    events: {
      aborted$: {
        subscribe(next) {
          const { res } = request.raw;
          const onClose = (): void => {
            if (!res.writableFinished) next();
          };
          res.once('close', onClose);
          return { unsubscribe: () => void res.off('close', onClose) };
        },
      },
    },
  };
}
