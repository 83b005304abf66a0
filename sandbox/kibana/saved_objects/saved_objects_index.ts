import type { SavedObjectsType } from '@kbn/core/server';
import { isLeft } from 'fp-ts/lib/Either';
import * as t from 'io-ts';
import { ElasticsearchError, searchPhaseError } from '../../elasticsearch/elasticsearch_error';
import { EventIndex, type WriteCondition } from '../../elasticsearch/indices/event_index';
import { unrecorded } from '../../elasticsearch/indices/store_changes';
import { executeSearch } from '../../elasticsearch/search/execute_search';
import { SearchScope } from '../../elasticsearch/search/search_scope';
import { isRecord } from '../is_record';
import { savedObjectsMappings } from './saved_objects_mappings';
import type { SavedObjectsState } from './saved_objects_state';

const INDEX = '.kibana';

/** An object as it is kept in the index. */
export interface RawDocument {
  readonly id: string;
  readonly sequenceNumber: number;
  readonly source: Readonly<Record<string, unknown>>;
}

export interface RawSearch {
  readonly query: Readonly<Record<string, unknown>>;
  readonly sort: readonly Readonly<Record<string, unknown>>[];
  readonly from: number;
  readonly size: number;
}

const foundCodec = t.type({
  hits: t.type({
    total: t.type({ value: t.number }),
    hits: t.array(t.type({ _id: t.string })),
  }),
});

/**
 * Stands for the index `.kibana`, to which Kibana's saved objects repository speaks
 * (`src/core/packages/saved-objects/api-server-internal/src/lib/repository_es_client.ts`): an index as the event store has
 * them, so that mappings, versions and searches are those of Elasticsearch, but none of the event store's. Documents are
 * JSON, copied on their way in and out.
 */
export class SavedObjectsIndex {
  private readonly index: EventIndex;
  private sequenceNumber: number;

  /** @throws ElasticsearchError if the mappings of a type are faulty */
  constructor(types: readonly SavedObjectsType[], saved: SavedObjectsState) {
    const mappings = savedObjectsMappings(types);
    this.index = new EventIndex({ name: INDEX, mappings, settings: {} }, unrecorded);
    this.sequenceNumber = saved.sequenceNumber;
    for (const { id, source, version, sequenceNumber } of saved.documents) {
      this.index.restore(id, structuredClone(source), version, sequenceNumber);
    }
    this.continueNumbering();
  }

  get(id: string): RawDocument | undefined {
    const found = this.index.get(id);
    if (found === undefined) return undefined;
    const { sequenceNumber, source } = found;
    return { id, sequenceNumber, source: structuredClone(source) };
  }

  /** @throws ElasticsearchError if the document does not fit the mappings or the condition is not met */
  put(
    id: string,
    given: Readonly<Record<string, unknown>>,
    condition: WriteCondition
  ): RawDocument {
    const source = asJson(given);
    const { sequenceNumber } = this.index.put(id, source, condition);
    this.sequenceNumber = sequenceNumber;
    return { id, sequenceNumber, source: structuredClone(source) };
  }

  remove(id: string): void {
    const { sequenceNumber } = this.index.remove(id);
    this.sequenceNumber = sequenceNumber;
  }

  /** @throws ElasticsearchError */
  search(search: RawSearch): { total: number; documents: RawDocument[] } {
    const found = foundCodec.decode(this.answer(search));
    if (isLeft(found)) throw new Error('The search of saved objects has no hits.');
    const { total, hits } = found.right.hits;
    return { total: total.value, documents: hits.flatMap(({ _id }) => this.get(_id) ?? []) };
  }

  /** Whether a field, by its full name, can be sorted by as far as the mappings go. */
  isMapped(field: string): boolean {
    return this.index.mapping.field(field) !== undefined;
  }

  state(): SavedObjectsState {
    const documents = [...this.index.all()].map(({ id, version, sequenceNumber, source }) => ({
      id,
      version,
      sequenceNumber,
      source: structuredClone({ ...source }),
    }));
    return { sequenceNumber: this.sequenceNumber, documents };
  }

  private answer(search: RawSearch): unknown {
    try {
      return executeSearch({ ...search, track_total_hits: true }, new SearchScope([this.index]));
    } catch (error) {
      throw error instanceof ElasticsearchError ? searchPhaseError(error, INDEX) : error;
    }
  }

  /** The numbers of deleted documents are not given again. */
  private continueNumbering(): void {
    const placeholder = '';
    this.index.restore(placeholder, {}, 1, this.sequenceNumber);
    this.index.forget(placeholder);
  }
}

/** What is undefined is left out, what is no JSON becomes it: as on the way to Elasticsearch. */
function asJson(source: object): Record<string, unknown> {
  const json: unknown = JSON.parse(JSON.stringify(source));
  if (!isRecord(json)) throw new Error('A saved object is a JSON object.');
  return json;
}
