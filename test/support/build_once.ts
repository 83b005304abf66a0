import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installPlugin } from '../../sandbox/kibana/plugin_installer';
import { DEFAULT_KIBANA_VERSION } from '../../scripts/kibana_manifest.mjs';
import { pluginFiles } from '../../scripts/plugin_files.mjs';
import { zipPlugin } from '../../scripts/zip_plugin.mjs';
import { INSTALLED_PLUGIN, KIBANA_FOLDER, TARGET, ZIP_FOLDER } from './installed_plugin';

const PARTS = ['cli', 'server', 'browser', 'sandbox', 'sandbox_browser', 'verify_zip'];

/** Tests run the commands as they are built, and the plugin as it is installed from its zip. */
export default async function buildOnce(): Promise<void> {
  execFileSync(process.execPath, ['scripts/build.mjs', ...PARTS], { stdio: 'inherit' });
  const plugin = await pluginFiles(join(TARGET, 'plugin'));
  const { name, bytes } = await zipPlugin(plugin, DEFAULT_KIBANA_VERSION);
  await mkdir(ZIP_FOLDER, { recursive: true });
  await writeFile(join(ZIP_FOLDER, name), bytes);
  await rm(INSTALLED_PLUGIN, { recursive: true, force: true });
  await installPlugin(join(ZIP_FOLDER, name), KIBANA_FOLDER);
}
