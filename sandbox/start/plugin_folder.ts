import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPlugin } from '../kibana/plugin_installer';

/** Where the plugin lies that the sandbox runs. */
export interface PluginFolder {
  readonly directory: string;
  /** Removes what was made for it. */
  close(): Promise<void>;
}

/**
 * The built plugin; or that of a zip, installed into a folder of its own, where it finds nothing but what it brings.
 *
 * @throws {InstallError} Kibana would not install the zip, or it would fail there
 */
export async function openPluginFolder(
  zip: string | undefined,
  built: string
): Promise<PluginFolder> {
  if (zip === undefined) return { directory: built, close: () => Promise.resolve() };
  const folder = await mkdtemp(join(tmpdir(), 'public_ip_discovery_kibana_'));
  const close = () => rm(folder, { recursive: true, force: true });
  try {
    return { directory: await installPlugin(zip, folder), close };
  } catch (error) {
    await close();
    throw error;
  }
}
