import type { AlertingServerSetup, AlertingServerStart } from '@kbn/alerting-plugin/server';
import type { FeaturesPluginSetup } from '@kbn/features-plugin/server';
import type { RuleRegistryPluginStartContract } from '@kbn/rule-registry-plugin/server';
import type { PluginManifest } from './plugin_manifest';

/** The plugins the sandbox stands in for: what each gives in setup and in start. */
export interface ProvidedPlugins {
  readonly alerting: { readonly setup: AlertingServerSetup; readonly start: AlertingServerStart };
  readonly features: { readonly setup: FeaturesPluginSetup; readonly start: object };
  readonly ruleRegistry: {
    readonly setup: object;
    readonly start: RuleRegistryPluginStartContract;
  };
}

type Contracts = Record<string, unknown>;

/**
 * Stands for the wiring of dependencies
 * (`src/core/packages/plugins/server-internal/src/plugins_system.ts`): a plugin gets the contracts of the plugins it has
 * declared and of no others; optional ones that are not there are absent.
 */
export function pluginDependencies(
  { id, requiredPlugins, optionalPlugins }: PluginManifest,
  provided: ProvidedPlugins
): { setup: Contracts; start: Contracts } {
  const missing = requiredPlugins.filter((name) => !Object.hasOwn(provided, name));
  if (missing.length > 0) {
    throw new Error(
      `Plugin "${id}" has been disabled since the following direct or transitive dependencies are missing, disabled, or have incompatible types: [${missing.join(', ')}]`
    );
  }
  const declared = [...requiredPlugins, ...optionalPlugins];
  const available = Object.entries(provided).filter(([name]) => declared.includes(name));
  return {
    setup: Object.fromEntries(
      available.map(([name, { setup }]): [string, unknown] => [name, setup])
    ),
    start: Object.fromEntries(
      available.map(([name, { start }]): [string, unknown] => [name, start])
    ),
  };
}
