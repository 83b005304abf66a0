import type { estypes } from '@elastic/elasticsearch';
import { alertFacets, type FindAlertsRequest } from '../../common/api';

/** Fields that a text is searched for in. */
const SEARCHED_FIELDS = [
  'kibana.alert.reason',
  'host.name',
  'user.name',
  'process.name',
  'process.executable',
  'dns.question.name',
];

/** The query of a search for alerts: time, facets, and a text whose words must all occur. */
export function alertsQuery(request: FindAlertsRequest): estypes.QueryDslQueryContainer {
  const filter: estypes.QueryDslQueryContainer[] = [];
  const { from, to, text } = request;
  if (from !== undefined || to !== undefined) {
    filter.push({
      range: {
        'kibana.alert.original_time': {
          ...(from !== undefined && { gte: from }),
          ...(to !== undefined && { lte: to }),
        },
      },
    });
  }
  for (const facet of facetNames) {
    const chosen = request[facet];
    if (chosen !== undefined && chosen.length > 0) {
      filter.push({ terms: { [alertFacets[facet]]: chosen } });
    }
  }
  for (const word of (text ?? '').split(/\s+/).filter((each) => each !== '')) {
    filter.push({ bool: { should: SEARCHED_FIELDS.map((field) => containing(field, word)) } });
  }
  return { bool: { filter } };
}

/** `*` and `?` of the text are wildcards, as in the search bars of Kibana; nothing else has a meaning. */
function containing(field: string, word: string): estypes.QueryDslQueryContainer {
  return { wildcard: { [field]: { value: `*${word}*`, case_insensitive: true } } };
}

/** The facets in the order in which they are shown. */
export const facetNames = ['source', 'host', 'user', 'process', 'domain', 'status'] as const;
