import type { CoreSetup, CoreStart, Logger, PluginInitializerContext } from '@kbn/core/server';
import { pluginDependencies, type ProvidedPlugins } from './plugin_dependencies';
import type { PluginManifest } from './plugin_manifest';
import { loadPluginModule, type HostedPlugin } from './plugin_module';

export interface HostOptions {
  readonly pluginDirectory: string;
  readonly manifest: PluginManifest;
  /** What `kibana.yml` says under the plugin's config path. */
  readonly config: Readonly<Record<string, unknown>>;
  readonly kibanaVersion: string;
  readonly logger: Logger;
  readonly http: CoreSetup['http'];
  readonly savedObjects: CoreSetup['savedObjects'];
  readonly coreStart: CoreStart;
  readonly plugins: ProvidedPlugins;
}

/** A plugin that was set up, and what is left to do with it. */
export interface SetUpPlugin {
  /** False if the plugin's configuration has `enabled: false`. */
  readonly isEnabled: boolean;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Stands for the life of a plugin in Kibana
 * (`src/core/packages/plugins/server-internal/src/plugin.ts`, `plugin_context.ts`): configuration checked by the plugin's
 * own schema, initializer, setup; start and stop later.
 */
export async function hostPlugin(options: HostOptions): Promise<SetUpPlugin> {
  const { manifest, http, savedObjects, coreStart, logger } = options;
  const module = loadPluginModule(options.pluginDirectory);
  const path = manifest.configPath.join('.');
  const config: unknown =
    module.configSchema === undefined
      ? options.config
      : validated(() => module.configSchema?.validate(options.config), path);
  if (isDisabled(config)) {
    logger.info(`Plugin "${manifest.id}" is disabled.`);
    return { isEnabled: false, start: () => Promise.resolve(), stop: () => Promise.resolve() };
  }
  const dependencies = pluginDependencies(manifest, options.plugins);
  const plugin = await module.create(initializerContext(options, config));
  const started = deferred<[CoreStart, object, unknown]>();
  const core: CoreSetup = { http, savedObjects, getStartServices: () => started.promise };
  await plugin.setup(core, dependencies.setup);
  return {
    isEnabled: true,
    async start() {
      const contract: unknown = await plugin.start(coreStart, dependencies.start);
      started.resolve([coreStart, dependencies.start, contract]);
    },
    stop: () => stop(plugin),
  };
}

async function stop(plugin: HostedPlugin): Promise<void> {
  const stopped: unknown = plugin.stop?.();
  await stopped;
}

function initializerContext(
  { kibanaVersion, logger }: HostOptions,
  config: unknown
): PluginInitializerContext {
  return {
    logger,
    config: {
      // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- Kibana's own signature.
      get<T>(): T {
        if (isClaimed<T>(config)) return config;
        throw new TypeError('The configuration was not validated.');
      },
    },
    env: { packageInfo: { version: kibanaVersion } },
  };
}

/** The type is the plugin's claim about what its own schema lets through: there is nothing left to check. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- As above.
function isClaimed<T>(_config: unknown): _config is T {
  return true;
}

function validated(validate: () => unknown, path: string): unknown {
  try {
    return validate();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Error(`[config validation of [${path}]].${message}`, {
      cause: error,
    });
  }
}

function isDisabled(config: unknown): boolean {
  return (
    typeof config === 'object' && config !== null && 'enabled' in config && config.enabled === false
  );
}

function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
