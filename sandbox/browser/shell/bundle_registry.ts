/**
 * Stands for `__kbnBundles__` (`src/core/packages/rendering/server-internal/src/bootstrap/render_template.ts`). A module is
 * evaluated when it is asked for, by whoever has defined it.
 */
export function bundleRegistry(): KbnBundles {
  const bundles = new Map<string, () => unknown>();
  return {
    has: (key) => bundles.has(key),
    define(key, bundleRequire, moduleKey) {
      if (bundles.has(key)) {
        throw new Error(`__kbnBundles__ already has a module defined for "${key}"`);
      }
      bundles.set(key, () => bundleRequire(moduleKey));
    },
    get(key) {
      const evaluate = bundles.get(key);
      if (evaluate === undefined) {
        throw new Error(`__kbnBundles__ does not have a module defined for "${key}"`);
      }
      return evaluate();
    },
  };
}
