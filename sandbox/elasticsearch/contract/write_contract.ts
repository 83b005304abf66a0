import { deepEqual, equal, match, ok } from 'node:assert/strict';
import {
  freshName,
  refusalOf,
  removingIndices,
  withIndex,
  type ContractTest,
} from './contract_test';

/** Writing, mappings and index names. */
export const writeContract: readonly ContractTest[] = [
  {
    name: 'bulk: each item has its own outcome',
    run: (client) =>
      withIndex(client, { properties: { size: { type: 'long' } } }, [], async (index) => {
        const { errors, items } = await client.bulk({
          index,
          refresh: true,
          operations: [
            { create: { _id: 'a' } },
            { size: 1 },
            { create: { _id: 'a' } },
            { size: 2 },
            { index: { _id: 'a' } },
            { size: 3 },
            { index: { _id: 'b' } },
            { size: 'x' },
            { update: { _id: 'a' } },
            { doc: { more: { b: 1 } } },
            { update: { _id: 'a' } },
            { doc: { more: { b: 1 } } },
            { update: { _id: 'missing' } },
            { doc: {} },
            { delete: { _id: 'a' } },
            { delete: { _id: 'a' } },
          ],
        });
        equal(errors, true);
        deepEqual(
          items.map(
            (item) =>
              Object.values(item).map(({ status, result, error }) => [
                status,
                result ?? error?.type,
              ])[0]
          ),
          [
            [201, 'created'],
            [409, 'version_conflict_engine_exception'],
            [200, 'updated'],
            [400, 'document_parsing_exception'],
            [200, 'updated'],
            [200, 'noop'],
            [404, 'document_missing_exception'],
            [200, 'deleted'],
            [404, 'not_found'],
          ]
        );
        match(
          items[1]?.create?.error?.reason ?? '',
          /^\[a\]: version conflict, document already exists \(current version \[1\]\)$/
        );
        match(
          items[3]?.index?.error?.reason ?? '',
          /failed to parse field \[size\] of type \[long\] in document with id 'b'\. Preview of field's value: 'x'/
        );
      }),
  },
  {
    name: 'documents: versions, sequence numbers and conditions',
    run: (client) =>
      withIndex(client, {}, [], async (index) => {
        const first = await client.index({ index, id: 'a', document: { n: 1 }, refresh: true });
        deepEqual([first.result, first._version, first._seq_no], ['created', 1, 0]);
        await client.index({
          index,
          id: 'a',
          document: { n: 2 },
          if_seq_no: 0,
          if_primary_term: 1,
        });
        const { status, type } = await refusalOf(
          client.index({ index, id: 'a', document: { n: 3 }, if_seq_no: 0, if_primary_term: 1 })
        );
        deepEqual([status, type], [409, 'version_conflict_engine_exception']);
        const found = await client.get({ index, id: 'a' });
        deepEqual([found._version, found._source], [2, { n: 2 }]);
        equal(await client.exists({ index, id: 'b' }), false);
        const { docs } = await client.mget({ index, ids: ['a', 'b'] });
        deepEqual(
          docs.map((doc) => 'found' in doc && doc.found),
          [true, false]
        );
      }),
  },
  {
    name: 'documents: numbers beyond 2^53 are kept in _source',
    run: (client) =>
      withIndex(client, {}, [], async (index) => {
        const text = '{"big":9007199254740993}';
        const options = { headers: { 'content-type': 'application/json' } };
        const path = `/${index}/_doc/1`;
        await client.transport.request(
          { method: 'PUT', path, querystring: { refresh: 'true' }, body: text },
          options
        );
        equal(
          (await client.search({ index, query: { term: { big: '9007199254740993' } } })).hits.hits
            .length,
          1
        );
        equal(
          (await client.search({ index, query: { term: { big: '9007199254740992' } } })).hits.hits
            .length,
          0
        );
      }),
  },
  {
    name: 'mapping: what is not listed is mapped by its value',
    run: (client) =>
      withIndex(
        client,
        {},
        [
          {
            text: 'x',
            day: '2026-01-01',
            when: 'Tuesday',
            whole: 1,
            half: 1.5,
            yes: true,
            a: { b: { c: 'd' } },
            'e.f': 1,
            list: [{ g: 'h' }],
          },
        ],
        async (index) => {
          const mapping = (await client.indices.getMapping({ index }))[index]?.mappings.properties;
          const string = {
            type: 'text',
            fields: { keyword: { type: 'keyword', ignore_above: 256 } },
          };
          deepEqual(mapping, {
            text: string,
            day: { type: 'date' },
            when: string,
            whole: { type: 'long' },
            half: { type: 'float' },
            yes: { type: 'boolean' },
            a: { properties: { b: { properties: { c: string } } } },
            e: { properties: { f: { type: 'long' } } },
            list: { properties: { g: string } },
          });
        }
      ),
  },
  {
    name: 'mapping: dynamic templates',
    run: (client) =>
      withIndex(
        client,
        {
          dynamic_templates: [
            {
              strings: {
                match_mapping_type: 'string',
                mapping: { type: 'keyword', ignore_above: 1024 },
              },
            },
          ],
        },
        [{ a: { b: 'x' } }],
        async (index) => {
          const mapping = (await client.indices.getMapping({ index }))[index]?.mappings.properties;
          deepEqual(mapping, { a: { properties: { b: { type: 'keyword', ignore_above: 1024 } } } });
        }
      ),
  },
  {
    name: 'mapping: dynamic false keeps and does not index, strict refuses',
    run: async (client) => {
      await withIndex(
        client,
        { dynamic: false, properties: { a: { type: 'keyword' } } },
        [{ a: 'x', b: 'y' }],
        async (index) => {
          const { hits } = await client.search({ index, query: { term: { b: 'y' } } });
          equal(hits.hits.length, 0);
          equal((await client.search({ index, query: { term: { a: 'x' } } })).hits.hits.length, 1);
        }
      );
      await withIndex(client, { dynamic: 'strict' }, [], async (index) => {
        const { status, type } = await refusalOf(client.index({ index, document: { b: 1 } }));
        deepEqual([status, type], [400, 'strict_dynamic_mapping_exception']);
      });
    },
  },
  {
    name: 'mapping: a field added later does not hold for older documents',
    run: (client) =>
      withIndex(client, { dynamic: false }, [{ a: 'x' }], async (index) => {
        await client.indices.putMapping({ index, properties: { a: { type: 'keyword' } } });
        await client.index({ index, id: '2', document: { a: 'x' }, refresh: true });
        const { hits } = await client.search({ index, query: { term: { a: 'x' } } });
        deepEqual(
          hits.hits.map(({ _id }) => _id),
          ['2']
        );
      }),
  },
  {
    name: 'mapping: refused changes, types and documents',
    run: (client) =>
      withIndex(
        client,
        {
          properties: {
            a: { type: 'keyword' },
            ip: { type: 'ip' },
            o: { properties: { x: { type: 'keyword' } } },
          },
        },
        [],
        async (index) => {
          const changed = await refusalOf(
            client.indices.putMapping({ index, properties: { a: { type: 'long' } } })
          );
          match(changed.reason, /mapper \[a\] cannot be changed from type \[keyword\] to \[long\]/);
          const unknown = await refusalOf(
            client.transport.request({
              method: 'PUT',
              path: `/${freshName()}`,
              body: { mappings: { properties: { a: { type: 'nothing' } } } },
            })
          );
          equal(unknown.type, 'mapper_parsing_exception');
          match(unknown.reason, /\[nothing\]/);
          for (const document of [{ ip: 'x' }, { o: 'x' }, { a: { b: 1 } }]) {
            equal(
              (await refusalOf(client.index({ index, document }))).type,
              'document_parsing_exception'
            );
          }
        }
      ),
  },
  {
    name: 'indices: created once, with a proper name, and removed',
    run: async (client) => {
      const index = freshName();
      await removingIndices(client, [index], async () => {
        equal((await client.indices.create({ index })).acknowledged, true);
        equal(await client.indices.exists({ index }), true);
        const again = await refusalOf(client.indices.create({ index }));
        deepEqual([again.status, again.type], [400, 'resource_already_exists_exception']);
        await client.indices.delete({ index });
        equal(await client.indices.exists({ index }), false);
        equal((await refusalOf(client.indices.delete({ index }))).status, 404);
      });
      for (const bad of ['UPPER', 'a b', 'a#b', '+a']) {
        equal(
          (await refusalOf(client.indices.create({ index: bad }))).type,
          'invalid_index_name_exception'
        );
      }
    },
  },
  {
    name: 'indices: patterns, exclusions and hidden names',
    run: async (client) => {
      const base = freshName();
      const names = [`${base}-a`, `${base}-b`, `.${base}-c`];
      await removingIndices(client, names, async () => {
        for (const index of names) {
          await client.indices.create({
            index,
            settings: { index: { hidden: index.startsWith('.') } },
          });
          await client.index({ index, document: { x: 1 }, refresh: true });
        }
        const count = async (index: string, options = {}) =>
          (await client.count({ index, ...options })).count;
        equal(await count(`${base}-*`), 2);
        equal(await count(`${base}-*,-${base}-b`), 1);
        equal(await count(`${base}-a,${base}-b`), 2);
        equal(await count(`*${base}-*`), 2);
        equal(await count(`.${base}-*`), 1);
        equal(await count(`*${base}-*`, { expand_wildcards: 'all' }), 3);
        equal(await count(`.${base}-c`), 1);
      });
    },
  },
  {
    name: 'aliases: written to by their write index, read as all',
    run: async (client) => {
      const [alias, first, second] = [freshName('alias'), freshName(), freshName()];
      await removingIndices(client, [first, second], async () => {
        await client.indices.create({
          index: first,
          aliases: { [alias]: { is_write_index: true } },
        });
        await client.indices.create({ index: second });
        await client.indices.updateAliases({ actions: [{ add: { index: second, alias } }] });
        const { _index } = await client.index({ index: alias, document: { a: 1 }, refresh: true });
        equal(_index, first);
        equal(await client.indices.existsAlias({ name: alias }), true);
        deepEqual(
          Object.keys(await client.indices.getAlias({ name: alias })).sort(),
          [first, second].sort()
        );
        equal((await client.count({ index: alias })).count, 1);
        const { items } = await client.bulk({
          require_alias: true,
          operations: [{ index: { _index: first } }, {}],
        });
        equal(items[0]?.index?.status, 404);
        match(items[0].index.error?.reason ?? '', /\[require_alias\] request flag is \[true\]/);
      });
      ok(!(await client.indices.existsAlias({ name: alias })));
    },
  },
];
