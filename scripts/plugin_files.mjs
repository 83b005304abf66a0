// What is in the zip of the plugin, for any version of Kibana: all but the manifest.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { glob } from 'tinyglobby';
import { serverDependencies } from './server_dependencies.mjs';

const compress = promisify(brotliCompress);
const DIGEST_LENGTH = 10;

/** Of the built plugin; the manifest is made for each version of Kibana. */
const BUILT = ['{server,common}/**/*.js', 'target/public/*', 'translations/*.json', '.i18nrc.json'];
const LEGAL = ['LICENSE.txt', 'NOTICE.txt'];

/**
 * @param pluginDirectory with both built sides
 * @returns path below the plugin's folder → content; and the version of the plugin, which ends with a number of this
 *   build: that of its content, so that the same sources have the same one. Browsers keep the plugin's files for a year
 *   under an address with this version in it.
 */
export async function pluginFiles(pluginDirectory) {
  const { name, version, license, description } = JSON.parse(
    await readFile('package.json', 'utf8')
  );
  const dependencies = await serverDependencies(pluginDirectory);
  const files = new Map([
    ...(await read(BUILT, pluginDirectory)),
    ...(await read(LEGAL, process.cwd())),
    ...dependencies.files,
  ]);
  const scripts = [...files].filter(([path]) => /^target\/public\/.*\.(js|css)$/.test(path));
  for (const [path, content] of scripts) files.set(`${path}.br`, await brotli(content));
  const buildVersion = `${version}-b${digest(files)}`;
  const packageJson = { name, version: buildVersion, description, license, private: true };
  files.set(
    'package.json',
    Buffer.from(json({ ...packageJson, dependencies: dependencies.versions }))
  );
  return { files, version: buildVersion };
}

async function read(patterns, cwd) {
  const paths = await glob(patterns, { cwd, dot: true });
  return Promise.all(paths.map(async (path) => [path, await readFile(join(cwd, path))]));
}

/** Kibana serves this in place of the file to browsers that take it. */
function brotli(content) {
  return compress(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
}

/** A number, as a version that ends with letters and digits could be read as something else. */
function digest(files) {
  const hash = createHash('sha256');
  for (const [path, content] of [...files].sort(([one], [other]) => (one < other ? -1 : 1)))
    hash.update(`${path}\0${content.length}\0`).update(content);
  return BigInt(`0x${hash.digest('hex')}`)
    .toString()
    .slice(0, DIGEST_LENGTH);
}

function json(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}
