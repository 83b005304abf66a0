// The flat kibana.json that Kibana installs a plugin from, made from the source manifest.
import { readFile } from 'node:fs/promises';
import ts from 'typescript';

/** The Kibana that the plugin is built for unless another one is asked for. */
export const DEFAULT_KIBANA_VERSION = '9.5.4';

/**
 * @param versions `version` of the plugin, which is part of the addresses of its files; `kibanaVersion` to the patch, since
 *   Kibana refuses any other
 * @returns the text of `kibana.json`
 */
export async function kibanaManifest({ version, kibanaVersion }) {
  const source = await readManifest('kibana.jsonc');
  const { id, server, browser, configPath, requiredPlugins, optionalPlugins, requiredBundles } =
    source.plugin;
  const manifest = {
    id,
    version,
    kibanaVersion,
    owner: source.owner,
    description: source.description,
    configPath,
    server,
    ui: browser,
    requiredPlugins,
    optionalPlugins,
    requiredBundles,
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** JSON with comments and trailing commas, which the compiler reads for its own configuration. */
async function readManifest(path) {
  const { config, error } = ts.parseConfigFileTextToJson(path, await readFile(path, 'utf8'));
  if (error !== undefined)
    throw new Error(`${path}: ${ts.flattenDiagnosticMessageText(error.messageText, '\n')}`);
  return config;
}
