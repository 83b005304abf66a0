// Builds the browser side of the plugin: the script that Kibana's page loads, and the chunks that it loads when needed.
import { rm } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { rspack } from '@rspack/core';
import { findBundleFaults } from './find_bundle_faults.mjs';
import { measureBundle } from './measure_bundle.mjs';
import { sharedDependencies } from './shared_dependencies.mjs';

const PLUGIN_ID = 'publicIpDiscovery';
const BUNDLE_KEY = `plugin/${PLUGIN_ID}/public`;

/** Takes the place of `@emotion/react/jsx-runtime`, which Kibana does not share. */
const JSX_RUNTIME = join(import.meta.dirname, '../public/jsx_runtime.ts');

/** The bundle may not run here: the message lists why. */
export class BundleRefused extends Error {
  name = 'BundleRefused';
}

/**
 * Builds `public/index.ts` of a folder.
 *
 * @returns the sizes of what was written
 * @throws BundleRefused that lists all faults; nothing is left in the output folder then
 */
export async function buildBrowser({ root = process.cwd(), outdir }) {
  await rm(outdir, { recursive: true, force: true });
  return compile(configuration(root, outdir), async (stats) => {
    const faults = await findBundleFaults(stats, root, outdir);
    if (faults.length === 0) return measureBundle(stats);
    await rm(outdir, { recursive: true, force: true });
    throw new BundleRefused(['The browser side is refused:', ...faults].join('\n  * '));
  });
}

function configuration(root, outdir) {
  return {
    context: root,
    mode: 'production',
    target: ['web', 'es2020'],
    // Kibana's content security policy has no place for the eval of development builds.
    devtool: false,
    entry: { [PLUGIN_ID]: './public/bundle_entry.js' },
    output: {
      path: outdir,
      filename: `${PLUGIN_ID}.plugin.js`,
      chunkFilename: `${PLUGIN_ID}.chunk.[contenthash:8].js`,
      // Chunks lie beside the script, wherever the base path, the version or a CDN puts it.
      publicPath: 'auto',
      uniqueName: PLUGIN_ID,
    },
    resolve: {
      extensions: ['.tsx', '.ts', '.js'],
      alias: { '@emotion/react/jsx-runtime$': JSX_RUNTIME },
    },
    externalsType: 'var',
    externals: [external],
    module: {
      parser: { javascript: { exportsPresence: 'error' } },
      rules: [
        { test: /\.md$/, type: 'asset/source' },
        { test: /\.tsx?$/, type: 'javascript/auto', use: typescriptLoader() },
      ],
    },
    optimization: {
      splitChunks: { chunks: 'async' },
      minimizer: [minimizer()],
    },
    plugins: [
      new rspack.experiments.VirtualModulesPlugin({ 'public/bundle_entry.js': bundleEntry() }),
      globalWithoutFunction,
    ],
    performance: false,
  };
}

/**
 * Kibana evaluates the plugin when it asks for it. In 9.6 the script runs before core and the other plugins are there, on
 * the login page too, so that it must not evaluate anything by itself.
 */
function bundleEntry() {
  return `__kbnBundles__.define(${JSON.stringify(BUNDLE_KEY)}, () => require('./index'), './index');`;
}

/** What a page does not have is left unresolved here, and refused with its importers when the graph is complete. */
function external({ request }, resolved) {
  if (Object.hasOwn(sharedDependencies, request))
    return resolved(undefined, `__kbnSharedDeps__.${sharedDependencies[request]}`);
  if (request.startsWith('@kbn/') || isBuiltin(request))
    // Modules of the same text would be taken for one.
    return resolved(undefined, JSON.stringify(request));
  return resolved();
}

function typescriptLoader() {
  return {
    loader: 'builtin:swc-loader',
    options: {
      jsc: {
        target: 'es2020',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic', importSource: '@emotion/react' } },
      },
    },
  };
}

function minimizer() {
  return new rspack.SwcJsMinimizerRspackPlugin({
    extractComments: false,
    minimizerOptions: {
      // The name of a class is what an error is told by.
      compress: { keep_classnames: true },
      mangle: { keep_classnames: true },
      format: { comments: false },
    },
  });
}

/** Finds the global object without the `Function('return this')()` for browsers that Kibana does not run in. */
const globalWithoutFunction = {
  apply(compiler) {
    compiler.hooks.compilation.tap('globalWithoutFunction', (compilation) => {
      compilation.hooks.runtimeModule.tap('globalWithoutFunction', (module) => {
        if (module.name !== 'global') return;
        module.source.source = Buffer.from('__webpack_require__.g = globalThis;');
      });
    });
  },
};

/** The compiler has to be open while its module graph is read. */
async function compile(options, read) {
  const compiler = rspack(options);
  try {
    return await read(await run(compiler));
  } finally {
    await new Promise((closed) => compiler.close(closed));
  }
}

function run(compiler) {
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => (error ? reject(error) : resolve(stats)));
  });
}
