import type { SavedObjectsFieldMapping, SavedObjectsMappingProperties } from '@kbn/core/server';
import { isRecord } from '../is_record';

/**
 * What an update leaves: Kibana's `mergeForUpdate`
 * (`src/core/packages/saved-objects/api-server-internal/src/lib/apis/utils/merge_for_update.ts`). Objects are merged,
 * unless they are mapped as flattened; arrays and all else are replaced; what is undefined changes nothing.
 */
export function mergeAttributes(
  old: unknown,
  changes: object,
  properties: SavedObjectsMappingProperties
): Record<string, unknown> {
  const merged = new Map<string, unknown>(isRecord(old) ? Object.entries(old) : []);
  const changed: [string, unknown][] = Object.entries(changes);
  for (const [key, change] of changed) {
    const mapping = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (change === undefined) continue;
    merged.set(
      key,
      isMerged(change, mapping)
        ? mergeAttributes(merged.get(key), change, propertiesOf(mapping))
        : change
    );
  }
  return Object.fromEntries(merged);
}

function isMerged(
  change: unknown,
  mapping: SavedObjectsFieldMapping | undefined
): change is Record<string, unknown> {
  return isRecord(change) && Object.keys(change).length > 0 && mapping?.type !== 'flattened';
}

function propertiesOf(
  mapping: SavedObjectsFieldMapping | undefined
): SavedObjectsMappingProperties {
  return mapping !== undefined && 'properties' in mapping ? mapping.properties : {};
}
