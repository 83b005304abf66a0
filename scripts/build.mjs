// Builds what runs on Node: the command line tools and the benchmarks, each as one CommonJS file under target/.
import { rm } from 'node:fs/promises';
import { build } from 'esbuild';

const parts = {
  cli: ['cli/replay.ts', 'cli/replay/replay_worker.ts'],
  bench: ['test/bench/bench.ts', 'test/bench/evaluator_bench.ts', 'test/bench/parse_floor.ts'],
};

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(`Unknown part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}

for (const [name, entryPoints] of Object.entries(parts)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  const outdir = `target/${name}`;
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
    loader: { '.md': 'text' },
    sourcemap: 'linked',
    logLevel: 'warning',
  });
}
