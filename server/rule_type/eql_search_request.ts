import type { estypes } from '@elastic/elasticsearch';
import type { RuleParameters } from '../../common/api';
import { exceptionQueries, type AppliedException } from '../../common/exceptions';
import type { SearchRequest } from './complete_search';

/** Hits of one request; Elasticsearch refuses more than 10,000. */
export const PAGE_SIZE = 1_000;

/** What is searched, for what, and without what. */
export interface EqlRequestInput {
  readonly query: string;
  readonly parameters: Pick<
    RuleParameters,
    'indices' | 'timestampField' | 'timestampFallbackField'
  >;
  readonly request: SearchRequest;
  readonly exceptions: readonly AppliedException[];
}

/**
 * The EQL search of one span: oldest first, the time range on the time of ingestion or, where an event has none, on
 * its own time; excepted events and those already at hand are filtered out.
 */
export function eqlSearchRequest({
  query,
  parameters,
  request,
  exceptions,
}: EqlRequestInput): estypes.EqlSearchRequest {
  const { indices, timestampField, timestampFallbackField } = parameters;
  const excluded = exceptionQueries(exceptions).map(toElasticsearch);
  if (request.exceptIds.length > 0) excluded.push({ ids: { values: [...request.exceptIds] } });
  return {
    index: [...indices],
    allow_no_indices: true,
    ignore_unavailable: true,
    query,
    size: PAGE_SIZE,
    result_position: 'head',
    // One query: the client's types allow a list too, which Elasticsearch refuses.
    filter: {
      bool: {
        filter: [timeRange(request, timestampField, timestampFallbackField)],
        ...(excluded.length > 0 && { must_not: excluded }),
      },
    },
  };
}

function timeRange(
  { from, to }: SearchRequest,
  field: string,
  fallback: string
): estypes.QueryDslQueryContainer {
  const range = {
    gte: new Date(from).toISOString(),
    lte: new Date(to).toISOString(),
    format: 'strict_date_optional_time',
  };
  if (field === fallback) return { range: { [field]: range } };
  return {
    bool: {
      should: [
        { range: { [field]: range } },
        { bool: { filter: [{ range: { [fallback]: range } }], must_not: [{ exists: { field } }] } },
      ],
      minimum_should_match: 1,
    },
  };
}

/** The same query in the client's own, mutable types. */
function toElasticsearch(
  query: ReturnType<typeof exceptionQueries>[number]
): estypes.QueryDslQueryContainer {
  if ('term' in query) return { term: query.term };
  if ('wildcard' in query) return { wildcard: query.wildcard };
  if ('range' in query) return { range: query.range };
  if ('filter' in query.bool) return { bool: { filter: query.bool.filter.map(toElasticsearch) } };
  return { bool: { should: query.bool.should.map(toElasticsearch), minimum_should_match: 1 } };
}
