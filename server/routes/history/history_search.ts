import type { estypes } from '@elastic/elasticsearch';
import type { ElasticsearchClient } from '@kbn/core/server';
import { HISTORY_WAIT, type RuleParameters } from '../../../common/api';
import { print, withOptional, type Query } from '../../../common/eql';
import { eqlHits, incompleteness } from '../../rule_type/eql_answer';
import { eqlSearchRequest } from '../../rule_type/eql_search_request';
import type { EventHit } from '../../rule_type/event_hit';
import type { TimeSpan } from '../../rule_type/search_window';
import { isWithoutIndices, unmappedFields } from '../../rule_type/unsearchable';
import type { SearchHandle } from './search_handle';

/** How long Elasticsearch keeps a search that nobody asks after. */
const KEEP_ALIVE = '2m';

/** What the rule matches in a span, or that the search goes on. */
export type HistorySearch =
  | { readonly kind: 'running'; readonly handle: SearchHandle }
  | {
      readonly kind: 'done';
      readonly hits: readonly EventHit[];
      readonly incomplete: string | undefined;
      readonly unmapped: readonly string[];
      readonly tookMs: number;
      readonly requests: number;
      readonly request: estypes.EqlSearchRequest;
    };

export interface HistorySearchInput {
  readonly query: Query;
  readonly parameters: RuleParameters;
  readonly span: TimeSpan;
  /** A search of this span that went on when it was last asked after. */
  readonly handle: SearchHandle | undefined;
  readonly signal: AbortSignal;
}

/**
 * Searches a span of the past as the rule would, without exceptions. The search is asynchronous, so that a long range
 * outlives the request; whoever asks waits for it a little.
 */
export async function searchHistory(
  client: ElasticsearchClient,
  input: HistorySearchInput
): Promise<HistorySearch> {
  const { query, parameters, signal } = input;
  const unmapped = [...(input.handle?.unmapped ?? [])];
  let asked = input.handle;
  for (let requests = 1; ; requests += 1) {
    const request = requestOf(input, withOptional(query, unmapped));
    try {
      const response =
        asked === undefined
          ? await client.eql.search(
              {
                ...request,
                wait_for_completion_timeout: HISTORY_WAIT,
                keep_alive: KEEP_ALIVE,
              },
              { signal }
            )
          : await client.eql.get(
              { id: asked.id, wait_for_completion_timeout: HISTORY_WAIT, keep_alive: KEEP_ALIVE },
              { signal }
            );
      const answer = answerOf(response, { unmapped, requests, request });
      if (asked !== undefined && answer.kind === 'done') {
        await forget(client, asked);
        return { ...answer, requests: requests + 1 };
      }
      return answer;
    } catch (error) {
      if (isWithoutIndices(error, parameters.indices)) {
        return { ...NOTHING, unmapped, requests, request };
      }
      const missing = unmappedFields(error, withOptional(query, unmapped));
      if (missing.length === 0) throw error;
      // Once more without them; each time there are fewer.
      unmapped.push(...missing);
      asked = undefined;
    }
  }
}

/** Elasticsearch would keep the events that it has found until their time is over. What cannot be deleted ends by that. */
async function forget(client: ElasticsearchClient, { id }: SearchHandle): Promise<void> {
  await client.eql.delete({ id }).catch(() => {});
}

const NOTHING = { kind: 'done', hits: [], incomplete: undefined, tookMs: 0 } as const;

function requestOf({ parameters, span }: HistorySearchInput, query: Query) {
  return eqlSearchRequest({
    query: print(query),
    parameters,
    request: { ...span, exceptIds: [] },
    exceptions: [],
  });
}

function answerOf(
  response: estypes.EqlSearchResponse,
  asked: {
    readonly unmapped: readonly string[];
    readonly requests: number;
    readonly request: estypes.EqlSearchRequest;
  }
): HistorySearch {
  const { id, is_running: isRunning, took = 0 } = response;
  if (isRunning === true && id !== undefined) {
    return { kind: 'running', handle: { id, unmapped: [...asked.unmapped] } };
  }
  return {
    kind: 'done',
    hits: eqlHits(response),
    incomplete: incompleteness(response),
    tookMs: took,
    ...asked,
  };
}
