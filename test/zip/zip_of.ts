import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync, type Zippable } from 'fflate';
import { onTestFinished } from 'vitest';
import { PLUGIN_ZIP } from '../support/installed_plugin';

const UNIX = 3;
const FILE_MODE = 0o100644;

/** What is changed of the plugin's zip, by path below `kibana/publicIpDiscovery/` or, with a slash first, of all. */
export interface Change {
  /** Content of files that are added or replaced. */
  readonly write?: Readonly<Record<string, string | Uint8Array>>;
  readonly remove?: readonly string[];
  /** New path of a file. */
  readonly move?: Readonly<Record<string, string>>;
  /** Unix mode of an entry, type included. */
  readonly mode?: Readonly<Record<string, number>>;
}

/** Writes the plugin's zip with something changed to a file that goes with the test. */
export async function zipWith(change: Change): Promise<string> {
  const { write = {}, remove = [], move = {}, mode = {} } = change;
  const files = new Map<string, Uint8Array>(Object.entries(unzipSync(await readFile(PLUGIN_ZIP))));
  for (const [path, content] of Object.entries(write))
    files.set(fullPath(path), typeof content === 'string' ? Buffer.from(content) : content);
  for (const path of remove) files.delete(fullPath(path));
  const moved = new Map(Object.entries(move).map(([from, to]) => [fullPath(from), fullPath(to)]));
  const modes = new Map(Object.entries(mode).map(([path, bits]) => [fullPath(path), bits]));
  const zippable: Zippable = {};
  for (const [path, content] of files) {
    const attrs = (modes.get(path) ?? FILE_MODE) * 2 ** 16;
    zippable[moved.get(path) ?? path] = [content, { attrs, os: UNIX, level: 1 }];
  }
  return temporaryFile(zipSync(zippable));
}

/** The manifest in the plugin's zip, with keys changed; a key that is undefined is left out. */
export async function manifestWith(change: Readonly<Record<string, unknown>>): Promise<string> {
  const files = unzipSync(await readFile(PLUGIN_ZIP));
  const manifest: unknown = JSON.parse(
    Buffer.from(files[fullPath('kibana.json')] ?? []).toString()
  );
  return JSON.stringify({ ...Object(manifest), ...change });
}

export async function temporaryFile(content: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'public_ip_discovery_zip_'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'plugin.zip');
  await writeFile(path, content);
  return path;
}

function fullPath(path: string): string {
  return path.startsWith('/') ? path.slice(1) : `kibana/publicIpDiscovery/${path}`;
}
