import { brotliDecompressSync } from 'node:zlib';
import * as t from 'io-ts';
import { decode } from '../../../common/validation';
import { BUDGETS } from '../../../scripts/measure_bundle.mjs';
import type { PluginManifest } from '../plugin_host/plugin_manifest';
import { secondCopies } from './second_copies';
import type { ZipEntry } from './zip_entry';

/** Bytes of the zip; more would be something that was not meant to be in it. */
export const MAX_ZIP_BYTES = 2_000_000;

/** Path below the plugin's folder → content. */
type Files = ReadonlyMap<string, Buffer>;

const PUBLIC = 'target/public/';
const PACKAGES = 'node_modules/';

const packageJson = t.intersection([
  t.type({ name: t.string, version: t.string }),
  t.partial({ dependencies: t.record(t.string, t.string), devDependencies: t.UnknownRecord }),
]);
const i18nrc = t.type({ prefix: t.string, translations: t.array(t.string) });
const translations = t.type({ messages: t.record(t.string, t.string) });

/**
 * What is wrong with the parts of the plugin: sides that its manifest promises, what the browser gets, dependencies,
 * translations, licences.
 */
export function contentFaults(
  entries: readonly ZipEntry[],
  folder: string,
  manifest: PluginManifest
): readonly string[] {
  const prefix = `kibana/${folder}/`;
  const files: Files = new Map(
    entries
      .filter(({ name, type }) => type === 'file' && name.startsWith(prefix))
      .map(({ name, content }) => [name.slice(prefix.length), content])
  );
  return [
    ...(manifest.server ? missing(files, 'server/index.js', 'the server side') : []),
    ...(manifest.ui ? browserFaults(files, manifest.id) : []),
    ...dependencyFaults(files),
    ...translationFaults(files, manifest.id),
    ...missing(files, 'LICENSE.txt', 'the licence'),
    ...missing(files, 'NOTICE.txt', 'the notice'),
  ];
}

function missing(files: Files, path: string, what: string): readonly string[] {
  return files.has(path) ? [] : [`There is no ${path}, ${what}.`];
}

function browserFaults(files: Files, id: string): readonly string[] {
  const entry = `${PUBLIC}${id}.plugin.js`;
  const scripts = [...files].filter(([path]) => path.startsWith(PUBLIC) && path.endsWith('.js'));
  const size = files.get(entry)?.length ?? 0;
  return [
    ...missing(files, entry, 'the browser side'),
    ...(size > BUDGETS.entry
      ? [`${entry} has ${size} bytes, of the ${BUDGETS.entry} that every page may have to load.`]
      : []),
    ...scripts.flatMap(([path, content]) => [
      ...secondCopies(content.toString('utf8')).map(
        (library) => `${path} brings a second ${library}; there may be only the one of Kibana.`
      ),
      ...compressedFaults(files, path, content),
    ]),
  ];
}

/** Kibana serves the compressed file in place of the script, whatever it holds. */
function compressedFaults(files: Files, path: string, content: Buffer): readonly string[] {
  const compressed = files.get(`${path}.br`);
  if (compressed === undefined) return [`There is no ${path}.br, the compressed script.`];
  return holds(compressed, content) ? [] : [`${path}.br does not hold the same as ${path}.`];
}

function holds(compressed: Buffer, content: Buffer): boolean {
  try {
    return brotliDecompressSync(compressed, { maxOutputLength: content.length + 1 }).equals(
      content
    );
  } catch {
    return false;
  }
}

/** The packages that `package.json` names are there, each in its version, and no others. */
function dependencyFaults(files: Files): readonly string[] {
  const described = readJson(files, 'package.json', packageJson);
  if (typeof described === 'string') return [described];
  const { dependencies = {}, devDependencies } = described;
  const installed = new Set([...files.keys()].flatMap(packageOf));
  return [
    ...(devDependencies === undefined ? [] : ['package.json names devDependencies.']),
    ...Object.entries(dependencies).flatMap(([name, version]) =>
      versionFault(files, name, version)
    ),
    ...[...installed]
      .filter((name) => !Object.hasOwn(dependencies, name))
      .map((name) => `${PACKAGES}${name} is no dependency in package.json.`),
  ];
}

function versionFault(files: Files, name: string, version: string): readonly string[] {
  const found = readJson(files, `${PACKAGES}${name}/package.json`, packageJson);
  if (typeof found === 'string') return [found];
  return found.version === version
    ? []
    : [`${PACKAGES}${name} has the version ${found.version}, package.json says ${version}.`];
}

/** `@b/c` of `node_modules/@b/c/index.js`. */
function packageOf(path: string): readonly string[] {
  if (!path.startsWith(PACKAGES)) return [];
  const [scope = '', name = ''] = path.slice(PACKAGES.length).split('/');
  return [scope.startsWith('@') ? `${scope}/${name}` : scope];
}

function translationFaults(files: Files, id: string): readonly string[] {
  const settings = readJson(files, '.i18nrc.json', i18nrc);
  if (typeof settings === 'string') return [settings];
  return [
    ...(settings.prefix === id ? [] : [`The prefix of .i18nrc.json is ${settings.prefix}.`]),
    ...settings.translations.flatMap((path) => {
      const found = readJson(files, path, translations);
      return typeof found === 'string' ? [found] : [];
    }),
  ];
}

/** @returns what is read, or what is wrong with it */
function readJson<T>(files: Files, path: string, codec: t.Type<T, unknown>): T | string {
  const content = files.get(path);
  if (content === undefined) return `There is no ${path}.`;
  try {
    const decoded = decode(codec, JSON.parse(content.toString('utf8')));
    if (decoded.kind === 'valid') return decoded.value;
    return `${path}: ${decoded.faults.join('; ')}`;
  } catch {
    return `${path} is no JSON.`;
  }
}
