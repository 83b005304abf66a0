import type { SavedObjectsType } from '@kbn/core/server';
import type { Clock } from '../clock';
import { isInSpace, rawId } from './saved_object_document';
import type { SavedObjectTypeRegistry } from './saved_object_type_registry';
import type { SavedObjectsAuthorization } from './saved_objects_authorization';
import type { RawDocument, SavedObjectsIndex } from './saved_objects_index';

export interface ClientParts {
  readonly types: SavedObjectTypeRegistry;
  readonly index: SavedObjectsIndex;
  readonly authorization: SavedObjectsAuthorization;
  readonly clock: Clock;
  /** The space of the request. */
  readonly spaceId: string;
  /** All that there are. */
  readonly spaces: readonly string[];
  readonly includedHiddenTypes: readonly string[];
  /** Called after each operation that has written. */
  readonly onWritten: () => void;
}

/** What the operations of a client share: the types and the objects that it sees. */
export class ClientContext {
  constructor(readonly parts: ClientParts) {}

  /** A type that this client sees: a hidden one only if it was asked for. */
  type(name: string): SavedObjectsType | undefined {
    const type = this.parts.types.get(name);
    const isHidden = type?.hidden === true && !this.parts.includedHiddenTypes.includes(name);
    return isHidden ? undefined : type;
  }

  /** The document of an id, in whatever space. */
  document(type: SavedObjectsType, id: string): RawDocument | undefined {
    return this.parts.index.get(this.rawId(type, id));
  }

  /** The document of an object in the space of the request. */
  ownDocument(type: SavedObjectsType, id: string): RawDocument | undefined {
    const document = this.document(type, id);
    return document !== undefined && this.isOwn(type, document) ? document : undefined;
  }

  isOwn(type: SavedObjectsType, document: RawDocument): boolean {
    return isInSpace(type, document, this.parts.spaceId);
  }

  rawId(type: SavedObjectsType, id: string): string {
    return rawId(type, this.parts.spaceId, id);
  }

  now(): string {
    return this.parts.clock.now().toISOString();
  }
}
