import { stat } from 'node:fs/promises';
import type { PluginManifest } from '../plugin_host/plugin_manifest';
import { contentFaults, MAX_ZIP_BYTES } from './content_faults';
import { entryFaults } from './entry_faults';
import { findManifest } from './find_manifest';
import { readZip, ZipError } from './read_zip';
import type { ZipEntry } from './zip_entry';

export type CheckedZip =
  | {
      readonly kind: 'accepted';
      readonly manifest: PluginManifest;
      readonly entries: readonly ZipEntry[];
      /** Of the zip, and of what is in it. */
      readonly bytes: { readonly packed: number; readonly unpacked: number };
    }
  | { readonly kind: 'refused'; readonly faults: readonly string[] };

/**
 * Checks a zip of a plugin as Kibana's installer (`src/cli/plugin/install`) and core do, and for what neither looks at
 * but the page or the file server would fail by. All faults at once, a sentence each.
 *
 * @param kibanaVersion the Kibana that it is to be installed in; the one it was built for if undefined
 * @throws the error of the file system if there is no such file
 */
export async function checkPluginZip(path: string, kibanaVersion?: string): Promise<CheckedZip> {
  const { size: packed } = await stat(path);
  const entries = await readEntries(path);
  if (typeof entries === 'string') return { kind: 'refused', faults: [entries] };
  const found = findManifest(entries, kibanaVersion);
  if (found.kind === 'refused') return found;
  const { manifest, folder } = found;
  const faults = [
    ...entryFaults(entries, folder),
    ...contentFaults(entries, folder, manifest),
    ...(packed > MAX_ZIP_BYTES ? [`It has ${packed} bytes, of ${MAX_ZIP_BYTES} at most.`] : []),
  ];
  if (faults.length > 0) return { kind: 'refused', faults };
  const unpacked = entries.reduce((sum, { content }) => sum + content.length, 0);
  return { kind: 'accepted', manifest, entries, bytes: { packed, unpacked } };
}

async function readEntries(path: string): Promise<readonly ZipEntry[] | string> {
  try {
    return await readZip(path);
  } catch (error) {
    if (error instanceof ZipError) return `It cannot be read as a zip: ${error.message}`;
    throw error;
  }
}
