import type { EventIndex } from './event_index';
import type { StoredDocument } from './stored_document';

/** Who wants to know what changes: the journal, if the store keeps one. */
export interface StoreChanges {
  readonly documentWritten: (index: EventIndex, document: StoredDocument) => void;
  readonly documentDeleted: (index: EventIndex, id: string) => void;
  /** Mapping or aliases of an index, or a new index. */
  readonly indexChanged: (index: EventIndex) => void;
  readonly indexDeleted: (name: string) => void;
  /** Templates. */
  readonly clusterChanged: () => void;
}

/** For a store that is gone when it is closed. */
export const unrecorded: StoreChanges = {
  documentWritten: () => {},
  documentDeleted: () => {},
  indexChanged: () => {},
  indexDeleted: () => {},
  clusterChanged: () => {},
};
