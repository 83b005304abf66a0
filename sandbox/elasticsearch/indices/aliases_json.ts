import type { JsonObject } from '../http/json';
import { aliasJson } from './alias_options';
import type { EventIndex } from './event_index';

/** The aliases of an index as `GET /{index}` shows them. */
export function aliasesJson(index: EventIndex): JsonObject {
  return Object.fromEntries(
    [...index.aliases].map(([alias, options]) => [alias, aliasJson(options)])
  );
}
