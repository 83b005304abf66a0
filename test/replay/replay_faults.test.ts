import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, mkdir, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lookupEvent, ndjson } from '../support/lookup_event';
import { replayCommand, runReplay } from '../support/run_replay';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'replay-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function file(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(join(folder, name), content);
  return name;
}

const run = (...args: string[]) => runReplay(args, { cwd: folder });
const matchLine = ndjson(lookupEvent());

describe('bad lines are reported with file and line, counted, and passed over', () => {
  test.each([
    ['no JSON', 'nonsense', /nonsense/],
    ['a number', '42', /an event is a JSON object, found 42/],
    ['an array', '[{}]', /found an array/],
    ['null', 'null', /found null/],
    ['cut off', '{"a":1', /JSON/],
    ['a trailing comma', '{"a":1,}', /JSON/],
    ['text behind the object', '{"a":1} x', /JSON/],
    ['a control character in a string', '{"a":"\t"}', /JSON/],
    ['pretty-printed', '{\n  "a": 1\n}', /the JSON goes on in the next line/],
  ])('%s', async (_title, line, reason) => {
    const name = await file('bad.ndjson', `${matchLine}${line}\n${matchLine}`);
    const { status, stdout, stderr } = await run(name);
    expect(stdout.split('\n')).toHaveLength(3);
    expect(stderr).toMatch(/^bad\.ndjson:2: /);
    expect(stderr).toMatch(reason);
    expect(stderr).toMatch(/: 2 matched, [13] malformed\./);
    expect(status).toBe(0);
    expect((await run('--strict', name)).status).toBe(3);
  });

  test('a line over 10 MB', async () => {
    const long = `{"a":"${'x'.repeat(10 * 1024 * 1024)}"}`;
    const content = `${matchLine}${long}\n${matchLine}`;
    await file('long.ndjson', content);
    await file('long.ndjson.gz', gzipSync(content));
    for (const name of ['long.ndjson', 'long.ndjson.gz']) {
      const { status, stdout, stderr } = await run(name);
      expect(stdout.split('\n')).toHaveLength(3);
      expect(stdout).toContain('"line":3');
      expect(stderr).toContain(`${name}:2: the line is longer than 10485760 bytes`);
      expect(stderr).toContain('2 events from 1 file: 2 matched, 1 malformed.');
      expect(status).toBe(0);
    }
  });

  test('many of them: the first ones are described, all are counted', async () => {
    const name = await file('many.ndjson', 'x\n'.repeat(50_000) + matchLine);
    const { stderr, stdout } = await run(name);
    expect(stdout).toContain('"line":50001');
    expect(stderr.split('\n').filter((line) => line.startsWith('many.ndjson:'))).toHaveLength(21);
    expect(stderr).toContain('many.ndjson: and 49,980 more bad lines');
    expect(stderr).toContain('1 matched, 50,000 malformed.');
  });

  test('an event that would need too many combinations', async () => {
    const values = Array.from({ length: 400 }, (_, number) => `v${number}`);
    const name = await file('wide.ndjson', ndjson({ a: values, b: values }) + matchLine);
    const { stderr } = await run('--query', 'any where concat(a, b) == "x"', name);
    expect(stderr).toMatch(/^wide\.ndjson:1: .*160000 combinations of values, more than 100000/);
    expect(stderr).toContain('Read 2 events from 1 file: 0 matched, 0 malformed, 1 not evaluated.');
  });
});

describe('inputs that cannot be read are reported, the others are read, the status is 3', () => {
  test.each([
    ['missing', 'absent.ndjson', /^absent\.ndjson: no such file/],
    ['matching no file', 'absent-*.ndjson', /^absent-\*\.ndjson: no file matches this pattern/],
    [
      'a folder',
      'sub',
      /^sub: is a directory, name its files or use a pattern such as 'sub\/\*\*\/\*\.ndjson'/,
    ],
    ['binary', 'binary.ndjson', /^binary\.ndjson: is a binary file/],
    ['UTF-16', 'utf16.ndjson', /^utf16\.ndjson: is UTF-16 text/],
    ['truncated gzip', 'cut.gz', /^cut\.gz: the gzip file is truncated/],
    ['damaged gzip', 'damaged.gz', /^damaged\.gz: the gzip file is (damaged|truncated)/],
  ])('%s', async (_title, name, message) => {
    const packed = gzipSync(matchLine.repeat(2_000), { level: 0 });
    await mkdir(join(folder, 'sub'), { recursive: true });
    await file('binary.ndjson', Buffer.from([0x7b, 0, 1, 2]));
    await file('utf16.ndjson', Buffer.from(`\ufeff${matchLine}`, 'utf16le'));
    await file('cut.gz', packed.subarray(0, packed.length / 2));
    const damaged = Buffer.from(packed);
    damaged.fill(0xff, damaged.length - 20);
    await file('damaged.gz', damaged);
    await file('good.ndjson', matchLine);
    const { status, stdout, stderr } = await run(name, 'good.ndjson');
    expect(stderr).toMatch(message);
    expect(stderr).toContain('1 input not fully read.');
    expect(stdout).toContain('"file":"good.ndjson"');
    expect(status).toBe(3);
  });

  test.each([
    ['cut in the middle', (packed: Buffer) => packed.subarray(0, packed.length / 2), 1_000],
    ['without its last byte', (packed: Buffer) => packed.subarray(0, -1), 2_000],
    [
      'with a wrong checksum',
      (packed: Buffer) => Buffer.concat([packed.subarray(0, -8), Buffer.alloc(8)]),
      2_000,
    ],
    [
      'with something behind it',
      (packed: Buffer) => Buffer.concat([packed, Buffer.from('garbage')]),
      2_000,
    ],
  ])('of a gzip file %s everything before the fault is searched', async (_title, spoil, least) => {
    for (const level of [0, 9]) {
      const name = await file('spoilt.gz', spoil(gzipSync(matchLine.repeat(2_000), { level })));
      const { status, stdout } = await run(name);
      const lines = stdout.split('\n').length - 1;
      expect(lines).toBeGreaterThanOrEqual(level === 0 || least === 2_000 ? least : 1);
      expect(lines).toBeLessThanOrEqual(2_000);
      expect(status).toBe(3);
    }
  });

  test.each([
    ['several members', Buffer.concat([gzipSync(matchLine), gzipSync(matchLine)])],
    [
      'members that end within a line',
      Buffer.concat([gzipSync(matchLine.slice(0, 20)), gzipSync(matchLine.slice(20) + matchLine)]),
    ],
    ['padding of zeros', Buffer.concat([gzipSync(matchLine.repeat(2)), Buffer.alloc(512)])],
  ])('gzip with %s is sound', async (_title, content) => {
    const { status, stderr } = await run(await file('members.gz', content));
    expect(stderr).toContain(': 2 matched, 0 malformed.');
    expect(status).toBe(0);
  });
});

describe('odd but valid', () => {
  test.each([
    ['an empty file', '', 0],
    ['blank lines', `\n \r\n\t\n${matchLine}\n`, 1],
    ['carriage returns', matchLine.replace('\n', '\r\n').repeat(2), 2],
    ['no final newline', matchLine.trimEnd(), 1],
    ['a byte order mark', `\ufeff${matchLine}`, 1],
    ['escaped letters', matchLine.replace('ipify', '\\u0069pify'), 1],
    ['an escaped slash', matchLine.replace('jdoe', 'jd\\/oe'), 1],
  ])('%s', async (_title, content, matches) => {
    const { status, stderr } = await run(await file('odd.ndjson', content));
    expect(stderr).toContain(`: ${matches} matched, 0 malformed.`);
    expect(status).toBe(0);
  });
});

describe('the outside world', () => {
  test('a reader that goes away ends the command quietly', async () => {
    const name = await file('pipe.ndjson', matchLine.repeat(20_000));
    const child = spawn(process.execPath, [replayCommand, name], { cwd: folder });
    const stderr: string[] = [];
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk.toString()));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [status] = await once(child, 'close');
    expect(status).toBe(0);
    expect(stderr.join('')).toBe('');
  });

  test('nobody reading standard error does not cost results', async () => {
    const name = await file('noisy.ndjson', 'bad\n'.repeat(30) + matchLine.repeat(3_000));
    const child = spawn(process.execPath, [replayCommand, name], { cwd: folder });
    child.stderr.destroy();
    let lines = 0;
    child.stdout.on('data', (chunk: Buffer) => (lines += chunk.toString().split('\n').length - 1));
    const [status] = await once(child, 'close');
    expect(lines).toBe(3_000);
    expect(status).toBe(0);
  });

  test('a limit ends the reading of a named pipe that stays open', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const child = spawn(process.execPath, [replayCommand, '--limit', '1', pipe], { cwd: folder });
    const writer = await open(pipe, 'r+');
    await writer.write(matchLine);
    const [status] = await once(child, 'close');
    await writer.close();
    expect(status).toBe(0);
  });

  test('a live pipe is searched while it stays open', async () => {
    const child = spawn(process.execPath, [replayCommand, '-'], { cwd: folder });
    child.stdin.write(matchLine);
    const [first] = await once(child.stdout, 'data');
    expect(String(first)).toContain('"line":1');
    child.stdin.end(matchLine);
    const [second] = await once(child.stdout, 'data');
    expect(String(second)).toContain('"line":2');
    await once(child, 'close');
  });

  test('a limit ends the reading of a pipe that stays open', async () => {
    const child = spawn(process.execPath, [replayCommand, '--limit', '1', '-'], { cwd: folder });
    child.stdin.write(matchLine.repeat(2));
    const [status] = await once(child, 'close');
    expect(status).toBe(0);
  });

  test('an interruption prints the result so far and ends with 130', async () => {
    const args = [replayCommand, '--format', 'ndjson', '-'];
    const child = spawn(process.execPath, args, { cwd: folder });
    const stderr: string[] = [];
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk.toString()));
    child.stdin.on('error', () => {});
    child.stdin.write(matchLine);
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    const [status] = await once(child, 'close');
    expect(status).toBe(130);
    expect(stderr.join('')).toBe(
      'Read 1 event from 1 file: 1 matched, 0 malformed. Interrupted, this is the result so far.\n'
    );
  });
});
