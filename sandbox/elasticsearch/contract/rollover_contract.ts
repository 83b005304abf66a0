import type { Client } from '@elastic/elasticsearch';
import { deepEqual, equal, match } from 'node:assert/strict';
import { freshName, refusalOf, removingIndices, type ContractTest } from './contract_test';

/** Runs a test and removes its index templates, those that are there, whatever comes of it. */
async function removingTemplates(
  client: Client,
  templates: readonly string[],
  test: () => Promise<void>
): Promise<void> {
  try {
    await test();
  } finally {
    for (const name of templates)
      await client.indices.deleteIndexTemplate({ name }, { ignore: [404] });
  }
}

/** Runs a test on a data stream that a template of its own makes, and removes both. */
async function withDataStream(
  client: Client,
  test: (stream: string) => Promise<void>
): Promise<void> {
  const stream = freshName('stream');
  const template = freshName('template');
  await removingTemplates(client, [template], async () => {
    await client.indices.putIndexTemplate({
      name: template,
      index_patterns: [`${stream}*`],
      data_stream: {},
      priority: 900,
      template: { mappings: { properties: { name: { type: 'keyword' } } } },
    });
    try {
      await test(stream);
    } finally {
      await client.indices.deleteDataStream({ name: stream }, { ignore: [404] });
    }
  });
}

/** Data streams, templates and rollover. */
export const rolloverContract: readonly ContractTest[] = [
  {
    name: 'data streams: made by their template, created in only, rolled over',
    run: (client) =>
      withDataStream(client, async (stream) => {
        const event = { '@timestamp': '2026-01-01T00:00:00Z', name: 'x' };
        const created = await client.create({
          index: stream,
          id: '1',
          document: event,
          refresh: true,
        });
        match(
          created._index,
          new Set([created._index]).has(stream) ? /^$/ : /^\.ds-.*-\d{4}\.\d{2}\.\d{2}-000001$/
        );
        const noCreate = await refusalOf(client.index({ index: stream, id: '2', document: event }));
        match(
          noCreate.reason,
          /only write ops with an op_type of create are allowed in data streams/
        );
        const noTime = await refusalOf(
          client.create({ index: stream, id: '3', document: { name: 'x' } })
        );
        equal(noTime.status, 400);
        const rolled = await client.indices.rollover({ alias: stream });
        deepEqual([rolled.rolled_over, rolled.old_index], [true, created._index]);
        const second = await client.create({
          index: stream,
          id: '1',
          document: event,
          refresh: true,
        });
        equal(second._index, rolled.new_index);
        equal((await client.count({ index: stream })).count, 2);
        equal((await client.count({ index: `${stream}*` })).count, 2);
        const { hits } = await client.eql.search({ index: stream, query: 'any where name == "x"' });
        deepEqual(
          hits.events?.map(({ _index }) => _index).sort(),
          [rolled.old_index, rolled.new_index].sort()
        );
        equal((await refusalOf(client.indices.delete({ index: rolled.new_index }))).status, 400);
        await client.indices.deleteDataStream({ name: stream });
        equal((await client.count({ index: `.ds-${stream}*` })).count, 0);
      }),
  },
  {
    name: 'rollover of an alias: the new index is written to, both are read',
    run: async (client) => {
      const alias = freshName('alias');
      const first = `${alias}-000001`;
      await removingIndices(client, [first, `${alias}-000002`], async () => {
        await client.indices.create({
          index: first,
          aliases: { [alias]: { is_write_index: true, is_hidden: true } },
        });
        await client.index({ index: alias, id: '1', document: { a: 1 }, refresh: true });
        const dry = await client.indices.rollover({ alias, dry_run: true });
        deepEqual([dry.dry_run, dry.rolled_over, dry.new_index], [true, false, `${alias}-000002`]);
        const rolled = await client.indices.rollover({ alias });
        equal(rolled.new_index, `${alias}-000002`);
        const { _index } = await client.index({
          index: alias,
          id: '1',
          document: { a: 2 },
          refresh: true,
        });
        equal(_index, rolled.new_index);
        equal((await client.count({ index: alias })).count, 2);
        const aliases = await client.indices.getAlias({ name: alias });
        deepEqual(aliases[first]?.aliases[alias], { is_write_index: false, is_hidden: true });
        deepEqual(aliases[rolled.new_index]?.aliases[alias], {
          is_write_index: true,
          is_hidden: true,
        });
      });
    },
  },
  {
    name: 'templates: the highest priority wins, and indices take their mapping',
    run: async (client) => {
      const base = freshName();
      const put = (name: string, priority: number, type: 'keyword' | 'long') =>
        client.indices.putIndexTemplate({
          name: `${base}-${name}`,
          index_patterns: [`${base}-*`],
          priority,
          template: { mappings: { properties: { value: { type } } } },
        });
      const names = ['low', 'high', 'rival'].map((name) => `${base}-${name}`);
      await removingTemplates(client, names, () =>
        removingIndices(client, [`${base}-x`], async () => {
          await put('low', 800, 'long');
          await put('high', 801, 'keyword');
          await client.index({ index: `${base}-x`, document: { value: 'a' }, refresh: true });
          const mapping = (await client.indices.getMapping({ index: `${base}-x` }))[`${base}-x`];
          deepEqual(mapping?.mappings.properties?.['value'], { type: 'keyword' });
          const rival = await refusalOf(put('rival', 801, 'long'));
          equal(rival.status, 400);
          equal(
            (await refusalOf(client.indices.getIndexTemplate({ name: `${base}-none` }))).status,
            404
          );
        })
      );
    },
  },
];
