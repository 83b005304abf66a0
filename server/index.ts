import type { PluginConfigDescriptor, PluginInitializerContext } from '@kbn/core/server';
import { configSchema, type PublicIpDiscoveryConfig } from './config';

export const config: PluginConfigDescriptor<PublicIpDiscoveryConfig> = { schema: configSchema };

/** Loaded by Kibana; the plugin itself is imported when it is needed. */
export const plugin = async (context: PluginInitializerContext<PublicIpDiscoveryConfig>) => {
  const { PublicIpDiscoveryPlugin } = await import('./plugin');
  return new PublicIpDiscoveryPlugin(context);
};
