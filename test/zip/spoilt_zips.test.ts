import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { checkPluginZip } from '../../sandbox/kibana/plugin_installer';
import { PLUGIN_ZIP } from '../support/installed_plugin';
import { manifestWith, temporaryFile, zipWith, type Change } from './zip_of';

const AT = 'kibana/publicIpDiscovery';
const SCRIPT = 'target/public/publicIpDiscovery.plugin.js';

async function faultsOf(path: string, kibanaVersion?: string): Promise<readonly string[]> {
  const checked = await checkPluginZip(path, kibanaVersion);
  return checked.kind === 'refused' ? checked.faults : [];
}

/** A change to the zip, and all that is said of it. */
const spoilt: readonly (readonly [string, Change, readonly string[]])[] = [
  [
    'no manifest',
    { remove: ['kibana.json'] },
    ['There is no kibana/<plugin>/kibana.json: the installer finds no plugin.'],
  ],
  [
    'the source manifest beside the flat one',
    { write: { 'kibana.jsonc': '{}' } },
    [
      `The installer takes each of ${AT}/kibana.json, ${AT}/kibana.jsonc for a manifest; there may be one only.`,
    ],
  ],
  [
    'the source manifest in place of the flat one',
    { move: { 'kibana.json': 'kibana.jsonc' } },
    [
      `The manifest is ${AT}/kibana.jsonc; it has to be kibana/<plugin>/kibana.json exactly, or nothing is unpacked.`,
    ],
  ],
  [
    'a manifest in a dependency',
    { write: { 'node_modules/io-ts/kibana/other/kibana.json': '{}' } },
    [
      `The installer takes each of ${AT}/kibana.json, ${AT}/node_modules/io-ts/kibana/other/kibana.json for a manifest; there may be one only.`,
    ],
  ],
  [
    'another top folder',
    { move: { 'kibana.json': `/./${AT}/kibana.json` } },
    [
      `The manifest is ./${AT}/kibana.json; it has to be kibana/<plugin>/kibana.json exactly, or nothing is unpacked.`,
    ],
  ],
  [
    'a manifest with comments',
    { write: { 'kibana.json': '// the manifest\n{}' } },
    [`${AT}/kibana.json is no JSON object, which it has to be, without comments.`],
  ],
  [
    'a file beside the folder of the plugin',
    { write: { '/kibana/readme.txt': 'hello' } },
    [`kibana/readme.txt lies outside of ${AT}/ and would not be unpacked.`],
  ],
  [
    'a path that leads out',
    { write: { '/../../etc/passwd': 'root' } },
    ['It cannot be read as a zip: invalid relative path: ../../etc/passwd'],
  ],
  [
    'an absolute path',
    { write: { '//etc/passwd': 'root' } },
    ['It cannot be read as a zip: absolute path: /etc/passwd'],
  ],
  [
    'a symbolic link',
    { write: { 'server/link.js': '/etc/passwd' }, mode: { 'server/link.js': 0o120777 } },
    [`${AT}/server/link.js is a symbolic link, which the installer does not make.`],
  ],
  [
    'files without a mode, or that only their owner may read',
    { mode: { 'server/index.js': 0, 'server/plugin.js': 0o100600 } },
    [
      `${AT}/server/index.js has the mode 000; it has to be 644 or 755.`,
      `${AT}/server/plugin.js has the mode 600; it has to be 644 or 755.`,
    ],
  ],
  [
    'names that differ in case only',
    { write: { 'license.txt': '' } },
    [`${AT.toLowerCase()}/license.txt is there twice.`],
  ],
  [
    'what does not ship',
    {
      write: {
        'server/plugin.js.map': '{}',
        'server/plugin.test.js': '',
        'server/plugin.ts': '',
        'common/__tests__/a.js': '',
        'tsconfig.json': '{}',
        '.env.local': '',
      },
    },
    [
      `${AT}/server/plugin.js.map is a source map, which does not ship.`,
      `${AT}/server/plugin.test.js is a test, which does not ship.`,
      `${AT}/server/plugin.ts is a source, which does not ship.`,
      `${AT}/common/__tests__/a.js is a test, which does not ship.`,
      `${AT}/tsconfig.json is an input of the compiler, which does not ship.`,
      `${AT}/.env.local is a file of a workplace, which does not ship.`,
    ],
  ],
  [
    'no server side',
    { remove: ['server/index.js'] },
    ['There is no server/index.js, the server side.'],
  ],
  ['no browser side', { remove: [SCRIPT] }, [`There is no ${SCRIPT}, the browser side.`]],
  [
    'a script that is not compressed',
    { remove: [`${SCRIPT}.br`] },
    [`There is no ${SCRIPT}.br, the compressed script.`],
  ],
  [
    'a compressed script of an earlier build',
    { write: { [`${SCRIPT}.br`]: 'earlier' } },
    [`${SCRIPT}.br does not hold the same as ${SCRIPT}.`],
  ],
  [
    'an entry over its budget, and a zip over its size',
    { write: { [SCRIPT]: noise(16_000), 'server/data.js': noise(2_000_000) } },
    [
      `${SCRIPT} has 16000 bytes, of the 15000 that every page may have to load.`,
      `${SCRIPT}.br does not hold the same as ${SCRIPT}.`,
      expect.stringMatching(/^It has \d+ bytes, of 2000000 at most\.$/),
    ],
  ],
  [
    'a dependency that is missing, one of another version, one that is not named',
    {
      remove: [
        'node_modules/moment/package.json',
        'node_modules/moment/moment.js',
        'node_modules/moment/LICENSE',
      ],
      write: {
        'node_modules/io-ts/package.json': '{"name":"io-ts","version":"1.0.0"}',
        'node_modules/left-pad/index.js': '',
      },
    },
    [
      'node_modules/io-ts has the version 1.0.0, package.json says 2.2.22.',
      'There is no node_modules/moment/package.json.',
      'node_modules/left-pad is no dependency in package.json.',
    ],
  ],
  [
    'a translation that cannot be read',
    { write: { 'translations/ja-JP.json': '{"messages":1}' } },
    [expect.stringMatching(/^translations\/ja-JP\.json: .*messages/)],
  ],
  [
    'no licence and no notice',
    { remove: ['LICENSE.txt', 'NOTICE.txt'] },
    ['There is no LICENSE.txt, the licence.', 'There is no NOTICE.txt, the notice.'],
  ],
];

describe('a zip is refused for', () => {
  test.each(spoilt)('%s', async (_case, change, faults) => {
    expect(await faultsOf(await zipWith(change))).toEqual(faults);
  });

  test.each<[string, Readonly<Record<string, unknown>>, readonly string[]]>([
    [
      'the word kibana for a version',
      { kibanaVersion: 'kibana' },
      [
        'kibanaVersion is "kibana"; the installer takes a version with its patch only, such as "9.5.4".',
      ],
    ],
    [
      'an id in another case, in another folder',
      { id: 'public-ip' },
      [
        'The id "public-ip" has to be letters and digits, a small letter first.',
        'The plugin "public-ip" lies in the folder "publicIpDiscovery"; both have to be the same.',
        expect.stringContaining('Plugin "id" must be camelCase'),
      ],
    ],
    [
      'an unknown key',
      { browser: true },
      [expect.stringContaining('unrecognized properties: browser')],
    ],
    [
      'no owner',
      { owner: undefined },
      [expect.stringContaining('an "owner" property with a name')],
    ],
    ['no version', { version: undefined }, [expect.stringContaining('a "version" property')]],
    [
      'no side',
      { server: false, ui: false },
      [expect.stringContaining('at least one of these must be set to "true"')],
    ],
  ])('a manifest with %s', async (_case, change, faults) => {
    const zip = await zipWith({ write: { 'kibana.json': await manifestWith(change) } });
    expect(await faultsOf(zip)).toEqual(faults);
  });

  test.each([
    ['React', 'react/cjs/react.production.min.js'],
    ['React', 'react-dom/cjs/react-dom.production.min.js'],
    ['EUI', '@elastic/eui/lib/services/theme/provider.js'],
    ['Emotion', '@emotion/react/dist/emotion-element-a1829a1e.cjs.js'],
    ['moment', 'moment/moment.js'],
    ['RxJS', 'rxjs/dist/cjs/internal/util/ObjectUnsubscribedError.js'],
  ])('a second %s (%s)', async (library, file) => {
    const copy = await readFile(`node_modules/${file}`);
    const zip = await zipWith({ write: { 'target/public/a.chunk.js': copy } });
    expect(await faultsOf(zip)).toContain(
      `target/public/a.chunk.js brings a second ${library}; there may be only the one of Kibana.`
    );
  });

  test('another version of Kibana', async () => {
    expect(await faultsOf(PLUGIN_ZIP, '9.4.3')).toEqual([
      'It was built for Kibana 9.5.4 and cannot be installed in 9.4.3: build it with --kibana-version 9.4.3.',
    ]);
  });

  test.each<[string, (zip: Buffer) => Buffer, string]>([
    ['half of it', (zip) => zip.subarray(0, zip.length / 2), 'file is truncated'],
    ['a byte that has changed', changeContent, 'does not fit its content'],
    ['no zip', () => Buffer.from('hello'), 'Either not a zip file'],
  ])('%s', async (_case, spoil, reason) => {
    const zip = await temporaryFile(spoil(await readFile(PLUGIN_ZIP)));
    expect(await faultsOf(zip)).toEqual([expect.stringContaining(reason)]);
  });
});

test('the zip as it is built is accepted, for its version and without one', async () => {
  for (const version of [undefined, '9.5.4'])
    expect(await checkPluginZip(PLUGIN_ZIP, version)).toMatchObject({
      kind: 'accepted',
      manifest: { id: 'publicIpDiscovery', kibanaVersion: '9.5.4' },
    });
});

/** Bytes that do not compress. */
function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = 1;
  for (let at = 0; at < length; at += 1) {
    state = (state * 48_271) % 2_147_483_647;
    bytes[at] = state % 256;
  }
  return bytes;
}

/** The checksum of the first entry, in the central directory. */
function changeContent(zip: Buffer): Buffer {
  const spoilt = Buffer.from(zip);
  const CENTRAL_HEADER = Buffer.from('PK\u0001\u0002');
  const at = spoilt.indexOf(CENTRAL_HEADER) + 16;
  spoilt.writeUInt32LE((spoilt.readUInt32LE(at) ^ 1) >>> 0, at);
  return spoilt;
}
