import type { SavedObjectsType } from '@kbn/core/server';
import { isLeft } from 'fp-ts/lib/Either';
import * as t from 'io-ts';
import { SPACE_ID } from '../alerting/space';
import { knownAttributes, latestVirtualVersion } from './model_version';
import { encodeVersion } from './object_version';
import type { RawDocument } from './saved_objects_index';

/** The last change of the form that all objects have. */
const CORE_MIGRATION_VERSION = '8.8.0';

const sourceCodec = t.intersection([
  t.type({
    type: t.string,
    references: t.UnknownArray,
    managed: t.boolean,
    coreMigrationVersion: t.string,
    typeMigrationVersion: t.string,
    created_at: t.string,
    updated_at: t.string,
  }),
  t.partial({ namespace: t.string, namespaces: t.array(t.string) }),
]);

/**
 * The id of the document of an object: Kibana's `generateRawId`
 * (`src/core/packages/saved-objects/base-server-internal/src/serialization/serializer.ts`). Objects of a single space
 * have it in their id, apart from those of the default one.
 */
export function rawId({ name, namespaceType }: SavedObjectsType, spaceId: string, id: string) {
  const isPrefixed = namespaceType === 'single' && spaceId !== SPACE_ID;
  return `${isPrefixed ? `${spaceId}:` : ''}${name}:${id}`;
}

/** The document of a new object: Kibana's `savedObjectToRaw`. */
export function newSource(
  type: SavedObjectsType,
  spaceId: string,
  attributes: object,
  now: string
): Readonly<Record<string, unknown>> {
  return {
    [type.name]: attributes,
    type: type.name,
    references: [],
    managed: false,
    ...spaceFields(type, spaceId),
    coreMigrationVersion: CORE_MIGRATION_VERSION,
    typeMigrationVersion: latestVirtualVersion(type),
    created_at: now,
    updated_at: now,
  };
}

function spaceFields({ namespaceType }: SavedObjectsType, spaceId: string): object {
  if (namespaceType === 'multiple-isolated') return { namespaces: [spaceId] };
  return spaceId === SPACE_ID ? {} : { namespace: spaceId };
}

/** The document of an object after an update. */
export function changedSource(
  type: SavedObjectsType,
  { source }: RawDocument,
  attributes: object,
  now: string
): Readonly<Record<string, unknown>> {
  return {
    ...source,
    [type.name]: attributes,
    typeMigrationVersion: latestVirtualVersion(type),
    updated_at: now,
  };
}

/** Whether an object is in a space: Kibana's `rawDocExistsInNamespace`; the ids of the others tell it. */
export function isInSpace(
  { namespaceType }: SavedObjectsType,
  document: RawDocument,
  spaceId: string
): boolean {
  if (namespaceType === 'single') return true;
  return (decoded(document).namespaces ?? []).includes(spaceId);
}

/** The object of a document: Kibana's `rawToSavedObject` and what migrations on reading make of it. */
export function savedObject(type: SavedObjectsType, document: RawDocument) {
  const { namespace, namespaces, typeMigrationVersion, ...source } = decoded(document);
  const { references, managed, coreMigrationVersion, created_at, updated_at } = source;
  return {
    id: objectId(type, document.id, namespace),
    type: type.name,
    namespaces: namespaces ?? [namespace ?? SPACE_ID],
    attributes: knownAttributes(type, typeMigrationVersion, document.source[type.name]),
    references,
    managed,
    coreMigrationVersion,
    typeMigrationVersion: latestVirtualVersion(type),
    created_at,
    updated_at,
    version: encodeVersion(document.sequenceNumber),
  };
}

function objectId({ name }: SavedObjectsType, raw: string, namespace: string | undefined): string {
  const prefix = namespace === undefined ? `${name}:` : `${namespace}:${name}:`;
  return raw.slice(prefix.length);
}

function decoded({ id, source }: RawDocument): t.TypeOf<typeof sourceCodec> {
  const found = sourceCodec.decode(source);
  if (isLeft(found)) throw new Error(`Raw document '${id}' is no saved object`);
  return found.right;
}
