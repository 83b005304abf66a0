// Builds what runs on Node into target/: the command line tools and the benchmarks, each as one CommonJS file, and the
// server side of the plugin as a tree of CommonJS files, the way Kibana loads a plugin.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build, transform } from 'esbuild';
import { glob } from 'tinyglobby';
import { writeKibanaManifest } from './kibana_manifest.mjs';

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
  server: () => transpileServer('plugin'),
  sandbox: () => bundle('sandbox', ['sandbox/start.ts']),
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

async function transpileServer(name) {
  const outdir = join('target', name);
  await rm(outdir, { recursive: true, force: true });
  const sources = await glob(['{server,common}/**/*.{ts,md}'], {
    ignore: ['**/*.test.ts', '**/*.d.ts'],
  });
  await Promise.all(sources.map((source) => transpile(source, outdir)));
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
