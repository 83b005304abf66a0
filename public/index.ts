import { PublicIpDiscoveryPlugin } from './plugin';

/** What Kibana calls to make the plugin. */
export function plugin(): PublicIpDiscoveryPlugin {
  return new PublicIpDiscoveryPlugin();
}
