import type { IRouter, KibanaRequest, RequestHandlerContext } from '@kbn/core/server';
import {
  API_VERSION,
  apiPaths,
  cancelHistoryRequest,
  decodeRuleParameters,
  historyRequest,
  MAX_EVENTS_PER_ANSWER,
  MAX_HISTORY_SPAN,
  type HistoryRequest,
  type HistoryResponse,
  type RuleParameters,
} from '../../../common/api';
import { exceptionFields } from '../../../common/exceptions';
import { tunedRuleQuery } from '../../../common/rule';
import { API_PRIVILEGES } from '../../feature';
import { findProcessStarts } from '../../process_starts/find_process_starts';
import type { TimeSpan } from '../../rule_type/search_window';
import { elasticsearchFailure } from '../../rule_type/elasticsearch_failure';
import { handleErrors } from '../handle_errors';
import type { RouteDependencies } from '../route_dependencies';
import { validated } from '../route_validation';
import { savedParameters } from '../saved_parameters';
import { whileWaiting } from '../while_waiting';
import { alertsOf, historyEvents, instanceIds } from './history_events';
import { searchHistory, type HistorySearch } from './history_search';
import { readHandle, writeHandle, type SearchHandle } from './search_handle';

/**
 * What the rule matches in a span of the past. Nothing is written, and events are searched as the current user. The
 * browser asks span by span and adds up, so that it can show how far it is, and stop.
 */
export function registerHistoryRoutes(router: IRouter, dependencies: RouteDependencies): void {
  const { logger } = dependencies;
  const security = { authz: { requiredPrivileges: [API_PRIVILEGES.read] } } as const;

  router.versioned
    .post({ path: apiPaths.history, access: 'internal', security })
    .addVersion(
      { version: API_VERSION, validate: { request: { body: validated(historyRequest) } } },
      (context, request, response) =>
        handleErrors(logger, response, async () => {
          const asked = await askedFor(dependencies, request, request.body);
          if (asked.kind === 'invalid') {
            return response.badRequest({ body: { message: asked.message } });
          }
          const body = await whileWaiting(request, (signal) =>
            answer(dependencies, context, request, asked, signal)
          );
          return response.ok({ body });
        })
    );

  router.versioned
    .post({ path: apiPaths.cancelHistory, access: 'internal', security })
    .addVersion(
      { version: API_VERSION, validate: { request: { body: validated(cancelHistoryRequest) } } },
      (context, request, response) =>
        handleErrors(logger, response, async () => {
          const handle = readHandle(request.body.searchId);
          if (handle === undefined) return response.badRequest({ body: { message: NO_SEARCH } });
          const { elasticsearch } = await context.core;
          await endSearch(elasticsearch.client.asCurrentUser, handle);
          return response.ok({ body: {} });
        })
    );
}

const NO_SEARCH = 'searchId: this is not the id of a search. Start it again.';

type Asked =
  | {
      readonly kind: 'valid';
      readonly span: TimeSpan;
      readonly parameters: RuleParameters;
      readonly handle: SearchHandle | undefined;
      readonly extraFields: readonly string[];
    }
  | { readonly kind: 'invalid'; readonly message: string };

async function askedFor(
  dependencies: RouteDependencies,
  request: KibanaRequest,
  { from, to, parameters, fields = [], searchId }: HistoryRequest
): Promise<Asked> {
  const span = { from: Date.parse(from), to: Date.parse(to) };
  if (span.from > span.to) return { kind: 'invalid', message: 'from: it is later than to.' };
  if (span.to - span.from > MAX_HISTORY_SPAN) {
    return { kind: 'invalid', message: 'from: more than 90 days before to. Ask for less.' };
  }
  const handle = searchId === undefined ? undefined : readHandle(searchId);
  if (searchId !== undefined && handle === undefined) {
    return { kind: 'invalid', message: NO_SEARCH };
  }
  const asked = { span, handle, extraFields: fields };
  if (parameters === undefined) {
    return { ...asked, kind: 'valid', parameters: await savedParameters(dependencies, request) };
  }
  const decoded = decodeRuleParameters(parameters);
  return decoded.kind === 'valid'
    ? { ...asked, kind: 'valid', parameters: decoded.value }
    : { kind: 'invalid', message: decoded.faults.join('; ') };
}

async function answer(
  dependencies: RouteDependencies,
  context: RequestHandlerContext,
  request: KibanaRequest,
  asked: Extract<Asked, { kind: 'valid' }>,
  signal: AbortSignal
): Promise<HistoryResponse> {
  const client = (await context.core).elasticsearch.client.asCurrentUser;
  const { span, parameters, extraFields } = asked;
  const query = tunedRuleQuery(parameters);
  const search = await searchHistory(client, { ...asked, query, signal });
  if (search.kind === 'running') {
    return { kind: 'running', searchId: writeHandle(search.handle) };
  }
  const isFull = search.hits.length >= MAX_EVENTS_PER_ANSWER;
  // The halves will bring them, and the process starts with them.
  if (isFull && span.to > span.from) return { ...costOf(search), events: [], isFull };
  const instanceId = instanceIds(dependencies.spaceId(request), dependencies.ruleId(request));
  const [starts, alerts] = await Promise.all([
    findProcessStarts(client, search.hits, {
      indices: parameters.investigationIndices,
      fields: [...exceptionFields, ...extraFields],
      timeout: dependencies.limits.searchTimeout,
      signal,
    }),
    alertsOf(await dependencies.alertsClient(request), search.hits.map(instanceId)),
  ]);
  const done = costOf(search);
  return {
    ...done,
    events: historyEvents({
      query,
      hits: search.hits,
      starts,
      alerts,
      instanceId,
      extraFields,
    }),
    isFull,
    processStartProblem: starts.problems.length === 0 ? null : starts.problems.join('; '),
    requests: done.requests + starts.requests + (search.hits.length > 0 ? 1 : 0),
  };
}

function costOf({
  incomplete,
  unmapped,
  tookMs,
  requests,
  request,
}: Extract<HistorySearch, { kind: 'done' }>) {
  const { index, query, filter, size, result_position } = request;
  const indices = [index].flat().join(',');
  return {
    kind: 'done' as const,
    incomplete: incomplete ?? null,
    unmappedFields: [...unmapped],
    processStartProblem: null,
    tookMs,
    requests,
    request: { path: `/${indices}/_eql/search`, body: { query, filter, size, result_position } },
  };
}

/** One that has ended already, or that is someone else's, is not there. */
async function endSearch(
  client: Awaited<RequestHandlerContext['core']>['elasticsearch']['client']['asCurrentUser'],
  { id }: SearchHandle
): Promise<void> {
  try {
    await client.eql.delete({ id });
  } catch (error) {
    if (elasticsearchFailure(error).status !== 404) throw error;
  }
}
