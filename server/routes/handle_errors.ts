import type { IKibanaResponse, KibanaResponseFactory, Logger } from '@kbn/core/server';
import { elasticsearchFailure } from '../rule_type/elasticsearch_failure';
import { boomStatus } from './boom_status';

/** Names of the client's errors for a cluster that gave no answer. */
const OUT_OF_REACH = ['ConnectionError', 'NoLivingConnectionsError', 'TimeoutError'];
/** That of the client for a request that was given up. */
const ABORTED = 'RequestAbortedError';
/** As nginx and Kibana write it where nobody waits for the answer any more. */
const CLIENT_CLOSED_REQUEST = 499;

/**
 * Turns errors of Kibana's clients (Boom) and of Elasticsearch into answers with the right status and a sentence.
 * Kibana itself would answer a bare 500. What is unknown stays a 500, and is logged; what was cancelled is not.
 */
export async function handleErrors(
  logger: Logger,
  response: KibanaResponseFactory,
  answer: () => Promise<IKibanaResponse>
): Promise<IKibanaResponse> {
  try {
    return await answer();
  } catch (error) {
    // Whoever cancels or leaves the page gives requests up all the time: nothing has failed.
    if (error instanceof Error && error.name === ABORTED) {
      const message = 'The request was cancelled.';
      return response.customError({ statusCode: CLIENT_CLOSED_REQUEST, body: { message } });
    }
    const statusCode = boomStatus(error) ?? elasticsearchStatus(error);
    const { reason } = elasticsearchFailure(error);
    if (statusCode !== undefined && statusCode < 500) {
      return response.customError({ statusCode, body: { message: reason } });
    }
    logger.error(error instanceof Error ? error : String(error));
    return response.customError({
      statusCode: statusCode ?? 500,
      body: { message: `The request could not be answered: ${reason}` },
    });
  }
}

/** Elasticsearch out of reach is no fault of the request: 503. */
function elasticsearchStatus(error: unknown): number | undefined {
  const { status } = elasticsearchFailure(error);
  if (status !== undefined) return status;
  return error instanceof Error && OUT_OF_REACH.includes(error.name) ? 503 : undefined;
}
