import type { IRouter } from '@kbn/core/server';
import { API_VERSION, apiPaths } from '../../common/api';
import { dataSources, type DataSource } from '../../common/sources';
import { API_PRIVILEGES } from '../feature';
import { handleErrors } from './handle_errors';
import { unreadablePatterns } from './investigation/unreadable_patterns';
import type { RouteDependencies } from './route_dependencies';
import { sourceSummary } from './source_summary';

/** Events of a source that are counted; more are "at least". */
const MAX_COUNTED = 10_000;

/** Which of the seven sources have had data in the last 24 hours, and which the current user may not read. */
export function registerSourcesRoute(router: IRouter, { logger }: RouteDependencies): void {
  router.versioned
    .get({
      path: apiPaths.sources,
      access: 'internal',
      security: { authz: { requiredPrivileges: [API_PRIVILEGES.read] } },
    })
    .addVersion({ version: API_VERSION, validate: false }, (context, _request, response) =>
      handleErrors(logger, response, async () => {
        const client = (await context.core).elasticsearch.client.asCurrentUser;
        const [{ responses }, unreadable] = await Promise.all([
          client.msearch({ searches: dataSources.flatMap(sourceSearch) }),
          unreadablePatterns(
            client,
            dataSources.map(({ indexPattern }) => indexPattern),
            new AbortController().signal
          ),
        ]);
        const sources = dataSources.map((source, place) =>
          sourceSummary(source, responses[place], unreadable)
        );
        return response.ok({ body: { sources } });
      })
    );
}

function sourceSearch({ indexPattern }: DataSource) {
  return [
    { index: indexPattern, ignore_unavailable: true, allow_no_indices: true },
    {
      query: { range: { '@timestamp': { gte: 'now-24h', lte: 'now' } } },
      size: 0,
      track_total_hits: MAX_COUNTED,
      aggs: { last: { max: { field: '@timestamp' } } },
    },
  ];
}
