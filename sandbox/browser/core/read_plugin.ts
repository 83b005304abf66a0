import type { CoreSetup, CoreStart } from '@kbn/core/public';

/** A plugin as core sees it. */
export interface HostedPlugin {
  setup(core: CoreSetup, plugins: object): unknown;
  start(core: CoreStart, plugins: object): unknown;
}

/**
 * Stands for the reading of a plugin's bundle (`src/core/packages/plugins/browser-internal/src/plugin_reader.ts`,
 * `plugin.ts`), which evaluates it. Whatever is wrong ends the whole page.
 *
 * @throws Error in the words of Kibana
 */
export function readPlugin(bundles: KbnBundles, id: string, kibanaVersion: string): HostedPlugin {
  const key = `plugin/${id}/public`;
  if (!bundles.has(key)) {
    throw new Error(`Definition of plugin "${id}" not found and may have failed to load.`);
  }
  const exported = bundles.get(key);
  const initializer = isObject(exported) && 'plugin' in exported ? exported.plugin : undefined;
  if (typeof initializer !== 'function') {
    throw new Error(`Definition of plugin "${id}" should either be a function or a module.`);
  }
  const context = { env: { packageInfo: { version: kibanaVersion } } };
  const instance: unknown = Reflect.apply(initializer, undefined, [context]);
  if (!isHostedPlugin(instance)) {
    throw new Error(`Instance of plugin "${id}" does not define "setup" and "start" functions.`);
  }
  return instance;
}

/** Kibana warns of a promise, and waits for it for ten seconds; here it is refused. */
export function refusePromise(id: string, stage: 'setup' | 'start', contract: unknown): unknown {
  if (contract instanceof Promise) {
    throw new Error(
      `Plugin ${id} is using asynchronous ${stage} lifecycle, which is not supported.`
    );
  }
  return contract;
}

function isHostedPlugin(value: unknown): value is HostedPlugin {
  return (
    isObject(value) &&
    'setup' in value &&
    typeof value.setup === 'function' &&
    'start' in value &&
    typeof value.start === 'function'
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
