import type { HttpFetchOptions, HttpStart } from '@kbn/core/public';
import { HttpFetchError } from './http_fetch_error';

const UNAUTHORIZED = 401;
const NO_CONTENT = 204;

export interface HttpOptions {
  readonly kibanaVersion: string;
  /** Of the page. */
  readonly origin: string;
  /** `server.basePath` of Kibana; empty without one. */
  readonly basePath: string;
  /** The session has ended; the page is left. */
  readonly onUnauthorized: () => void;
  readonly fetch?: typeof window.fetch;
}

/**
 * Stands for `core.http` (`src/core/packages/http/browser-internal/src/fetch.ts`): headers that Kibana's routes ask for,
 * answers parsed, anything but a success as `HttpFetchError`. An `AbortError` is passed on as it is. An answer 401 leads to
 * the login page, and the request is never settled (the interceptor of the security plugin).
 */
export class HttpService implements HttpStart {
  readonly basePath: HttpStart['basePath'];

  /** There is only the default space, which adds nothing to the server's base path. */
  constructor(private readonly options: HttpOptions) {
    this.basePath = { prepend: (path) => `${options.basePath}${path}` };
  }

  // Apps take the method from the object.
  readonly fetch = async (path: string, options: HttpFetchOptions = {}): Promise<unknown> => {
    const request = this.requestOf(path, options);
    const response = await this.send(request);
    const body = await bodyOf(response, request);
    if (response.ok) return body;
    if (response.status === UNAUTHORIZED) {
      this.options.onUnauthorized();
      return new Promise(() => {});
    }
    throw new HttpFetchError(response.statusText, 'Error', request, { response, body });
  };

  private requestOf(path: string, { method = 'GET', body, signal, version }: HttpFetchOptions) {
    if (!path.startsWith('/') || path.startsWith('//')) {
      throw new Error(`Invalid fetch arguments, the path must begin with one slash: ${path}`);
    }
    return new Request(new URL(this.basePath.prepend(path), this.options.origin), {
      method,
      credentials: 'same-origin',
      headers: {
        'content-type': 'application/json',
        'kbn-version': this.options.kibanaVersion,
        'x-elastic-internal-origin': 'Kibana',
        ...(version !== undefined && { 'elastic-api-version': version }),
      },
      ...(body !== undefined && { body }),
      ...(signal !== undefined && { signal }),
    });
  }

  private async send(request: Request): Promise<Response> {
    try {
      return await (this.options.fetch ?? window.fetch)(request);
    } catch (error) {
      if (!(error instanceof Error) || error.name === 'AbortError') throw error;
      throw new HttpFetchError(error.message, error.name, request);
    }
  }
}

async function bodyOf(response: Response, request: Request): Promise<unknown> {
  if (response.status === NO_CONTENT) return undefined;
  try {
    const isJson = response.headers.get('content-type')?.includes('application/json') === true;
    return isJson ? await response.json() : await response.text();
  } catch (error) {
    if (!(error instanceof Error) || error.name === 'AbortError') throw error;
    throw new HttpFetchError(error.message, error.name, request, { response });
  }
}
