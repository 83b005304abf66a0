import type { JsonObject } from '../http/json';

/** What the file of an index may hold, one entry a line; the first is always `index`. */
export type JournalEntry =
  | {
      readonly entry: 'index';
      readonly name: string;
      readonly uuid: string;
      readonly createdAt: number;
      readonly dataStream: string | undefined;
      readonly settings: JsonObject;
      readonly mappings: JsonObject;
      readonly constants: JsonObject;
      readonly aliases: JsonObject;
    }
  | {
      readonly entry: 'put';
      readonly id: string;
      readonly version: number;
      readonly sequenceNumber: number;
      readonly source: JsonObject;
    }
  | { readonly entry: 'delete'; readonly id: string };

/** Templates and data streams, which belong to no one index. */
export const CLUSTER_FILE = '_cluster.json';

export const INDEX_FILE_SUFFIX = '.ndjson';
