import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PLUGIN_ZIP, TARGET } from '../support/installed_plugin';
import { zipWith } from './zip_of';

const COMMAND = join(TARGET, 'verify_zip/verify_zip.js');

function verify(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('a good zip ends with 0, and is described', () => {
  expect(verify('--kibana-version', '9.5.4', PLUGIN_ZIP)).toEqual({
    status: 0,
    stdout: expect.stringMatching(
      /is good: publicIpDiscovery 0\.1\.0-b\d{10} for Kibana 9\.5\.4, \d+ files/
    ),
    stderr: '',
  });
});

test('a spoilt zip ends with 1, and every fault is listed, without what a terminal would act upon', async () => {
  const zip = await zipWith({
    remove: ['NOTICE.txt'],
    write: { '/kibana/\u202etxt.js': 'hello' },
  });
  expect(verify(zip)).toEqual({
    status: 1,
    stdout: '',
    stderr: [
      `${zip} is refused:`,
      'kibana/\\u{202e}txt.js lies outside of kibana/publicIpDiscovery/ and would not be unpacked.',
      'There is no NOTICE.txt, the notice.\n',
    ].join('\n  * '),
  });
});

test.each([
  ['no file', [], 'Name one zip; found 0.'],
  ['two files', ['a.zip', 'b.zip'], 'Name one zip; found 2.'],
  ['an unknown option', ['--strict', 'a.zip'], "Unknown option '--strict'"],
  ['a file that is not there', ['nowhere.zip'], 'nowhere.zip'],
])('%s ends with 2 and a sentence', (_case, args, message) => {
  expect(verify(...args)).toMatchObject({ status: 2, stderr: expect.stringContaining(message) });
});
