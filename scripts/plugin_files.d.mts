/** What is in the zip of the plugin, for any version of Kibana: all but the manifest. */
export interface PluginFiles {
  /** Path below the plugin's folder → content. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** The version of the plugin, which ends with the number of this build. */
  readonly version: string;
}

/** Reads the built plugin of a folder, with its dependencies and its compressed scripts. */
export declare function pluginFiles(pluginDirectory: string): Promise<PluginFiles>;
