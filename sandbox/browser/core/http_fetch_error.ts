import type { IHttpFetchError } from '@kbn/core/public';

/** Stands for `HttpFetchError` (`src/core/packages/http/browser-internal/src/http_fetch_error.ts`). */
export class HttpFetchError extends Error implements IHttpFetchError {
  /** Absent if there was no answer. */
  declare readonly response?: Response;
  declare readonly body?: unknown;

  constructor(
    message: string,
    override readonly name: string,
    readonly request: Request,
    answer: { readonly response?: Response; readonly body?: unknown } = {}
  ) {
    super(message);
    Object.assign(this, answer);
  }
}
