import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkPluginZip } from './check_plugin_zip';

/** The zip was not installed; the message lists why. */
export class InstallError extends Error {
  override readonly name = 'InstallError';
}

/**
 * Stands for `bin/kibana-plugin install` (`src/cli/plugin/install/install.ts`): unpacks the plugin of a zip into
 * `plugins/<id>`, where another one of the same id may not be.
 *
 * @param kibanaDirectory the folder that has `plugins/`
 * @returns the plugin's folder
 * @throws {InstallError} for every fault of the zip at once; nothing is installed then
 */
export async function installPlugin(
  zip: string,
  kibanaDirectory: string,
  kibanaVersion?: string
): Promise<string> {
  const checked = await checkPluginZip(zip, kibanaVersion);
  if (checked.kind === 'refused')
    throw new InstallError([`${zip} is not installed:`, ...checked.faults].join('\n  * '));
  const { manifest, entries } = checked;
  const directory = join(kibanaDirectory, 'plugins', manifest.id);
  await mkdir(dirname(directory), { recursive: true });
  await makeNew(directory, manifest.id);
  try {
    for (const { name, type, content, permissions } of entries) {
      if (type !== 'file') continue;
      const path = join(directory, name.slice(`kibana/${manifest.id}/`.length));
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content, { mode: permissions });
    }
  } catch (error) {
    await rm(directory, { recursive: true, force: true });
    throw error;
  }
  return directory;
}

async function makeNew(directory: string, id: string): Promise<void> {
  try {
    await mkdir(directory);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new InstallError(`Plugin ${id} already exists, please remove before installing again`);
    throw error;
  }
}
