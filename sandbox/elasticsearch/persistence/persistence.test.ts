import { Client } from '@elastic/elasticsearch';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addDocuments } from '../contract/contract_test';
import { startEventStore } from '../start_event_store';

let directory: string;

beforeEach(() => {
  directory = join(mkdtempSync(join(tmpdir(), 'event-store-')), 'data');
});

afterEach(() => rmSync(join(directory, '..'), { recursive: true, force: true }));

/** Runs something on a store of the directory and closes it, unless it is to be left as a crash leaves it. */
async function onStore<Result>(
  run: (client: Client, warnings: readonly string[]) => Promise<Result>,
  crashes = false
): Promise<Result> {
  const started = await startEventStore({ dataDirectory: directory });
  const client = new Client({ node: started.url, maxRetries: 0 });
  const before = crashes ? () => readFiles() : undefined;
  const result = await run(client, started.store.warnings);
  const files = before?.();
  await client.close();
  await started.close();
  if (files !== undefined) restoreFiles(files);
  return result;
}

function readFiles(): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(directory).map((file) => [file, readFileSync(join(directory, file), 'utf8')])
  );
}

function restoreFiles(files: ReadonlyMap<string, string>): void {
  for (const [file, text] of files) {
    rmSync(join(directory, file));
    appendFileSync(join(directory, file), text);
  }
}

async function fill(client: Client): Promise<void> {
  await client.indices.putIndexTemplate({
    name: 'streams',
    index_patterns: ['stream*'],
    data_stream: {},
    template: {
      mappings: { properties: { kind: { type: 'constant_keyword' }, name: { type: 'keyword' } } },
    },
  });
  await client.indices.create({ index: 'plain', aliases: { alias: { is_write_index: true } } });
  await addDocuments(client, 'plain', [{ a: 'x' }, { a: 'y' }]);
  await client.update({ index: 'plain', id: '1', doc: { b: { c: 1 } } });
  await client.delete({ index: 'plain', id: '2' });
  const event = { '@timestamp': '2026-01-01T00:00:00Z', name: 'n', kind: 'k' };
  await client.create({ index: 'stream', id: '1', document: event });
  await client.indices.rollover({ alias: 'stream' });
  await client.create({ index: 'stream', id: '1', document: event });
  await client.indices.create({ index: 'gone' });
  await client.indices.delete({ index: 'gone' });
}

async function check(client: Client): Promise<void> {
  const { hits } = await client.search({ index: 'alias', version: true });
  expect(hits.hits.map(({ _id, _source, _version }) => [_id, _source, _version])).toEqual([
    ['1', { a: 'x', b: { c: 1 } }, 2],
  ]);
  expect((await client.count({ index: 'stream', query: { term: { kind: 'k' } } })).count).toBe(2);
  expect(await client.indices.exists({ index: 'gone' })).toBe(false);
  const { data_streams: streams } = await client.indices.getDataStream({ name: 'stream' });
  expect(streams[0]).toMatchObject({ generation: 2, template: 'streams' });
  const { _index } = await client.create({
    index: 'stream',
    id: '2',
    document: { '@timestamp': '2026-01-01' },
  });
  expect(_index).toMatch(/-000002$/);
  await client.delete({ index: _index, id: '2' });
  const [next] = Object.keys(await client.indices.get({ index: 'plain' }));
  expect(next).toBe('plain');
}

test('what was stored is there after a restart, and after the next one', async () => {
  await onStore(fill);
  await onStore(check);
  await onStore(check);
});

test('what was answered is there after a crash', async () => {
  await onStore(fill, true);
  await onStore(check);
});

test('closing leaves out what has been overwritten', async () => {
  await onStore(async (client) => {
    for (let time = 0; time < 50; time++)
      await client.index({ index: 'one', id: '1', document: { time } });
  }, true);
  const { size } = statSync(join(directory, 'one.ndjson'));
  await onStore(() => Promise.resolve());
  expect(statSync(join(directory, 'one.ndjson')).size).toBeLessThan(size / 5);
  expect(readdirSync(directory).filter((file) => file.endsWith('.tmp'))).toEqual([]);
});

test('a last line that was cut off is left out and reported', async () => {
  await onStore(fill);
  appendFileSync(join(directory, 'plain.ndjson'), '{"entry":"put","id":"3","sour');
  await onStore(async (client, warnings) => {
    expect(warnings).toEqual([
      expect.stringMatching(/plain\.ndjson: the last line was cut off and is left out\.$/),
    ]);
    await check(client);
  });
  await onStore((_client, warnings) => {
    expect(warnings).toEqual([]);
    return Promise.resolve();
  });
});

test('damage elsewhere ends the start and names the line', async () => {
  await onStore(fill);
  appendFileSync(join(directory, 'plain.ndjson'), 'broken\n{"entry":"delete","id":"1"}\n');
  await expect(startEventStore({ dataDirectory: directory })).rejects.toThrow(
    /plain\.ndjson:3 cannot be read/
  );
});
