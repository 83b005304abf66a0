import type { IRouter } from '@kbn/core/server';
import { API_VERSION, apiPaths, type SourcesResponse } from '../../common/api';
import { dataSources } from '../../common/sources';
import { API_PRIVILEGES } from '../feature';
import { handleErrors } from './handle_errors';
import type { RouteDependencies } from './route_dependencies';

/** Events of a source that are counted; more are "at least". */
const MAX_COUNTED = 10_000;

/** Which of the seven sources have had data in the last 24 hours, from one request as the current user. */
export function registerSourcesRoute(router: IRouter, { logger }: RouteDependencies): void {
  router.versioned
    .get({
      path: apiPaths.sources,
      access: 'internal',
      security: { authz: { requiredPrivileges: [API_PRIVILEGES.read] } },
    })
    .addVersion({ version: API_VERSION, validate: false }, (context, _request, response) =>
      handleErrors(logger, response, async () => {
        const { elasticsearch } = await context.core;
        const { responses } = await elasticsearch.client.asCurrentUser.msearch({
          searches: dataSources.flatMap(({ indexPattern }) => [
            { index: indexPattern, ignore_unavailable: true, allow_no_indices: true },
            {
              query: { range: { '@timestamp': { gte: 'now-24h', lte: 'now' } } },
              size: 0,
              track_total_hits: MAX_COUNTED,
              aggs: { last: { max: { field: '@timestamp' } } },
            },
          ]),
        });
        const sources = dataSources.map((source, at) => summary(source, responses[at]));
        return response.ok({ body: { sources } });
      })
    );
}

function summary(
  { id, label, indexPattern }: (typeof dataSources)[number],
  answer: unknown
): SourcesResponse['sources'][number] {
  const total = at(at(answer, 'hits'), 'total');
  const count = at(total, 'value');
  const last = at(at(at(answer, 'aggregations'), 'last'), 'value');
  return {
    id,
    label,
    indexPattern,
    events: typeof count === 'number' ? count : 0,
    eventsAtLeast: at(total, 'relation') === 'gte',
    lastEventAt: typeof last === 'number' ? new Date(last).toISOString() : null,
  };
}

function at(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return new Map<string, unknown>(Object.entries(value)).get(key);
}
