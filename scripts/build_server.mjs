// Builds the server side of the plugin the way Kibana loads it: a tree of CommonJS files, with the manifest.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { transform } from 'esbuild';
import { glob } from 'tinyglobby';
import { kibanaManifest, DEFAULT_KIBANA_VERSION } from './kibana_manifest.mjs';

/** Writes `server/`, `common/`, `translations/`, `.i18nrc.json` and `kibana.json` to the folder, and removes what was there of them. */
export async function buildServer(outdir) {
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
  const { version } = JSON.parse(await readFile('package.json', 'utf8'));
  await writeFile(
    join(outdir, 'kibana.json'),
    await kibanaManifest({ version, kibanaVersion: DEFAULT_KIBANA_VERSION })
  );
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
