import type { SavedObjectsModelVersion, SavedObjectsType } from '@kbn/core/server';
import { isRecord } from '../is_record';
import { migrationError } from './saved_objects_errors';

/** The virtual version of each model version is `10.<number>.0`. */
const VIRTUAL_VERSION = /^10\.(\d+)\.0$/;

/**
 * The version of a type that Kibana writes
 * (`src/core/packages/saved-objects/base-server-internal/src/model_version/conversion.ts`).
 */
export function latestVirtualVersion(type: SavedObjectsType): string {
  return `10.${latestNumber(type)}.0`;
}

/**
 * The schema that new objects have to fit, of the latest model version that has one
 * (`…/base-server-internal/src/validation/validator.ts`).
 */
export function createSchema(type: SavedObjectsType): unknown {
  for (let number = latestNumber(type); number >= 1; number--) {
    const schema = modelVersion(type, number)?.schemas?.create;
    if (schema !== undefined) return schema;
  }
  return undefined;
}

/**
 * The attributes of an object as this Kibana's plugin may see them: what a newer version of it has saved passes the
 * schema `forwardCompatibility` of the latest version that is known
 * (`src/core/packages/saved-objects/migration-server-internal/src/document_migrator/pipelines/downgrade_pipeline.ts`,
 * `…/base-server-internal/src/model_version/backward_conversion_schema.ts`). The schema chooses what is left; its
 * conversions are not taken over.
 */
export function knownAttributes(
  type: SavedObjectsType,
  virtualVersion: string,
  attributes: unknown
): unknown {
  const [, number] = VIRTUAL_VERSION.exec(virtualVersion) ?? [];
  const latest = latestNumber(type);
  if (number === undefined || Number(number) <= latest) return attributes;
  const schema = modelVersion(type, latest)?.schemas?.forwardCompatibility;
  if (schema === undefined) return attributes;
  try {
    return pickByStructure(schema.validate(attributes), attributes);
  } catch (error) {
    throw migrationError(error instanceof Error ? error : new Error(String(error)));
  }
}

function latestNumber({ modelVersions = {} }: SavedObjectsType): number {
  return Math.max(0, ...Object.keys(modelVersions).map(Number));
}

function modelVersion(
  { modelVersions = {} }: SavedObjectsType,
  number: number
): SavedObjectsModelVersion | undefined {
  return modelVersions[number];
}

/** Kibana's `pickValuesBasedOnStructure`. */
function pickByStructure(structure: unknown, source: unknown): unknown {
  if (Array.isArray(structure) && Array.isArray(source)) {
    const members: unknown[] = source;
    return structure.map((member, at) => pickByStructure(member, members[at]));
  }
  if (!isRecord(structure) || !isRecord(source)) return source;
  return Object.fromEntries(
    Object.entries(structure).flatMap(([key, member]) =>
      Object.hasOwn(source, key) ? [[key, pickByStructure(member, source[key])]] : []
    )
  );
}
