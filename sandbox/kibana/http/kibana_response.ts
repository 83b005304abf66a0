import { Boom } from '@hapi/boom';
import type { ErrorBody, IKibanaResponse, KibanaResponseFactory } from '@kbn/core/server';

/** Stands for `KibanaResponse` (`src/core/packages/http/router-server-internal/src/response.ts`). */
export class KibanaResponse implements IKibanaResponse {
  constructor(
    readonly status: number,
    readonly payload?: unknown
  ) {}
}

/** Stands for `kibanaResponseFactory` of the same file: what handlers answer with. */
export const responseFactory: KibanaResponseFactory = {
  ok: (options = {}) => new KibanaResponse(200, options.body),
  badRequest: (options = {}) => errorResponse(400, options.body ?? 'Bad Request'),
  forbidden: (options = {}) => errorResponse(403, options.body ?? 'Forbidden'),
  notFound: (options = {}) => errorResponse(404, options.body ?? 'Not Found'),
  conflict: (options = {}) => errorResponse(409, options.body ?? 'Conflict'),
  customError: ({ statusCode, body }) => {
    if (!Number.isInteger(statusCode) || statusCode < 400 || statusCode > 599) {
      throw new Error(
        `Unexpected Http status code. Expected from 400 to 599, but given: ${statusCode}`
      );
    }
    return errorResponse(statusCode, body ?? 'Unknown error');
  },
};

/** An error as Kibana answers it: `{ statusCode, error, message, attributes? }`. */
export function errorResponse(status: number, body: string | ErrorBody): KibanaResponse {
  const { message, attributes } = typeof body === 'string' ? { message: body } : body;
  return new KibanaResponse(status, {
    statusCode: status,
    error: new Boom('', { statusCode: status }).output.payload.error,
    message,
    ...(attributes === undefined ? {} : { attributes }),
  });
}
