import type { CoreSetup, SavedObjectsType } from '@kbn/core/server';
import { checkModelVersions } from './check_model_versions';

/**
 * Stands for `registerType` and the registry behind it
 * (`src/core/packages/saved-objects/server-internal/src/saved_objects_service.ts`,
 * `src/core/packages/saved-objects/base-server-internal/src/saved_objects_type_registry.ts`). Kibana looks at model
 * versions when all plugins have been set up, and at names as little as here: no type is refused for its spelling.
 */
export class SavedObjectTypeRegistry implements Pick<CoreSetup['savedObjects'], 'registerType'> {
  private readonly types = new Map<string, SavedObjectsType>();
  private isLocked = false;

  registerType(type: SavedObjectsType): void {
    if (this.isLocked) throw new Error('cannot call `registerType` after service startup.');
    if (this.types.has(type.name)) throw new Error(`Type '${type.name}' is already registered`);
    checkVisibility(type);
    this.types.set(type.name, deepFreeze(type));
  }

  /** @throws Error if the model versions of a type are faulty */
  lock(): void {
    this.all().forEach(checkModelVersions);
    this.isLocked = true;
  }

  all(): readonly SavedObjectsType[] {
    return [...this.types.values()];
  }

  get(name: string): SavedObjectsType | undefined {
    return this.types.get(name);
  }
}

function checkVisibility({
  name,
  hidden,
  hiddenFromHttpApis,
  management = {},
}: SavedObjectsType): void {
  if (management.visibleInManagement !== undefined && management.importableAndExportable !== true) {
    throw new Error(
      `Type ${name}: 'management.importableAndExportable' must be 'true' when specifying 'management.visibleInManagement'`
    );
  }
  if (hidden && hiddenFromHttpApis === false) {
    throw new Error(
      `Type ${name}: 'hiddenFromHttpApis' cannot be 'false' when specifying 'hidden' as 'true'`
    );
  }
}

/** The plugin's own object is frozen, with all plain objects in it. */
function deepFreeze<T extends object>(value: T): T {
  const members: unknown[] = Object.values(value);
  for (const member of members) {
    if (isPlain(member)) deepFreeze(member);
  }
  return Object.freeze(value);
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === Array.prototype || prototype === null;
}
