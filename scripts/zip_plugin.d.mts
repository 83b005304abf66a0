import type { PluginFiles } from './plugin_files.mjs';

/** The name and the bytes of the zip for one version of Kibana. */
export declare function zipPlugin(
  plugin: PluginFiles,
  kibanaVersion: string
): Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
