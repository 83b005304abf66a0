import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { pluginFiles, type PluginFiles } from '../../scripts/plugin_files.mjs';
import { zipPlugin } from '../../scripts/zip_plugin.mjs';
import { PLUGIN_ZIP, TARGET } from '../support/installed_plugin';

const BUILT = join(TARGET, 'plugin');
const MANIFEST = 'kibana/publicIpDiscovery/kibana.json';

let plugin: PluginFiles;
beforeAll(async () => {
  plugin = await pluginFiles(BUILT);
});

test('the same sources give the same bytes', async () => {
  const { name, bytes } = await zipPlugin(plugin, '9.5.4');
  expect(name).toBe('publicIpDiscovery-9.5.4.zip');
  expect(Buffer.from(bytes).equals(await readFile(PLUGIN_ZIP))).toBe(true);
});

test('zips for two versions of Kibana differ in the manifest, and there in the version of Kibana', async () => {
  const one = unzipSync((await zipPlugin(plugin, '9.4.3')).bytes);
  const other = unzipSync((await zipPlugin(plugin, '9.5.4')).bytes);
  const differing = Object.keys(one).filter(
    (path) => !Buffer.from(one[path] ?? []).equals(other[path] ?? Buffer.alloc(0))
  );
  expect(Object.keys(one)).toEqual(Object.keys(other));
  expect(differing).toEqual([MANIFEST]);
  const text = Buffer.from(one[MANIFEST] ?? []).toString();
  expect(text).toContain('"kibanaVersion": "9.4.3"');
  expect(text.replace('9.4.3', '9.5.4')).toBe(Buffer.from(other[MANIFEST] ?? []).toString());
});

test('another content has another version, under which browsers ask for it', async () => {
  // Where the dependencies are found.
  const folder = await mkdtemp(join(TARGET, 'changed-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp(BUILT, folder, { recursive: true });
  await writeFile(join(folder, 'translations/ja-JP.json'), '{"messages":{"a":"b"}}');
  const changed = await pluginFiles(folder);
  expect(plugin.version).toMatch(/^0\.1\.0-b\d{10}$/);
  expect(changed.version).toMatch(/^0\.1\.0-b\d{10}$/);
  expect(changed.version).not.toBe(plugin.version);
});

test('it brings what the server needs, and nothing else of what is installed', () => {
  const text = plugin.files.get('package.json')?.toString() ?? '';
  const names = ['@elastic/datemath', 'fp-ts', 'io-ts', 'ipaddr.js', 'moment'];
  const versions = names.map((name) => [name, expect.any(String)]);
  expect(JSON.parse(text)).toMatchObject({ dependencies: Object.fromEntries(versions) });
  expect(Object.keys(unzipSync(readFileSync(PLUGIN_ZIP))).flatMap(packageOf)).toEqual(names);
});

test('nothing in it tells where it was built', () => {
  const telling = [...plugin.files].filter(([, content]) => content.includes(process.cwd()));
  expect(telling.map(([path]) => path)).toEqual([]);
});

describe('npm run build:zip refuses', () => {
  test.each([
    [
      'versions without a patch, of another minor, and words',
      ['9.5', '9.3.0', 'kibana'].flatMap((version) => ['--kibana-version', version]),
      'found 9.5, 9.3.0, kibana.',
    ],
    ['an unknown option', ['--version', '9.5.4'], "Unknown option '--version'"],
  ])('%s', async (_case, args, message) => {
    const command = promisify(execFile)(process.execPath, ['scripts/build_zip.mjs', ...args]);
    await expect(command).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining(message),
    });
  });
});

/** `io-ts` of `kibana/…/node_modules/io-ts/package.json`. */
function packageOf(path: string): readonly string[] {
  const name = /\/node_modules\/(.+)\/package\.json$/.exec(path)?.[1];
  return name === undefined ? [] : [name];
}
