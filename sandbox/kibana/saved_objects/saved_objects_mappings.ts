import type { SavedObjectsType } from '@kbn/core/server';

/** Fields of every object, beside its attributes. */
const ROOT_PROPERTIES = {
  type: { type: 'keyword' },
  namespace: { type: 'keyword' },
  namespaces: { type: 'keyword' },
  originId: { type: 'keyword' },
  updated_at: { type: 'date' },
  updated_by: { type: 'keyword' },
  created_at: { type: 'date' },
  created_by: { type: 'keyword' },
  references: {
    type: 'nested',
    properties: {
      name: { type: 'keyword' },
      type: { type: 'keyword' },
      id: { type: 'keyword' },
    },
  },
  coreMigrationVersion: { type: 'keyword' },
  typeMigrationVersion: { type: 'version' },
  managed: { type: 'boolean' },
} as const;

/**
 * The mappings of the index that objects are kept in: Kibana's `buildActiveMappings`
 * (`src/core/packages/saved-objects/migration-server-internal/src/core/build_active_mappings.ts`). The attributes of each
 * type stand under its name; what a type says nothing of is `strict`.
 */
export function savedObjectsMappings(types: readonly SavedObjectsType[]) {
  for (const { name } of types) {
    if (name.startsWith('_')) {
      throw new Error(`Invalid mapping "${name}". Mappings cannot start with _.`);
    }
    if (Object.hasOwn(ROOT_PROPERTIES, name)) {
      throw new Error(`Cannot redefine core mapping "${name}".`);
    }
  }
  const ofTypes = Object.fromEntries(types.map(({ name, mappings }) => [name, mappings]));
  return { dynamic: 'strict', properties: { ...ROOT_PROPERTIES, ...ofTypes } };
}
