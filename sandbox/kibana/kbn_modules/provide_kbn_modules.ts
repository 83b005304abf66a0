import Module from 'node:module';
import { sep } from 'node:path';
import { alertingModule } from './alerting_errors';
import { configSchemaModule } from './config_schema';
import { coreServerModule } from './core_server';
import { taskManagerModule } from './task_manager_errors';

const modules: Readonly<Record<string, object>> = {
  '@kbn/core/server': coreServerModule,
  '@kbn/config-schema': configSchemaModule,
  '@kbn/task-manager-plugin/server': taskManagerModule,
  '@kbn/alerting-plugin/server': alertingModule,
};

/** How many running Kibanas have loaded their plugin from a folder. */
const users = new Map<string, number>();
let restoreLoader: (() => void) | undefined;

/**
 * Stands for the way a released Kibana resolves `@kbn/…` to its own packages for plugins that were installed beside it.
 * Only files below the plugin's folder are served, for as long as Kibana runs: a plugin may require lazily, in a
 * handler, too.
 *
 * @returns what takes the modules away again
 */
export function provideKbnModules(pluginDirectory: string): () => void {
  const folder = pluginDirectory + sep;
  users.set(folder, (users.get(folder) ?? 0) + 1);
  restoreLoader ??= hookLoader();
  let isProvided = true;
  return () => {
    if (!isProvided) return;
    isProvided = false;
    const left = (users.get(folder) ?? 1) - 1;
    if (left > 0) users.set(folder, left);
    else users.delete(folder);
    if (users.size > 0) return;
    restoreLoader?.();
    restoreLoader = undefined;
  };
}

/** Node has no public hook for `require` in CommonJS before version 22. */
function hookLoader(): () => void {
  const original: unknown = Reflect.get(Module, '_load');
  if (typeof original !== 'function') throw new Error('This version of Node has no Module._load');
  Reflect.set(Module, '_load', function load(this: unknown, ...parameters: unknown[]): unknown {
    const [request, parent] = parameters;
    if (typeof request === 'string' && request.startsWith('@kbn/') && isPlugin(parent)) {
      return kbnModule(request);
    }
    const loaded: unknown = Reflect.apply(original, this, parameters);
    return loaded;
  });
  return () => void Reflect.set(Module, '_load', original);
}

function isPlugin(parent: unknown): boolean {
  if (typeof parent !== 'object' || parent === null || !('filename' in parent)) return false;
  const { filename } = parent;
  return (
    typeof filename === 'string' && [...users.keys()].some((folder) => filename.startsWith(folder))
  );
}

function kbnModule(request: string): object {
  const found = Object.hasOwn(modules, request) ? modules[request] : undefined;
  if (found !== undefined) return found;
  throw new Error(
    `Cannot find module '${request}': the sandbox stands in for ${Object.keys(modules).join(', ')} only. ` +
      'A type-only import would have vanished in the build.'
  );
}
