// Builds into target/: the command line tools and the benchmarks, each as one CommonJS file, and the plugin the way Kibana
// loads it: its server side as a tree of CommonJS files, its browser side as a script with chunks; and the sandbox, with the
// page that it shows the plugin in.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildBrowser, BundleRefused } from './build_browser.mjs';
import { buildSandboxBrowser } from './build_sandbox_browser.mjs';
import { buildServer } from './build_server.mjs';
import { describeSizes } from './measure_bundle.mjs';

const PLUGIN = 'target/plugin';

const standIn = (name) => join(process.cwd(), 'test/support/kbn', name);
const kbnStandIns = {
  '@kbn/alerting-plugin/server': standIn('alerting_plugin_server.ts'),
  '@kbn/core/server': standIn('core_server.ts'),
  '@kbn/task-manager-plugin/server': standIn('task_manager_plugin_server.ts'),
};

const parts = {
  cli: () => bundle('cli', ['cli/replay.ts', 'cli/replay/replay_worker.ts']),
  bench: () =>
    bundle('bench', [
      'test/bench/bench.ts',
      'test/bench/evaluator_bench.ts',
      'test/bench/executor_bench.ts',
      'test/bench/parse_floor.ts',
    ]),
  screenshots: () => bundle('screenshots', ['test/browser/take_screenshots.ts']),
  server: () => buildServer(PLUGIN),
  browser: () => bundleBrowser(join(PLUGIN, 'target/public')),
  sandbox: () => bundle('sandbox', ['sandbox/start.ts']),
  contract: () => bundle('contract', ['test/elasticsearch/compare_with_cluster.ts']),
  kibana_smoke: () => bundle('kibana_smoke', ['test/kibana/smoke_test.ts']),
  verify_zip: () => bundle('verify_zip', ['sandbox/verify_zip.ts']),
  sandbox_browser: () => buildSandboxBrowser(),
};

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(`Unknown part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}
for (const [name, run] of Object.entries(parts)) {
  if (chosen.length === 0 || chosen.includes(name)) await run();
}

async function bundle(name, entryPoints) {
  const outdir = join('target', name);
  await rm(outdir, { recursive: true, force: true });
  await build({
    entryPoints,
    outdir,
    // The worker is looked for beside the command.
    entryNames: '[name]',
    bundle: true,
    // Dependencies are installed beside it.
    packages: 'external',
    platform: 'node',
    target: 'node20',
    // The bench runs the executor without Kibana.
    alias: kbnStandIns,
    loader: { '.md': 'text' },
    sourcemap: 'linked',
    logLevel: 'warning',
  });
}

async function bundleBrowser(outdir) {
  try {
    console.log(describeSizes(await buildBrowser({ outdir: join(process.cwd(), outdir) })));
  } catch (error) {
    if (!(error instanceof BundleRefused)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
