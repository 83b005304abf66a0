// The files of npm packages that the built server can reach. They go into the zip: a plugin brings its own dependencies.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { glob } from 'tinyglobby';

/** A licence goes wherever its code goes. */
const LICENSE_FILES = '{licen[sc]e,notice,copying}*';

/**
 * @param pluginDirectory with the built `server/index.js`, below a folder that has `node_modules`
 * @returns path from that folder → content; and the names and versions of the packages
 */
export async function serverDependencies(pluginDirectory, root = process.cwd()) {
  const { metafile } = await build({
    entryPoints: [join(pluginDirectory, 'server/index.js')],
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    target: 'node20',
    // Kibana's own packages are there when the plugin runs.
    external: ['@kbn/*'],
    logLevel: 'error',
  });
  const reached = Object.keys(metafile.inputs).filter((path) => path.startsWith('node_modules/'));
  const folders = [...new Set(reached.map(packageFolder))].sort();
  const beside = await glob(
    folders.flatMap((folder) => [`${folder}/package.json`, `${folder}/${LICENSE_FILES}`]),
    { cwd: root, caseSensitiveMatch: false }
  );
  const paths = [...new Set([...reached, ...beside])].sort();
  const files = new Map(
    await Promise.all(paths.map(async (path) => [path, await readFile(join(root, path))]))
  );
  const versions = Object.fromEntries(
    folders.map((folder) => {
      const { name, version } = JSON.parse(files.get(`${folder}/package.json`));
      return [name, version];
    })
  );
  return { files, versions };
}

/** `node_modules/a/node_modules/@b/c` of a file in it. */
function packageFolder(path) {
  const parts = path.split('/');
  const at = parts.lastIndexOf('node_modules') + 1;
  return parts.slice(0, parts[at].startsWith('@') ? at + 2 : at + 1).join('/');
}
