import type { estypes } from '@elastic/elasticsearch';
import type { ElasticsearchClient } from '@kbn/core/server';
import type { RuleParameters } from '../../common/api';
import { fields, print, withOptional, type Query } from '../../common/eql';
import { isEventDocument } from '../../common/event';
import type { SearchPage, SearchRequest } from './complete_search';
import { eqlSearchRequest } from './eql_search_request';
import type { EventHit } from './event_hit';
import { elasticsearchFailure } from './elasticsearch_failure';
import { unknownColumns } from './unknown_columns';

/**
 * The EQL searches of one run. Fields that no index maps are made optional when Elasticsearch first refuses them, so
 * that the lack of one mapping does not keep the whole rule from running.
 */
export class EventSearch {
  /** Fields that no searched index maps. */
  readonly unmappedFields: string[] = [];
  /** Whether no index matched the patterns. */
  nothingToSearch = false;
  /** Milliseconds that Elasticsearch took. */
  took = 0;
  private query: Query;

  constructor(
    private readonly client: ElasticsearchClient,
    query: Query,
    private readonly parameters: RuleParameters,
    private readonly now: Date
  ) {
    this.query = query;
  }

  async search(request: SearchRequest): Promise<SearchPage<EventHit>> {
    try {
      return await this.send(request);
    } catch (error) {
      if (this.isWithoutIndices(error)) {
        this.nothingToSearch = true;
        return { hits: [], incomplete: undefined };
      }
      if (!this.makesOptional(error)) throw error;
      return await this.send(request);
    }
  }

  private async send(request: SearchRequest): Promise<SearchPage<EventHit>> {
    const { parameters, now } = this;
    const response = await this.client.eql.search(
      eqlSearchRequest({ query: print(this.query), parameters, request, now })
    );
    this.took += response.took ?? 0;
    return {
      hits: (response.hits.events ?? []).flatMap(eventHit),
      incomplete: incompleteness(response),
    };
  }

  /** Whether the error is about unmapped fields that can be made optional, which is then done. */
  private makesOptional(error: unknown): boolean {
    const { type, reason } = elasticsearchFailure(error);
    if (type !== 'verification_exception') return false;
    const used = fields(this.query).filter(({ optional }) => !optional);
    const unmapped = unknownColumns(reason).filter((column) =>
      used.some(({ name }) => name === column)
    );
    if (unmapped.length === 0) return false;
    this.unmappedFields.push(...unmapped);
    this.query = withOptional(this.query, unmapped);
    return true;
  }

  private isWithoutIndices(error: unknown): boolean {
    const { type, reason } = elasticsearchFailure(error);
    const hasPatternsOnly = this.parameters.indices.every((index) => index.includes('*'));
    return (
      hasPatternsOnly &&
      (type === 'index_not_found_exception' || reason.includes('Unknown index ['))
    );
  }
}

function eventHit({ _index, _id, _source }: estypes.EqlHitsEvent): EventHit[] {
  return isEventDocument(_source) ? [{ index: _index, id: _id, event: _source }] : [];
}

function incompleteness(response: estypes.EqlSearchResponse): string | undefined {
  if (response.timed_out === true) return 'the search timed out';
  const failures = response.shard_failures ?? [];
  if (failures.length > 0) {
    const reason = failures[0]?.reason.reason ?? 'no reason given';
    return `${failures.length} shards failed, the first one with: ${reason}`;
  }
  return response.is_partial === true ? 'the result is partial' : undefined;
}
