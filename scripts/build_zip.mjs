// Builds the plugin and zips it for each version of Kibana that is asked for.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildBrowser, BundleRefused } from './build_browser.mjs';
import { buildServer } from './build_server.mjs';
import { DEFAULT_KIBANA_VERSION } from './kibana_manifest.mjs';
import { describeSizes } from './measure_bundle.mjs';
import { pluginFiles } from './plugin_files.mjs';
import { zipPlugin } from './zip_plugin.mjs';

const EXIT_REFUSED = 1;
const EXIT_USAGE = 2;
const PLUGIN = 'target/plugin';
const OUT = 'build';
/** Minors whose contracts the plugin knows. */
const SUPPORTED = ['9.4', '9.5', '9.6'];

const USAGE = `Usage: npm run build:zip -- [--kibana-version VERSION …]

Builds the plugin into ${OUT}/, a zip for each version of Kibana (default ${DEFAULT_KIBANA_VERSION}). Kibana installs a plugin only if
it was built for the very same patch, such as 9.4.3.
`;

const versions = kibanaVersions(process.argv.slice(2));
await buildServer(PLUGIN);
console.log(describeSizes(await builtBrowser()));
await mkdir(OUT, { recursive: true });
const plugin = await pluginFiles(PLUGIN);
for (const kibanaVersion of versions) {
  const { name, bytes } = await zipPlugin(plugin, kibanaVersion);
  await writeFile(join(OUT, name), bytes);
  console.log(
    `${join(OUT, name)}  ${(bytes.length / 1000).toFixed(1)} KB, plugin ${plugin.version} for Kibana ${kibanaVersion}`
  );
}

function kibanaVersions(argv) {
  const { 'kibana-version': asked = [], help } = readOptions(argv);
  if (help) {
    console.log(USAGE);
    process.exit(0);
  }
  const unusable = asked.filter((version) => !isSupported(version));
  if (unusable.length > 0)
    exitWithUsage(
      `--kibana-version needs a version of ${SUPPORTED.join(', ')} with its patch, such as ${DEFAULT_KIBANA_VERSION}; found ${unusable.join(', ')}.`
    );
  return asked.length === 0 ? [DEFAULT_KIBANA_VERSION] : [...new Set(asked)];
}

function readOptions(argv) {
  try {
    return parseArgs({
      args: argv,
      options: {
        'kibana-version': { type: 'string', multiple: true },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    return exitWithUsage(error.message);
  }
}

function isSupported(version) {
  const [, minor] = /^(\d+\.\d+)\.\d+$/.exec(version) ?? [];
  return SUPPORTED.includes(minor);
}

function exitWithUsage(message) {
  console.error(`${message}\n\n${USAGE}`);
  return process.exit(EXIT_USAGE);
}

async function builtBrowser() {
  try {
    return await buildBrowser({ outdir: join(process.cwd(), PLUGIN, 'target/public') });
  } catch (error) {
    if (!(error instanceof BundleRefused)) throw error;
    console.error(error.message);
    return process.exit(EXIT_REFUSED);
  }
}
