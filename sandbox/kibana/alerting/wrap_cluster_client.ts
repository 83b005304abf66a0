import type {
  Client,
  TransportRequestOptions,
  TransportRequestParams,
} from '@elastic/elasticsearch';
import type { IScopedClusterClient, Logger } from '@kbn/core/server';
import { parseDuration } from './duration';

/** `get_es_request_timeout.ts`: whatever the rule's timeout is. */
const MAX_REQUEST_TIMEOUT = '5m';

/** The calls that a cancelled run ends, by the client's name for them, with Kibana's word for each. */
const ABORTED_CALLS: Readonly<Record<string, { verb: string; noun: string }>> = {
  search: { verb: 'query', noun: 'Search' },
  'eql.search': { verb: 'eql query', noun: 'EQL search' },
};

export interface ClientWrapping {
  readonly signal: AbortSignal;
  readonly ruleTaskTimeout: string;
  /** `type:id`, for the log. */
  readonly rule: string;
  readonly logger: Logger;
}

/**
 * Stands for `createWrappedScopedClusterClientFactory`
 * (`x-pack/platform/plugins/shared/alerting/server/lib/wrap_scoped_cluster_client.ts`): `search` and `eql.search` get the
 * run's abort signal instead of the caller's, every request the run's timeout, and a failed search is logged with its
 * parameters.
 */
export function wrapClusterClient(
  asCurrentUser: Client,
  asInternalUser: Client,
  wrapping: ClientWrapping
): IScopedClusterClient {
  return {
    asCurrentUser: wrapClient(asCurrentUser, wrapping),
    asInternalUser: wrapClient(asInternalUser, wrapping),
  };
}

function wrapClient(client: Client, wrapping: ClientWrapping): Client {
  const child = client.child({});
  const original = child.transport.request.bind(child.transport);
  const requestTimeout = Math.min(
    parseDuration(wrapping.ruleTaskTimeout),
    parseDuration(MAX_REQUEST_TIMEOUT)
  );
  const request = async (
    params: TransportRequestParams,
    options: TransportRequestOptions = {}
  ): Promise<unknown> => {
    const call = ABORTED_CALLS[params.meta?.name ?? ''];
    if (call === undefined) return original(params, { ...options, requestTimeout });
    const { signal, rule, logger } = wrapping;
    try {
      return await original(params, { ...options, requestTimeout, signal });
    } catch (error) {
      if (signal.aborted) {
        throw new Error(`${call.noun} has been aborted due to cancelled execution`, {
          cause: error,
        });
      }
      logger.warn(
        `executing ${call.verb} for rule ${rule} in space default - ${JSON.stringify(params.body)}`
      );
      throw error;
    }
  };
  // The transport of a child is its own; Kibana replaces the function of it too.
  Reflect.set(child.transport, 'request', request);
  return child;
}
