import { sharedDependencies } from '../../scripts/shared_dependencies.mjs';

/**
 * The modules of `sharedDependencies` that are not below `window.__kbnSharedDeps__`, each with its place there.
 *
 * @param shared what Kibana shares
 */
export function missingSharedDependencies(shared: unknown): readonly string[] {
  return Object.entries(sharedDependencies)
    .filter(([, place]) => valueAt(shared, place) === undefined)
    .map(([module, place]) => `${module} (${place})`);
}

/**
 * Says what is missing before a chunk fails somewhere in the middle for the want of it. Called before chunks are loaded
 * rather than when the plugin is: a plugin that throws then takes the whole of Kibana down.
 *
 * @throws Error that names the modules
 */
export function assertSharedDependencies(): void {
  const missing = missingSharedDependencies(Reflect.get(window, '__kbnSharedDeps__'));
  if (missing.length === 0) return;
  throw new Error(
    `This Kibana shares no ${missing.join(', ')} with plugins. Install the Public IP Discovery plugin that was built for its version.`
  );
}

function valueAt(shared: unknown, place: string): unknown {
  return place.split('.').reduce(propertyOf, shared);
}

/** A shared module is a namespace of getters, or a function with properties. */
function propertyOf(value: unknown, name: string): unknown {
  const hasProperties =
    typeof value === 'function' || (typeof value === 'object' && value !== null);
  return hasProperties ? Reflect.get(value, name) : undefined;
}
