import { isRecord } from '../is_record';
import { checkPluginManifest, type PluginManifest } from '../plugin_host/plugin_manifest';
import type { ZipEntry } from './zip_entry';

/**
 * Where the installer looks for manifests: anywhere in a path, in any case, and with any character for the dot, so that
 * it also takes `kibana.jsonc` and the files of a dependency for one (`src/cli/plugin/install/zip.ts`).
 */
const TAKEN_FOR_MANIFEST = /(kibana[\\/][^\\/]+)[\\/]kibana.json/i;
const ID = /^[a-z][a-zA-Z0-9]+$/;
const RELEASE = /\d+\.\d+\.\d+/;

export type FoundManifest =
  | { readonly kind: 'found'; readonly manifest: PluginManifest; readonly folder: string }
  | { readonly kind: 'refused'; readonly faults: readonly string[] };

/**
 * The manifest of the plugin in a zip, if the installer and core both take it.
 *
 * @param kibanaVersion the Kibana that it is to be installed in; that of the manifest if undefined
 */
export function findManifest(
  entries: readonly ZipEntry[],
  kibanaVersion: string | undefined
): FoundManifest {
  const taken = entries.filter(({ name }) => TAKEN_FOR_MANIFEST.test(name));
  const [only, ...others] = taken;
  if (only === undefined)
    return refused('There is no kibana/<plugin>/kibana.json: the installer finds no plugin.');
  if (others.length > 0)
    return refused(
      `The installer takes each of ${taken.map(({ name }) => name).join(', ')} for a manifest; there may be one only.`
    );
  const [, folder] = /^kibana\/([^/\\]+)\/kibana\.json$/.exec(only.name) ?? [];
  if (folder === undefined)
    return refused(
      `The manifest is ${only.name}; it has to be kibana/<plugin>/kibana.json exactly, or nothing is unpacked.`
    );
  const manifest = parseJson(only.content);
  return isRecord(manifest)
    ? checkManifest(manifest, folder, kibanaVersion, only.name)
    : refused(`${only.name} is no JSON object, which it has to be, without comments.`);
}

function checkManifest(
  manifest: Readonly<Record<string, unknown>>,
  folder: string,
  kibanaVersion: string | undefined,
  path: string
): FoundManifest {
  const { id, kibanaVersion: builtFor } = manifest;
  const [release] = typeof builtFor === 'string' ? (RELEASE.exec(builtFor) ?? []) : [];
  const faults: string[] = [];
  if (typeof id === 'string' && !ID.test(id))
    faults.push(`The id "${id}" has to be letters and digits, a small letter first.`);
  if (typeof id === 'string' && id !== folder)
    faults.push(`The plugin "${id}" lies in the folder "${folder}"; both have to be the same.`);
  if (release === undefined)
    faults.push(
      `kibanaVersion is ${JSON.stringify(builtFor)}; the installer takes a version with its patch only, such as "9.5.4".`
    );
  else if (kibanaVersion !== undefined && release !== kibanaVersion)
    faults.push(
      `It was built for Kibana ${release} and cannot be installed in ${kibanaVersion}: build it with --kibana-version ${kibanaVersion}.`
    );
  try {
    const checked = checkPluginManifest(manifest, undefined, path);
    if (faults.length === 0) return { kind: 'found', manifest: checked, folder };
  } catch (error) {
    faults.push(error instanceof Error ? error.message : String(error));
  }
  return { kind: 'refused', faults };
}

function refused(fault: string): FoundManifest {
  return { kind: 'refused', faults: [fault] };
}

function parseJson(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString('utf8'));
  } catch {
    return undefined;
  }
}
