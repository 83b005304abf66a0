import type { JsonObject } from './http/json';

/** Type and reason of an error, as they stand in `error` and in each member of `root_cause`. */
export interface ErrorCause {
  readonly type: string;
  readonly reason: string;
}

interface ErrorDetails {
  /** The causes listed under `root_cause`; by default the error itself. */
  readonly rootCause?: readonly ErrorCause[];
  readonly causedBy?: ErrorCause;
  /** Further members of `error`, such as `index` or `resource.id`. */
  readonly extra?: JsonObject;
}

/** A refusal in the form in which Elasticsearch's REST layer answers it: `{ error: {…}, status }`. */
export class ElasticsearchError extends Error {
  override readonly name = 'ElasticsearchError';

  constructor(
    readonly status: number,
    readonly type: string,
    readonly reason: string,
    readonly details: ErrorDetails = {}
  ) {
    super(`${type}: ${reason}`);
  }

  /** What stands under `error`, also in the items of a bulk or multi-search response. */
  toCause(): JsonObject {
    const { extra, causedBy } = this.details;
    return {
      type: this.type,
      reason: this.reason,
      ...extra,
      ...(causedBy !== undefined && { caused_by: causedBy }),
    };
  }

  toError(): JsonObject {
    const { rootCause, extra } = this.details;
    const root = rootCause ?? [{ type: this.type, reason: this.reason, ...extra }];
    return { root_cause: root, ...this.toCause() };
  }

  toBody(): JsonObject {
    return { error: this.toError(), status: this.status };
  }
}

export function illegalArgument(reason: string): ElasticsearchError {
  return new ElasticsearchError(400, 'illegal_argument_exception', reason);
}

export function parsingError(reason: string): ElasticsearchError {
  return new ElasticsearchError(400, 'parsing_exception', reason);
}

/**
 * For requests that Elasticsearch would answer and this store does not: better refused than answered wrongly. The type
 * is one that Elasticsearch does not have, so that nobody takes it for its opinion.
 */
export function notSpoken(what: string, spoken: string): ElasticsearchError {
  return new ElasticsearchError(
    400,
    'not_spoken_by_event_store',
    `The embedded event store does not speak ${what}. It speaks: ${spoken}.`
  );
}

/** A failure of the query phase: Elasticsearch wraps what the shards said. */
export function searchPhaseError(cause: ElasticsearchError, index: string): ElasticsearchError {
  const { type, reason } = cause;
  const root = { type, reason, ...cause.details.extra };
  return new ElasticsearchError(
    cause.status,
    'search_phase_execution_exception',
    'all shards failed',
    {
      rootCause: [root],
      causedBy: { type, reason },
      extra: {
        phase: 'query',
        grouped: true,
        failed_shards: [{ shard: 0, index, node: 'event-store', reason: root }],
      },
    }
  );
}
