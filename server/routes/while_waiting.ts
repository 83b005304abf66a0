import type { KibanaRequest } from '@kbn/core/server';

/** Runs until it is done, or cancels it when the browser has gone. */
export async function whileWaiting<T>(
  request: KibanaRequest,
  run: (signal: AbortSignal) => Promise<T>
): Promise<T> {
  const cancellation = new AbortController();
  const subscription = request.events.aborted$.subscribe(() => cancellation.abort());
  try {
    return await run(cancellation.signal);
  } finally {
    subscription.unsubscribe();
  }
}
