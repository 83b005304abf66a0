import { randomUUID } from 'node:crypto';
import type { SavedObject, SavedObjectsCreateOptions, SavedObjectsType } from '@kbn/core/server';
import type { WriteCondition } from '../../elasticsearch/indices/event_index';
import type { ClientContext } from './client_context';
import { decodeVersion } from './object_version';
import { newSource, savedObject } from './saved_object_document';

/** An object that is to be made. */
export interface NewObject {
  readonly type: SavedObjectsType;
  readonly id: string;
  /** The id was asked for: there may be such an object already. */
  readonly hasOwnId: boolean;
  readonly attributes: object;
  readonly overwrite: boolean;
  readonly version: string | undefined;
}

export function newObject(
  type: SavedObjectsType,
  attributes: object,
  { id, overwrite = false, version }: SavedObjectsCreateOptions
): NewObject {
  const hasOwnId = id !== undefined && id !== '';
  return { type, id: hasOwnId ? id : randomUUID(), hasOwnId, attributes, overwrite, version };
}

/**
 * Whether there is an object in the way of a new one: Kibana's `preflightCheckForCreate`
 * (`src/core/packages/saved-objects/api-server-internal/src/lib/apis/internals/preflight_check_for_create.ts`). Only ids
 * that all spaces share are looked up before; of one in another space the user learns just that it is taken.
 */
export function isTaken(
  context: ClientContext,
  { type, id, hasOwnId, overwrite }: NewObject
): boolean {
  if (!hasOwnId || type.namespaceType !== 'multiple-isolated') return false;
  const existing = context.document(type, id);
  return existing !== undefined && !(overwrite && context.isOwn(type, existing));
}

/** @throws Boom for a version that is none */
export function conditionOf({ overwrite, version }: NewObject): WriteCondition {
  if (!overwrite) return { mustBeNew: true };
  return version === undefined ? {} : { ifSeqNo: decodeVersion(version) };
}

/** @throws ElasticsearchError if the condition is not met, or the attributes do not fit the mappings */
export function writeNew(
  context: ClientContext,
  { type, id, attributes }: NewObject,
  condition: WriteCondition
): SavedObject {
  const { index, spaceId } = context.parts;
  const source = newSource(type, spaceId, attributes, context.now());
  return savedObject(type, index.put(context.rawId(type, id), source, condition));
}
