import { join } from 'node:path';
import { DEFAULT_KIBANA_VERSION } from '../../scripts/kibana_manifest.mjs';

/** Tests and scripts run in the folder of the project. */
export const TARGET = join(process.cwd(), 'target');

export const ZIP_FOLDER = join(TARGET, 'zip');

/** The zip of the plugin that the tests are about. */
export const PLUGIN_ZIP = join(ZIP_FOLDER, `publicIpDiscovery-${DEFAULT_KIBANA_VERSION}.zip`);

/** The folder that stands for Kibana's own, in which the zip is installed. */
export const KIBANA_FOLDER = join(TARGET, 'kibana');

/** What was installed from the zip: what tests run is what ships. */
export const INSTALLED_PLUGIN = join(KIBANA_FOLDER, 'plugins/publicIpDiscovery');
