import { createRequire } from 'node:module';
import { join, sep } from 'node:path';
import type { Plugin, PluginInitializerContext } from '@kbn/core/server';
import { isRecord } from '../is_record';

export type HostedPlugin = Plugin<unknown, unknown>;

interface Validator {
  validate(value: unknown): unknown;
}

export interface PluginModule {
  /** Absent: the plugin has no configuration but whether it is enabled. */
  readonly configSchema?: Validator;
  create(context: PluginInitializerContext): Promise<HostedPlugin>;
}

/**
 * Stands for Kibana's loading of the server entry
 * (`src/core/packages/plugins/server-internal/src/plugin.ts`): `server/index.js` is required as CommonJS and must export
 * `plugin`; `config` is optional.
 */
export function loadPluginModule(pluginDirectory: string): PluginModule {
  const load = createRequire(join(pluginDirectory, 'package.json'));
  // A plugin that was built anew must not be answered from an earlier load.
  for (const path of Object.keys(load.cache)) {
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- Node keeps its modules in this object.
    if (path.startsWith(pluginDirectory + sep)) delete load.cache[path];
  }
  const exported: unknown = load(join(pluginDirectory, 'server'));
  if (!isRecord(exported) || typeof exported['plugin'] !== 'function') {
    throw new Error(`Plugin in ${pluginDirectory} does not export "plugin" definition.`);
  }
  const initializer = exported['plugin'];
  return {
    ...configSchemaOf(exported['config']),
    async create(context) {
      const instance: unknown = await Reflect.apply(initializer, undefined, [context]);
      if (!isPlugin(instance)) {
        throw new Error(
          'Initializer for plugin is expected to return a plugin with setup and start.'
        );
      }
      return instance;
    },
  };
}

function configSchemaOf(config: unknown): { configSchema?: Validator } {
  if (config === undefined) return {};
  if (!isRecord(config) || !isValidator(config['schema'])) {
    throw new Error('Configuration schema expected to be an instance of Type');
  }
  return { configSchema: config['schema'] };
}

function isValidator(value: unknown): value is Validator {
  return (
    typeof value === 'object' &&
    value !== null &&
    'validate' in value &&
    typeof value.validate === 'function'
  );
}

function isPlugin(value: unknown): value is HostedPlugin {
  return (
    typeof value === 'object' &&
    value !== null &&
    'setup' in value &&
    typeof value.setup === 'function' &&
    'start' in value &&
    typeof value.start === 'function'
  );
}
