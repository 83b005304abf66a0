// Builds into target/: the command line tools and the benchmarks, each as one CommonJS file, and the plugin the way Kibana
// loads it: its server side as a tree of CommonJS files, its browser side as a script with chunks; and the sandbox, with the
// page that it shows the plugin in.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build, transform } from 'esbuild';
import { glob } from 'tinyglobby';
import { buildBrowser, BundleRefused } from './build_browser.mjs';
import { buildSandboxBrowser } from './build_sandbox_browser.mjs';
import { writeKibanaManifest } from './kibana_manifest.mjs';
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
  server: () => transpileServer(PLUGIN),
  browser: () => bundleBrowser(join(PLUGIN, 'target/public')),
  sandbox: () => bundle('sandbox', ['sandbox/start.ts']),
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

async function transpileServer(outdir) {
  // The browser side lies below `target/` of the same folder, and is of another part.
  await Promise.all(
    ['common', 'server', 'translations', 'kibana.json'].map((name) =>
      rm(join(outdir, name), { recursive: true, force: true })
    )
  );
  const sources = await glob(['{server,common}/**/*.{ts,md}'], {
    ignore: ['**/*.test.ts', '**/*.d.ts'],
  });
  await Promise.all(sources.map((source) => transpile(source, outdir)));
  await cp('.i18nrc.json', join(outdir, '.i18nrc.json'));
  await cp('translations', join(outdir, 'translations'), { recursive: true });
  await writeKibanaManifest(outdir);
}

async function transpile(source, outdir) {
  const text = await readFile(source, 'utf8');
  // `require('./guide.md')` finds `guide.md.js`, so that a text module is imported in one way everywhere.
  const target = join(
    outdir,
    source.endsWith('.md') ? `${source}.js` : source.replace(/\.ts$/, '.js')
  );
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, source.endsWith('.md') ? textModule(text) : await commonJs(source, text));
}

function textModule(text) {
  return `exports.__esModule = true;\nexports.default = ${JSON.stringify(text)};\n`;
}

async function commonJs(source, text) {
  const { code } = await transform(text, {
    loader: 'ts',
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    sourcefile: source,
    // A lazy import is a require here: Node's own import() would want file extensions.
    supported: { 'dynamic-import': false },
  });
  return code;
}
