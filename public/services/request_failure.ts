import type { IHttpFetchError } from '@kbn/core/public';

/** Why a request was not answered, as far as what the person can do next differs. */
export type RequestFailure =
  | { readonly kind: 'denied'; readonly message: string }
  | { readonly kind: 'not_found'; readonly message: string }
  | { readonly kind: 'conflict'; readonly message: string }
  | { readonly kind: 'invalid'; readonly message: string }
  /** The server or Elasticsearch is out of reach; trying again may help. */
  | { readonly kind: 'unavailable'; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string };

/** Reads what Kibana's `http.fetch` rejects with; anything else is a failure of ours. */
export function requestFailure(error: unknown): RequestFailure {
  const message = messageOf(error);
  if (!isFetchError(error)) return { kind: 'failed', message };
  const status = error.response?.status;
  if (status === undefined) return { kind: 'unavailable', message };
  switch (status) {
    case 401:
    case 403:
      return { kind: 'denied', message };
    case 404:
      return { kind: 'not_found', message };
    case 409:
      return { kind: 'conflict', message };
    case 400:
    case 413:
      return { kind: 'invalid', message };
    case 502:
    case 503:
    case 504:
      return { kind: 'unavailable', message };
    default:
      return { kind: 'failed', message };
  }
}

function isFetchError(error: unknown): error is IHttpFetchError {
  return error instanceof Error && 'request' in error;
}

/** The sentence of the answer's body, which says more than the status text. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (!('body' in error)) return error.message;
  const { body } = error;
  const isSaid = typeof body === 'object' && body !== null && 'message' in body;
  return isSaid && typeof body.message === 'string' ? body.message : error.message;
}
