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

/** What the seven sources have sent in the last 24 hours, how late, which fell silent, and which may not be read. */
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
          client.msearch({ searches: dataSources.flatMap(sourceSearches) }),
          unreadablePatterns(
            client,
            dataSources.map(({ indexPattern }) => indexPattern),
            new AbortController().signal
          ),
        ]);
        const sources = dataSources.map((source, place) =>
          sourceSummary(
            source,
            { day: responses[2 * place], week: responses[2 * place + 1] },
            unreadable,
            new Date()
          )
        );
        return response.ok({ body: { sources } });
      })
    );
}

/** The latest events of a source, by which its delay is told. */
const LATEST_EVENTS = 50;

/** Its events of the last 24 hours, and the last one of the week before. */
function sourceSearches({ indexPattern }: DataSource) {
  const header = { index: indexPattern, ignore_unavailable: true, allow_no_indices: true };
  const latestFirst = [
    { '@timestamp': { order: 'desc' as const, unmapped_type: 'date' as const } },
  ];
  return [
    header,
    {
      query: { range: { '@timestamp': { gte: 'now-24h', lte: 'now' } } },
      size: LATEST_EVENTS,
      sort: latestFirst,
      _source: ['@timestamp', 'event.ingested'],
      track_total_hits: MAX_COUNTED,
      aggs: { last: { max: { field: '@timestamp' } } },
    },
    header,
    {
      query: { range: { '@timestamp': { gte: 'now-8d', lt: 'now-24h' } } },
      size: 1,
      sort: latestFirst,
      _source: ['@timestamp'],
      track_total_hits: false,
    },
  ];
}
