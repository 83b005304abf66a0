import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord } from '../is_record';

export interface PluginManifest {
  readonly id: string;
  readonly version: string;
  readonly kibanaVersion: string;
  readonly configPath: readonly string[];
  readonly requiredPlugins: readonly string[];
  readonly optionalPlugins: readonly string[];
  readonly requiredBundles: readonly string[];
  readonly server: boolean;
  readonly ui: boolean;
}

const KNOWN_KEYS = [
  'id',
  'version',
  'kibanaVersion',
  'owner',
  'server',
  'ui',
  'type',
  'configPath',
  'requiredPlugins',
  'optionalPlugins',
  'runtimePluginDependencies',
  'requiredBundles',
  'extraPublicDirs',
  'description',
  'enabledOnAnonymousPages',
  'serviceFolders',
];

/**
 * Stands for Kibana's reading of `kibana.json`
 * (`src/core/packages/plugins/server-internal/src/discovery/plugin_manifest_parser.ts`): any other key, a missing owner
 * or another Kibana version keeps Kibana from loading the plugin.
 *
 * @param kibanaVersion that of Kibana; the one that the manifest names if undefined
 */
export function readPluginManifest(directory: string, kibanaVersion?: string): PluginManifest {
  const path = join(directory, 'kibana.json');
  const manifest: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!isRecord(manifest))
    throw refused('Plugin manifest must contain a JSON encoded object', path);
  return checkPluginManifest(manifest, kibanaVersion, path);
}

export function checkPluginManifest(
  manifest: Readonly<Record<string, unknown>>,
  kibanaVersion: string | undefined,
  path: string
): PluginManifest {
  const { id, version, owner } = manifest;
  if (typeof id !== 'string' || id === '') {
    throw refused('Plugin manifest must contain an "id" property.', path);
  }
  if (id.includes('.')) throw refused('Plugin "id" must not include `.` characters.', path);
  if (!/^[a-z][a-zA-Z0-9]+$/.test(id)) throw refused('Plugin "id" must be camelCase', path, id);
  if (typeof version !== 'string' || version === '') {
    throw refused(`Plugin manifest for "${id}" must contain a "version" property.`, path);
  }
  if (!isRecord(owner) || typeof owner['name'] !== 'string' || owner['name'] === '') {
    throw refused(`Plugin manifest for "${id}" must contain an "owner" property with a name`, path);
  }
  const unknownKeys = Object.keys(manifest).filter((key) => !KNOWN_KEYS.includes(key));
  if (unknownKeys.length > 0) {
    throw refused(
      `Manifest for plugin "${id}" contains the following unrecognized properties: ${unknownKeys.join(',')}.`,
      path
    );
  }
  const expected =
    typeof manifest['kibanaVersion'] === 'string' ? manifest['kibanaVersion'] : version;
  const given = kibanaVersion ?? expected;
  if (expected !== 'kibana' && plainVersion(expected) !== plainVersion(given)) {
    throw refused(
      `Plugin "${id}" is only compatible with Kibana version "${expected}", but used Kibana version is "${given}".`,
      path
    );
  }
  const server = manifest['server'] === true;
  const ui = manifest['ui'] === true;
  if (!server && !ui) {
    throw refused(
      `Both "server" and "ui" are missing or set to "false" in plugin manifest for "${id}", but at least one of these must be set to "true".`,
      path
    );
  }
  return {
    id,
    version,
    kibanaVersion: expected,
    configPath: configPath(manifest['configPath'], id, path),
    requiredPlugins: texts(manifest['requiredPlugins'], 'requiredPlugins', path),
    optionalPlugins: texts(manifest['optionalPlugins'], 'optionalPlugins', path),
    requiredBundles: texts(manifest['requiredBundles'], 'requiredBundles', path),
    server,
    ui,
  };
}

function configPath(value: unknown, id: string, path: string): readonly string[] {
  if (value === undefined) return [id.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)];
  return typeof value === 'string' ? [value] : texts(value, 'configPath', path);
}

function texts(value: unknown, key: string, path: string): readonly string[] {
  if (value === undefined) return [];
  const isList = Array.isArray(value) && value.every((entry) => typeof entry === 'string');
  if (!isList) throw refused(`"${key}" must be an array of strings`, path);
  return value;
}

/** `9.5.4` of `9.5.4-SNAPSHOT`: Kibana compares the numbers only. */
function plainVersion(version: string): string {
  return /\d+\.\d+\.\d+/.exec(version)?.[0] ?? version;
}

function refused(reason: string, path: string, value?: string): Error {
  return new Error(
    `${reason}${value === undefined ? '' : `: ${value}`} (invalid-manifest, ${path})`
  );
}
