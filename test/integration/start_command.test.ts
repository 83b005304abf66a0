import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PLUGIN_ZIP } from '../support/installed_plugin';

const COMMAND = join(import.meta.dirname, '../../target/sandbox/start.js');

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function start(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [COMMAND, ...args], {
    env: { ...process.env, ...environment },
  });
  const output: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  const [status] = await once(child, 'close');
  return { status: Number(status), output: output.join('') };
}

describe('npm start', () => {
  test('--once writes the scenario, runs the rule and prints the alerts with their reasons', async () => {
    const { status, output } = await start(['--once', '--hours', '1', '--port', '0']);
    expect(status).toBe(0);
    expect(output).toMatch(/[\d,]+ events of the scenario written\./);
    expect(output).toMatch(/13 runs, \d+ alerts:/);
    expect(output).toMatch(
      /endpoint +powershell\.exe on .* asked for api\.ipify\.org.*listed program.*\(4 events of one lookup\)/
    );
  }, 60_000);

  test('--data keeps events, rule and alerts for the next start', async () => {
    const args = ['--once', '--hours', '1', '--port', '0', '--data', join(folder, 'data')];
    const first = await start(args);
    const second = await start(args);
    expect(second.output).toContain('events of an earlier start are kept.');
    const alertsOf = (output: string) => /(\d+) alerts:/.exec(output)?.[1];
    expect(alertsOf(second.output)).toBe(alertsOf(first.output));
  }, 120_000);

  test('--zip runs the plugin of a zip, which finds nothing but what it brings', async () => {
    const args = ['--once', '--hours', '1', '--port', '0', '--zip', PLUGIN_ZIP];
    const { status, output } = await start(args);
    expect(status).toBe(0);
    expect(output).toMatch(/The server of plugin 0\.1\.0-b\d{10} for Kibana 9\.5\.4 answers at/);
    expect(output).toMatch(/13 runs, \d+ alerts:/);
  }, 60_000);

  test.each([
    [
      'a zip that Kibana would not install',
      ['--zip', 'package.json'],
      {},
      1,
      /^The sandbox could not start\. package\.json is not installed:\n {2}\* It cannot be read as a zip/,
    ],
    ['an unknown option', ['--onse'], {}, 2, /Unknown option '--onse'[^]*Usage:/],
    [
      'a cluster that does not answer',
      ['--once', '--port', '0'],
      { ELASTICSEARCH_URL: 'http://127.0.0.1:1' },
      1,
      /^The sandbox could not start\. Elasticsearch at http:\/\/127\.0\.0\.1:1 does not answer/,
    ],
  ])('%s ends with a sentence', async (_title, args, environment, status, message) => {
    expect(await start(args, environment)).toEqual({
      status,
      output: expect.stringMatching(message),
    });
  });

  test('a port in use is said', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { status, output } = await start(['--once', '--hours', '1', '--port', String(port)]);
    server.close();
    expect(status).toBe(1);
    expect(output).toContain('The port is in use; choose another one with --port.');
  }, 60_000);
});
