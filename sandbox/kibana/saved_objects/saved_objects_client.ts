import type {
  SavedObject,
  SavedObjectsBulkCreateObject,
  SavedObjectsClientContract,
  SavedObjectsCreateOptions,
  SavedObjectsFindOptions,
  SavedObjectsFindResponse,
  SavedObjectsType,
  SavedObjectsUpdateResponse,
} from '@kbn/core/server';
import { settled } from '../settled';
import { bulkCreate } from './bulk_create';
import { checkAttributes } from './check_attributes';
import { ClientContext, type ClientParts } from './client_context';
import { findPage, findRequest } from './find_request';
import { mergeAttributes } from './merge_attributes';
import { conditionOf, isTaken, newObject, writeNew } from './new_object';
import { decodeVersion } from './object_version';
import { changedSource, savedObject } from './saved_object_document';
import {
  badRequestError,
  conflictError,
  decoratingErrors,
  notFoundError,
  unsupportedTypeError,
} from './saved_objects_errors';

type BulkCreateResponse = Awaited<ReturnType<SavedObjectsClientContract['bulkCreate']>>;
type UpdateOptions = NonNullable<Parameters<SavedObjectsClientContract['update']>[3]>;

const ALL_SPACES = '*';

/**
 * Stands for the saved objects client of one request, and the repository behind it
 * (`src/core/packages/saved-objects/api-server-internal/src/lib/repository.ts`, `…/lib/apis`): what is refused, in
 * Kibana's order and words. Who made an object is not kept: `created_by` and `updated_by` are ids of user profiles, and
 * the users of the sandbox have none.
 */
export class SandboxSavedObjectsClient implements SavedObjectsClientContract {
  private readonly context: ClientContext;

  constructor(private readonly parts: ClientParts) {
    this.context = new ClientContext(parts);
  }

  create(
    type: string,
    attributes: object,
    options: SavedObjectsCreateOptions = {}
  ): Promise<SavedObject> {
    return settled(() => {
      const known = this.context.type(type);
      if (known === undefined) throw unsupportedTypeError(type);
      const object = newObject(known, attributes, options);
      const taken = isTaken(this.context, object);
      this.parts.authorization.ensure('create', [type]);
      // Who may not create learns nothing of what there is.
      if (taken) throw conflictError(type, object.id);
      checkAttributes(known, attributes);
      return this.written(() => writeNew(this.context, object, conditionOf(object)));
    });
  }

  bulkCreate(
    objects: SavedObjectsBulkCreateObject[],
    options: { readonly overwrite?: boolean } = {}
  ): Promise<BulkCreateResponse> {
    return settled(() => this.written(() => bulkCreate(this.context, objects, options)));
  }

  get(type: string, id: string): Promise<SavedObject> {
    return settled(() => {
      const known = this.knownType(type, id);
      const document = this.context.ownDocument(known, id);
      this.parts.authorization.ensure('get', [type]);
      if (document === undefined) throw notFoundError(type, id);
      return savedObject(known, document);
    });
  }

  find(options: SavedObjectsFindOptions): Promise<SavedObjectsFindResponse> {
    return settled(() => {
      const { page, perPage } = findPage(options);
      const answer = { page, per_page: perPage };
      const types = [options.type].flat().flatMap((name) => this.context.type(name) ?? []);
      const spaces = this.searchedSpaces(options);
      const permitted = types.filter(({ name }) => this.parts.authorization.may('find', name));
      if (permitted.length === 0 || spaces.length === 0) {
        return { ...answer, total: 0, saved_objects: [] };
      }
      const { index } = this.parts;
      const request = findRequest(permitted, spaces, options, index);
      const { total, documents } = decoratingErrors(() => index.search(request));
      const saved_objects = documents.flatMap((document) => {
        const type = permitted.find(({ name }) => name === document.source['type']);
        return type === undefined ? [] : savedObject(type, document);
      });
      return { ...answer, total, saved_objects };
    });
  }

  update(
    type: string,
    id: string,
    attributes: object,
    { version, mergeAttributes: isMerged = true }: UpdateOptions = {}
  ): Promise<SavedObjectsUpdateResponse> {
    return settled(() => {
      const known = this.knownType(type, id);
      if (id === '') throw badRequestError('id cannot be empty');
      const document = this.context.ownDocument(known, id);
      this.parts.authorization.ensure('update', [type]);
      if (document === undefined) throw notFoundError(type, id);
      const { attributes: old } = savedObject(known, document);
      const changed = isMerged
        ? mergeAttributes(old, attributes, known.mappings.properties)
        : attributes;
      const source = changedSource(known, document, changed, this.context.now());
      const ifSeqNo = version === undefined ? document.sequenceNumber : decodeVersion(version);
      const written = this.written(() => this.parts.index.put(document.id, source, { ifSeqNo }));
      const { namespaces, updated_at, version: newVersion } = savedObject(known, written);
      return { id, type, namespaces, updated_at, version: newVersion, attributes };
    });
  }

  delete(type: string, id: string): Promise<object> {
    return settled(() => {
      const known = this.knownType(type, id);
      this.parts.authorization.ensure('delete', [type]);
      const document = this.context.ownDocument(known, id);
      if (document === undefined) throw notFoundError(type, id);
      this.written(() => this.parts.index.remove(document.id));
      return {};
    });
  }

  private knownType(type: string, id: string): SavedObjectsType {
    const known = this.context.type(type);
    if (known === undefined) throw notFoundError(type, id);
    return known;
  }

  /** Kibana's `getSearchableNamespaces`: spaces that there are not are left out in silence. */
  private searchedSpaces({ namespaces }: SavedObjectsFindOptions): readonly string[] {
    const { spaceId, spaces } = this.parts;
    if (namespaces === undefined) return [spaceId];
    return spaces.filter((space) => namespaces.includes(ALL_SPACES) || namespaces.includes(space));
  }

  private written<T>(write: () => T): T {
    const result = decoratingErrors(write);
    this.parts.onWritten();
    return result;
  }
}
