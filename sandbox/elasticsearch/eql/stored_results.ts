import { randomBytes } from 'node:crypto';
import { ElasticsearchError } from '../elasticsearch_error';
import type { JsonObject } from '../http/json';

/** Kept results; the oldest is dropped for the next one. */
const MAX_RESULTS = 100;

const ID_BYTES = 24;

/** How long Elasticsearch keeps results by default: five days. */
const KEEP_ALIVE = 5 * 86_400_000;

/** Results of EQL searches with `keep_on_completion`: the store is always done at once. */
export class StoredResults {
  private readonly results = new Map<string, JsonObject>();

  /** Keeps a response, and gives it with its id. */
  keep(response: JsonObject): JsonObject {
    const oldest = [...this.results.keys()][0];
    if (this.results.size >= MAX_RESULTS && oldest !== undefined) this.results.delete(oldest);
    const id = randomBytes(ID_BYTES).toString('base64url');
    const kept = { id, ...response };
    this.results.set(id, kept);
    return kept;
  }

  get(id: string): JsonObject {
    const result = this.results.get(id);
    if (result === undefined) throw notFound(id);
    return result;
  }

  status(id: string): JsonObject {
    this.get(id);
    return {
      id,
      is_running: false,
      is_partial: false,
      expiration_time_in_millis: Date.now() + KEEP_ALIVE,
      completion_status: 200,
    };
  }

  delete(id: string): void {
    if (!this.results.delete(id)) throw notFound(id);
  }
}

function notFound(id: string): ElasticsearchError {
  return new ElasticsearchError(404, 'resource_not_found_exception', id);
}
