import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lookupEvent, ndjson, ordinaryEvent } from '../support/lookup_event';
import { runReplay } from '../support/run_replay';

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

function parsed(stdout: string): unknown[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}

describe('a match in ndjson', () => {
  test('says where it stands, who asked for what, and why it matched', async () => {
    const name = await file('one.ndjson', ndjson(ordinaryEvent(), lookupEvent()));
    const { stdout, stderr, status } = await run(name);
    expect(parsed(stdout)).toEqual([
      {
        file: 'one.ndjson',
        line: 2,
        timestamp: '2026-03-01T10:00:00.000Z',
        source: 'Elastic Defend',
        host: 'ws-01',
        user: 'CORP\\jdoe',
        process: 'powershell.exe',
        domain: 'api.ipify.org',
        matchedBecause: [
          'process.name "powershell.exe" matches the list entry "powershell.exe"',
          'dns.question.name "api.ipify.org" matches the list entry "api.ipify.org"',
        ],
        couldNotEvaluate: [],
      },
    ]);
    expect(stderr).toBe('Read 2 events from 1 file: 1 matched, 0 malformed.\n');
    expect(status).toBe(0);
  });

  test('takes index and id of a search hit', async () => {
    const hit = {
      _index: '.ds-logs-crowdstrike.fdr-default-2026.03.01-000001',
      _id: 'abc',
      _source: {
        event: { category: 'network' },
        host: { id: 'aid-1', os: { type: 'windows' } },
        process: { name: 'curl.exe', entity_id: '9223372036854775807' },
        dns: { question: { name: 'ipinfo.io' } },
      },
    };
    const { stdout } = await run(await file('hits.ndjson', ndjson(hit)));
    expect(parsed(stdout)).toMatchObject([
      { id: 'abc', source: 'CrowdStrike FDR', host: 'aid-1', timestamp: null, user: null },
    ]);
  });

  test('names the fields whose absence kept an exclusion from being evaluated', async () => {
    const event = lookupEvent({ process: { name: 'curl.exe' }, user: {} });
    const { stdout } = await run(await file('missing.ndjson', ndjson(event)));
    expect(parsed(stdout)).toMatchObject([
      {
        couldNotEvaluate: [
          'the exclusion by process.executable and user.id could not be evaluated: process.executable and user.id are missing',
        ],
      },
    ]);
  });

  test('takes the time of the event from an alert document', async () => {
    const alert = {
      '@timestamp': '2026-03-01T10:05:00.000Z',
      'kibana.alert.uuid': 'uuid-1',
      'kibana.alert.original_time': '2026-03-01T10:00:00.000Z',
      'event.kind': 'signal',
      'event.category': ['network'],
      host: { name: 'ws-01', os: { type: 'windows' } },
      process: { name: 'curl.exe' },
      dns: { question: { name: 'ipinfo.io' } },
    };
    const { stdout } = await run(await file('alerts.ndjson', ndjson(alert)));
    expect(parsed(stdout)).toMatchObject([{ id: 'uuid-1', timestamp: '2026-03-01T10:00:00.000Z' }]);
  });

  test('carries the tree of clauses with --explain', async () => {
    const { stdout } = await run('--explain', await file('tree.ndjson', ndjson(lookupEvent())));
    expect(parsed(stdout)).toMatchObject([{ explanation: { kind: 'and', outcome: true } }]);
  });

  test('keeps integers beyond 2^53 exact', async () => {
    const line = '{"event":{"category":"network"},"process":{"pid":9007199254740993}}\n';
    const name = await file('long.ndjson', line);
    const query = 'network where process.pid == 9007199254740993';
    const { stdout } = await run('--query', query, name);
    expect(stdout).toContain('process.pid is 9007199254740993');
    const neighbour = await run('--query', 'network where process.pid == 9007199254740992', name);
    expect(neighbour.stdout).toBe('');
  });

  test('escapes what a terminal would act upon', async () => {
    const event = lookupEvent({ host: { name: '\u001b[m\u202e', os: { type: 'windows' } } });
    const name = await file('hostile.ndjson', ndjson(event));
    for (const format of ['ndjson', 'table', 'summary']) {
      const { stdout } = await run('--format', format, name);
      expect(stdout).toContain('\\u001b[m\\u202e');
      expect(stdout).not.toMatch(/[\u001b\u202e]/);
    }
  });
});

describe('other formats', () => {
  test('a table has a row for each match', async () => {
    const name = await file('table.ndjson', ndjson(lookupEvent(), lookupEvent()));
    const { stdout } = await run('--format', 'table', name);
    expect(stdout).toMatch(/^Where +Time +Source +Host +User +Process +Domain +Why\n/);
    expect(stdout).toMatch(/^table\.ndjson:1 +2026-03-01 10:00:00 +Elastic Defend +ws-01/m);
    expect(stdout).toMatch(/^table\.ndjson:2 /m);
    expect(stdout).toContain('Read 2 events from 1 file: 2 matched, 0 malformed.');
  });

  test('a table with --explain shows the tree of each match', async () => {
    const name = await file('explained.ndjson', ndjson(lookupEvent()));
    const { stdout } = await run('--format', 'table', '--explain', name);
    expect(stdout).toContain('powershell.exe on ws-01 (CORP\\jdoe) asked for api.ipify.org');
    expect(stdout).toMatch(/^ +✓ dns\.question\.name : \(.*entry "api\.ipify\.org"\]$/m);
    expect(stdout).toMatch(/^ +✗ .*process\.code_signature\.exists missing\]$/m);
  });

  test('a summary counts by source, host, process and domain and tells the times', async () => {
    const name = await file(
      'summary.ndjson',
      ndjson(
        lookupEvent({ '@timestamp': '2026-03-01T12:00:00Z' }),
        lookupEvent({
          '@timestamp': '2026-03-01T09:00:00Z',
          host: { name: 'ws-02', os: { type: 'windows' } },
        }),
        lookupEvent({ '@timestamp': '2026-03-01T11:00:00Z' }),
        ordinaryEvent()
      )
    );
    const { stdout } = await run('--format', 'summary', name);
    expect(stdout).toMatch(/^Elastic Defend +3$/m);
    expect(stdout).toMatch(/^ws-01 +2$/m);
    expect(stdout).toMatch(/^ws-02 +1$/m);
    expect(stdout).toMatch(/^powershell\.exe +3$/m);
    expect(stdout).toMatch(/^api\.ipify\.org +3$/m);
    expect(stdout).toContain('First match 2026-03-01T09:00:00Z, last match 2026-03-01T12:00:00Z');
    expect(stdout).toContain('Read 4 events from 1 file: 3 matched, 0 malformed.');
  });

  test('a summary of nothing says so', async () => {
    const { stdout } = await run(
      '--format',
      'summary',
      await file('none.ndjson', ndjson(ordinaryEvent()))
    );
    expect(stdout).toBe('No event matched.\nRead 1 event from 1 file: 0 matched, 0 malformed.\n');
  });
});

describe('queries', () => {
  test('--query runs any event query', async () => {
    const name = await file('any.ndjson', ndjson({ a: 1 }, { a: 2 }, { b: 1 }));
    const { stdout } = await run('--query', 'any where a > 1', name);
    expect(parsed(stdout)).toMatchObject([{ line: 2, matchedBecause: ['a > 1 holds, a is 2'] }]);
  });

  test('--query-file reads it from a file', async () => {
    const query = await file('query.eql', '// comment\nany where\n  a == 1\n');
    const { stdout } = await run('--query-file', query, await file('q.ndjson', ndjson({ a: 1 })));
    expect(parsed(stdout)).toHaveLength(1);
  });

  test.each([
    ['any where true | head 2', [4, 2]],
    ['any where true | tail 2', [3, 1]],
    ['any where true | head 3 | tail 1', [3]],
    ['any where true | head 0', []],
  ])('%s counts by time, oldest first', async (query, lines) => {
    const events = ['12:04', '12:02', '12:03', '12:01'].map((time) => ({
      '@timestamp': `2026-03-01T${time}:00Z`,
    }));
    const { stdout } = await run('--query', query, await file('pipes.ndjson', ndjson(...events)));
    expect(parsed(stdout)).toMatchObject(lines.map((line) => ({ line })));
    expect(parsed(stdout)).toHaveLength(lines.length);
  });

  test('a summary and a limit count what the pipes leave', async () => {
    const events = Array.from({ length: 4 }, (_, n) => ({
      '@timestamp': `2026-03-01T12:0${n}:00Z`,
    }));
    const name = await file('left.ndjson', ndjson(...events));
    const query = 'any where true | head 3';
    const { stdout } = await run('--format', 'summary', '--query', query, '--limit', '2', name);
    expect(stdout).toContain('First match 2026-03-01T12:00:00Z, last match 2026-03-01T12:01:00Z');
    expect(stdout).toMatch(/: 4 matched, 0 malformed\. The pipes leave 2\.\n$/);
  });

  test('a query file may begin with a byte order mark, and its escapes are not acted upon', async () => {
    const marked = await file('marked.eql', '\ufeffany where a == 1');
    const name = await file('m.ndjson', ndjson({ a: 1 }));
    expect(parsed((await run('--query-file', marked, name)).stdout)).toHaveLength(1);
    const hostile = await file('hostile.eql', 'any where \u001b]0;x\u0007');
    expect((await run('--query-file', hostile, name)).stderr).toContain('\\u001b]0;x\\u0007');
  });

  test('a bad query ends with 2, its position and a caret', async () => {
    const { status, stderr, stdout } = await run('--query', 'any where a = 1', 'unread.ndjson');
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toBe(
      [
        'The query is not valid: line 1:13: Use [==] for an exact comparison or [:] for a case-insensitive one, [=] is not an operator',
        'any where a = 1',
        '            ^',
        '',
      ].join('\n')
    );
  });
});

describe('arguments', () => {
  test.each([
    ['no file', [], /Name at least one file/],
    ['an unknown option', ['--quary', 'x', 'f'], /Unknown option '--quary'/],
    [
      'an unknown format',
      ['--format', 'xml', 'f'],
      /--format is one of table, ndjson, summary, found "xml"/,
    ],
    ['a limit of zero', ['--limit', '0', 'f'], /--limit needs a positive whole number, found "0"/],
    ['too many jobs', ['--jobs', '1000', 'f'], /--jobs needs a whole number from 1 to 64/],
    ['two queries', ['--query', 'any where true', '--query-file', 'q', 'f'], /not both/],
    [
      'a query file that is missing',
      ['--query-file', 'absent.eql', 'f'],
      /absent\.eql cannot be read/,
    ],
  ])('%s is refused with 2 and the usage', async (_title, args, message) => {
    const { status, stderr } = await run(...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr).toContain('Usage:');
  });

  test('--help prints the usage', async () => {
    const { status, stdout } = await run('--help');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Usage:/);
  });

  test('--limit stops after so many matches and counts what was read until then', async () => {
    const events = [lookupEvent(), ordinaryEvent(), lookupEvent(), lookupEvent()];
    const { stdout, stderr } = await run(
      '--limit',
      '2',
      await file('limit.ndjson', ndjson(...events))
    );
    expect(parsed(stdout)).toMatchObject([{ line: 1 }, { line: 3 }]);
    expect(stderr).toBe('Read 3 events from 1 file: 2 matched, 0 malformed. Stopped at --limit.\n');
  });

  test('globs are expanded and sorted, several files are read in order', async () => {
    await mkdir(join(folder, 'deep/er'), { recursive: true });
    await file('deep/b.ndjson', ndjson(lookupEvent()));
    await file('deep/er/c.ndjson', ndjson(lookupEvent()));
    await file('deep/a.ndjson', ndjson(lookupEvent()));
    const { stdout } = await run(
      'deep/**/*.ndjson',
      await file('last.ndjson', ndjson(lookupEvent()))
    );
    expect(parsed(stdout)).toMatchObject(
      ['deep/a.ndjson', 'deep/b.ndjson', 'deep/er/c.ndjson', 'last.ndjson'].map((name) => ({
        file: name,
      }))
    );
  });

  test('- is standard input, plain or gzipped', async () => {
    const text = ndjson(lookupEvent());
    for (const input of [text, gzipSync(text)]) {
      const { stdout, status } = await runReplay(['-'], { input, cwd: folder });
      expect(parsed(stdout)).toMatchObject([{ file: '-', line: 1 }]);
      expect(status).toBe(0);
    }
  });

  test('gzip is recognised by its content', async () => {
    const name = await file('packed.log', gzipSync(ndjson(ordinaryEvent(), lookupEvent())));
    expect(parsed((await run(name)).stdout)).toMatchObject([{ line: 2 }]);
  });
});
