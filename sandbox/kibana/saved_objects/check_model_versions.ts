import type { SavedObjectsType } from '@kbn/core/server';
import { isRecord } from '../is_record';

/**
 * Stands for `validateTypeMigrations`
 * (`src/core/packages/saved-objects/migration-server-internal/src/document_migrator/validate_migrations.ts`): what keeps
 * Kibana from starting.
 */
export function checkModelVersions(type: SavedObjectsType): void {
  const { name, modelVersions = {} } = type;
  const numbers = Object.keys(modelVersions).map(Number);
  if (numbers.length === 0) return;
  if (!numbers.every(Number.isInteger)) throw new Error('Model version must be an integer');
  const least = Math.min(...numbers);
  if (least < 0) throw new Error('Model version cannot be negative');
  if (least > 1) throw new Error(`Type ${name}: model versioning must start with version 1`);
  checkAddedMappings(type);
  const missing = gaps(least, numbers);
  if (missing.length > 0) {
    throw new Error(
      `Type ${name}: gaps between model versions aren't allowed (missing versions: ${missing.join(',')})`
    );
  }
}

function gaps(least: number, numbers: readonly number[]): number[] {
  const count = Math.max(...numbers) - least + 1;
  return Array.from({ length: count }, (_, at) => least + at).filter(
    (number) => !numbers.includes(number)
  );
}

/** What a version has added must be what the mappings of the type say. */
function checkAddedMappings({ name, mappings, modelVersions = {} }: SavedObjectsType): void {
  const known = new Map(flattened(mappings.properties));
  const added = Object.values(modelVersions)
    .flatMap(({ changes }) => changes)
    .flatMap(({ addedMappings }) => flattened(addedMappings));
  const missing = added.filter(([key]) => !known.has(key)).map(([key]) => key);
  if (missing.length > 0) {
    throw new Error(
      `Type ${name}: mappings added on model versions not present on the global mappings definition: ${missing.join(',')}`
    );
  }
  const different = added.filter(([key, value]) => known.get(key) !== value).map(([key]) => key);
  if (different.length > 0) {
    throw new Error(
      `Type ${name}: mappings added on model versions differs from the global mappings definition: ${different.join(',')}`
    );
  }
}

function flattened(value: object, prefix = ''): [string, unknown][] {
  return Object.entries(value).flatMap(([key, member]: [string, unknown]) => {
    const name = `${prefix}${key}`;
    return isRecord(member) ? flattened(member, `${name}.`) : [[name, member]];
  });
}
