// Builds the page that the sandbox shows the plugin in: the script that loads the others, the libraries that Kibana
// shares, and the stand-in of Kibana's core.
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { rspack } from '@rspack/core';
import { sharedDependencies } from './shared_dependencies.mjs';

const SOURCE = 'sandbox/browser';

/** Of Kibana's list, what only the sandbox's core uses. */
const sharedWithCore = { ...sharedDependencies, history: 'History', 'react-router': 'ReactRouter' };

/**
 * Builds `sandbox/browser` of a folder into a folder.
 *
 * @throws Error that lists all faults
 */
export async function buildSandboxBrowser({
  root = process.cwd(),
  outdir = join(root, 'target/sandbox_browser'),
} = {}) {
  await rm(outdir, { recursive: true, force: true });
  const source = join(root, SOURCE);
  await compile([
    configuration(root, outdir, { bootstrap: join(source, 'shell/bootstrap.ts') }, {}),
    configuration(root, outdir, { shared_deps: join(source, 'kbn_modules/shared_deps.ts') }, {}),
    configuration(root, outdir, { core: join(source, 'core/core.ts') }, sharedWithCore),
  ]);
  await cp(join(source, 'favicon.svg'), join(outdir, 'favicon.svg'));
  await compress(outdir);
}

function configuration(root, outdir, entry, shared) {
  return {
    mode: 'production',
    // Kibana's policy allows no eval.
    devtool: false,
    context: root,
    entry,
    target: ['web', 'es2022'],
    output: {
      path: outdir,
      filename: '[name].js',
      publicPath: 'auto',
      uniqueName: Object.keys(entry)[0],
    },
    resolve: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      alias: aliases(root, shared),
    },
    externals: Object.fromEntries(
      Object.entries(shared).map(([name, path]) => [name, `var __kbnSharedDeps__.${path}`])
    ),
    module: {
      // One file each: the icons of EUI would be five hundred.
      parser: { javascript: { dynamicImportMode: 'eager' } },
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'builtin:swc-loader',
          options: {
            jsc: {
              parser: { syntax: 'typescript', tsx: true },
              target: 'es2022',
              transform: { react: { runtime: 'automatic', importSource: '@emotion/react' } },
            },
          },
          type: 'javascript/auto',
        },
      ],
    },
    performance: false,
  };
}

/** Core takes Emotion from the shared libraries, whose runtime for JSX is not among them. */
function aliases(root, shared) {
  return '@emotion/react' in shared
    ? { '@emotion/react/jsx-runtime$': join(root, 'public/jsx_runtime.ts') }
    : {
        // Without its prop types, as in a distributed Kibana.
        '@elastic/eui$': '@elastic/eui/optimize/es',
        '@kbn/i18n$': join(root, SOURCE, 'kbn_modules/i18n.ts'),
      };
}

async function compile(configurations) {
  const compiler = rspack(configurations);
  const stats = await promisify(compiler.run.bind(compiler))();
  await promisify(compiler.close.bind(compiler))();
  const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
  const faults = [...errors, ...warnings].map(({ message }) => message);
  if (faults.length > 0)
    throw new Error(`The sandbox's page cannot be built:\n${faults.join('\n')}`);
}

/** Once here instead of with each answer. */
async function compress(outdir) {
  const scripts = (await readdir(outdir)).filter((name) => name.endsWith('.js'));
  for (const name of scripts) {
    const path = join(outdir, name);
    await writeFile(`${path}.gz`, await promisify(gzip)(await readFile(path)));
  }
}
