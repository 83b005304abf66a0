import type { ElasticsearchClient } from '@kbn/core/server';
import type { RuleParameters } from '../../common/api';
import type { AppliedException } from '../../common/exceptions';
import { print, withOptional, type Query } from '../../common/eql';
import type { SearchPage, SearchRequest } from './complete_search';
import { eqlSearchRequest } from './eql_search_request';
import { eqlHits, incompleteness } from './eql_answer';
import type { EventHit } from './event_hit';
import { isWithoutIndices, unmappedFields } from './unsearchable';

/** What a run searches, apart from the span of time. */
export interface SearchedEvents {
  readonly query: Query;
  readonly parameters: RuleParameters;
  /** Those that the search leaves out. */
  readonly exceptions: readonly AppliedException[];
}

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
    private readonly searched: SearchedEvents
  ) {
    this.query = searched.query;
  }

  async search(request: SearchRequest): Promise<SearchPage<EventHit>> {
    try {
      return await this.send(request);
    } catch (error) {
      if (isWithoutIndices(error, this.searched.parameters.indices)) {
        this.nothingToSearch = true;
        return { hits: [], incomplete: undefined };
      }
      if (!this.makesOptional(error)) throw error;
      return await this.send(request);
    }
  }

  private async send(request: SearchRequest): Promise<SearchPage<EventHit>> {
    const response = await this.client.eql.search(
      eqlSearchRequest({ ...this.searched, query: print(this.query), request })
    );
    this.took += response.took ?? 0;
    return {
      hits: eqlHits(response),
      incomplete: incompleteness(response),
    };
  }

  /** Whether the error is about unmapped fields that can be made optional, which is then done. */
  private makesOptional(error: unknown): boolean {
    const unmapped = unmappedFields(error, this.query);
    if (unmapped.length === 0) return false;
    this.unmappedFields.push(...unmapped);
    this.query = withOptional(this.query, unmapped);
    return true;
  }
}
