import { deepEqual, equal, match, ok } from 'node:assert/strict';
import type { Client } from '@elastic/elasticsearch';
import { freshName, refusalOf, withIndex, type ContractTest } from './contract_test';

const MAPPINGS = {
  properties: {
    '@timestamp': { type: 'date' },
    event: { properties: { category: { type: 'keyword' }, sequence: { type: 'long' } } },
    process: {
      properties: {
        name: { type: 'keyword' },
        pid: { type: 'long' },
        args: { type: 'keyword' },
        short: { type: 'keyword', ignore_above: 5 },
        title: { type: 'text', fields: { keyword: { type: 'keyword' } } },
        note: { type: 'text' },
      },
    },
    source: { properties: { ip: { type: 'ip' } } },
    parts: { type: 'nested', properties: { name: { type: 'keyword' } } },
  },
} as const;

const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();

const EVENTS = [
  {
    '@timestamp': at(1),
    event: { category: ['process'] },
    process: { name: 'cmd.exe', pid: 1, args: ['a', 'b'] },
  },
  { '@timestamp': at(2), event: { category: 'network' }, process: { name: 'CURL.exe', pid: 2 } },
  {
    '@timestamp': at(3),
    'event.category': 'network',
    'process.name': 'curl.exe',
    process: { title: 'One Two' },
  },
  {
    '@timestamp': at(4),
    event: { category: ['network', 'dns'] },
    process: { short: 'far too long' },
    source: { ip: '10.1.2.3' },
  },
];

type Search = Parameters<Client['eql']['search']>[0];

async function found(client: Client, search: Search): Promise<readonly string[]> {
  const { hits } = await client.eql.search(search);
  return (hits.events ?? []).map(({ _id }) => _id);
}

/** Queries on {@link EVENTS} with the ids that they find. */
const QUERIES: readonly (readonly [query: string, ids: readonly string[]])[] = [
  ['any where true', ['1', '2', '3', '4']],
  ['process where true', ['1']],
  ['network where true', ['2', '3', '4']],
  ['dns where true', ['4']],
  ['network where process.name : "curl.exe"', ['2', '3']],
  ['network where process.name == "curl.exe"', ['3']],
  ['network where process.name like~ "c*.exe"', ['2', '3']],
  ['network where not process.name : "curl.exe"', ['4']],
  ['any where process.pid > 1', ['2']],
  ['any where process.args == "b"', ['1']],
  ['any where process.args != "b"', ['2', '3', '4']],
  ['any where process.title == "One Two"', ['3']],
  ['any where process.short != null', []],
  ['any where cidrMatch(source.ip, "10.0.0.0/8")', ['4']],
  ['any where ?never.mapped == null', ['1', '2', '3', '4']],
  ['any where ?never.mapped == "x"', []],
  ['network where ?never.mapped == "x" or process.pid == 2', ['2']],
  ['any where true | head 2', ['1', '2']],
  ['any where true | tail 1', ['4']],
];

/** Queries that are refused, with type and reason. */
const REFUSALS: readonly (readonly [query: string, type: string, reason: RegExp])[] = [
  [
    'any where missing == 1',
    'verification_exception',
    /^Found 1 problem\nline 1:11: Unknown column \[missing\]/,
  ],
  [
    'any where process.nam == "x"',
    'verification_exception',
    /^Found 1 problem\nline 1:11: Unknown column \[process\.nam\], did you mean .*process\.name/,
  ],
  [
    'any where\n  aaaa == 1 and\n  bbbb == 2',
    'verification_exception',
    /^Found 2 problems\nline 2:3: Unknown column \[aaaa\].*\nline 3:3: Unknown column \[bbbb\]/,
  ],
  [
    'any where process.pid : "1"',
    'verification_exception',
    /first argument of \[:\] must be \[string\], found value \[process\.pid\] type \[long\]; consider using \[==\] instead/,
  ],
  [
    'any where process.note : "x"',
    'verification_exception',
    /No keyword\/multi-field defined exact matches for \[process\.note\]; define one or use MATCH\/QUERY instead/,
  ],
  [
    'any where process.note == "x"',
    'verification_exception',
    /^Found 1 problem\nline 1:11: \[process\.note == "x"\] cannot operate on first argument field of data type \[text\]: /,
  ],
  [
    'any where process == "x"',
    'verification_exception',
    /Cannot use field \[process\] type \[object\] only its subfields/,
  ],
  [
    'any where parts == "x"',
    'verification_exception',
    /Cannot use field \[parts\] type \[nested\] due to nested fields not being supported yet/,
  ],
  [
    'any where parts.name == "x"',
    'verification_exception',
    /Cannot use field \[parts\.name\] type \[keyword\] with unsupported nested type in hierarchy \(field \[parts\]\)/,
  ],
  ['any where process.pid = 1', 'parsing_exception', /^line 1:\d+: /],
  [
    "any where process.name == 'x'",
    'parsing_exception',
    /Use double quotes \["\] to define string literals/,
  ],
];

const onEvents = (client: Client, test: (index: string) => Promise<void>) =>
  withIndex(client, MAPPINGS, EVENTS, test);

/** EQL searches. */
export const eqlContract: readonly ContractTest[] = [
  ...QUERIES.map(([query, ids]): ContractTest => ({
    name: `eql: ${query}`,
    run: (client) =>
      onEvents(client, async (index) => {
        deepEqual(await found(client, { index, query, size: 100 }), ids);
      }),
  })),
  ...REFUSALS.map(([query, type, reason]): ContractTest => ({
    name: `eql refused: ${query}`,
    run: (client) =>
      onEvents(client, async (index) => {
        const refusal = await refusalOf(client.eql.search({ index, query }));
        deepEqual([refusal.status, refusal.type, refusal.rootCause.type], [400, type, type]);
        match(refusal.reason, reason);
      }),
  })),
  {
    name: 'eql: the shape of a response',
    run: (client) =>
      onEvents(client, async (index) => {
        const response = await client.eql.search({ index, query: 'process where true' });
        const { took, ...rest } = response;
        ok((took ?? -1) >= 0);
        deepEqual(rest, {
          is_partial: false,
          is_running: false,
          timed_out: false,
          hits: {
            total: { value: 1, relation: 'eq' },
            events: [{ _index: index, _id: '1', _source: EVENTS[0] }],
          },
        });
      }),
  },
  {
    name: 'eql: size and result_position',
    run: (client) =>
      onEvents(client, async (index) => {
        const query = 'any where true';
        deepEqual(await found(client, { index, query, size: 2 }), ['3', '4']);
        deepEqual(await found(client, { index, query, size: 2, result_position: 'head' }), [
          '1',
          '2',
        ]);
      }),
  },
  {
    name: 'eql: the filter comes first',
    run: (client) =>
      onEvents(client, async (index) => {
        const filter = { range: { '@timestamp': { gt: at(1), lte: at(3) } } };
        deepEqual(await found(client, { index, query: 'any where true', filter }), ['2', '3']);
        deepEqual(
          await found(client, {
            index,
            query: 'any where true | tail 1',
            filter: { bool: { filter, must_not: { ids: { values: ['3'] } } } },
          }),
          ['2']
        );
      }),
  },
  {
    name: 'eql refused: a list as the filter',
    run: (client) =>
      onEvents(client, async (index) => {
        const filter = [{ match_all: {} }];
        const { status, type, reason } = await refusalOf(
          client.eql.search({ index, query: 'any where true', filter })
        );
        deepEqual([status, type], [400, 'x_content_parse_exception']);
        match(reason, /\[eql\/search\] filter doesn't support values of type: START_ARRAY/);
      }),
  },
  {
    name: 'eql: fields are flat, with formats and sub-fields',
    run: (client) =>
      onEvents(client, async (index) => {
        const { hits } = await client.eql.search({
          index,
          query: 'any where process.title != null',
          fields: [{ field: '@timestamp', format: 'epoch_millis' }, 'process.*'],
        });
        deepEqual(hits.events?.[0]?.fields, {
          '@timestamp': [String(Date.parse(at(3)))],
          'process.name': ['curl.exe'],
          'process.title': ['One Two'],
          'process.title.keyword': ['One Two'],
        });
      }),
  },
  {
    name: 'eql: an unknown category field is an unknown column',
    run: (client) =>
      onEvents(client, async (index) => {
        const search = { index, query: 'foo where true', event_category_field: 'nowhere' };
        const { reason } = await refusalOf(client.eql.search(search));
        match(reason, /^Found 1 problem\nline 1:1: Unknown column \[nowhere\]/);
      }),
  },
  {
    name: 'eql: no index is 404, whatever allow_no_indices says of patterns',
    run: async (client) => {
      const index = freshName('missing');
      const query = 'any where true';
      const named = await refusalOf(client.eql.search({ index, query }));
      const matched = await refusalOf(
        client.eql.search({ index: `${index}*`, query, allow_no_indices: true })
      );
      const strict = await refusalOf(
        client.eql.search({ index: `${index}*`, query, allow_no_indices: false })
      );
      for (const { status, type } of [named, matched, strict]) {
        deepEqual([status, type], [404, 'index_not_found_exception']);
      }
      equal(matched.rootCause.type, 'verification_exception');
      match(matched.rootCause.reason, /^Found 1 problem\nline -1:-1: Unknown index \[/);
    },
  },
  {
    name: 'eql: a missing name beside an existing one is ignored',
    run: (client) =>
      onEvents(client, async (index) => {
        const both = `${index},${freshName('missing')}`;
        deepEqual(await found(client, { index: both, query: 'process where true' }), ['1']);
      }),
  },
  {
    name: 'eql: a field that one of the indices maps is known',
    run: (client) =>
      onEvents(client, (index) =>
        withIndex(
          client,
          { properties: { '@timestamp': { type: 'date' }, extra: { type: 'keyword' } } },
          [{ '@timestamp': at(9), extra: 'x' }],
          async (other) => {
            const both = `${index},${other}`;
            deepEqual(await found(client, { index: both, query: 'any where extra == "x"' }), ['1']);
            equal(
              (await found(client, { index: both, query: 'any where extra != "x"' })).length,
              4
            );
          }
        )
      ),
  },
  {
    name: 'eql: conflicting types of a field are ambiguous',
    run: (client) =>
      onEvents(client, (index) =>
        withIndex(
          client,
          {
            properties: {
              '@timestamp': { type: 'date' },
              process: { properties: { name: { type: 'long' } } },
            },
          },
          [],
          async (other) => {
            const { reason } = await refusalOf(
              client.eql.search({
                index: `${index},${other}`,
                query: 'any where process.name == "x"',
              })
            );
            match(
              reason,
              /Cannot use field \[process\.name\] due to ambiguities being mapped as \[2\] incompatible types/
            );
          }
        )
      ),
  },
  {
    name: 'eql: the request is checked',
    run: (client) =>
      onEvents(client, async (index) => {
        const { reason } = await refusalOf(client.eql.search({ index, query: '', fetch_size: 1 }));
        match(reason, /query is null or empty/);
        match(reason, /fetch size must be greater than 1/);
      }),
  },
  {
    name: 'eql: results can be kept, read and removed',
    run: (client) =>
      onEvents(client, async (index) => {
        const { id = '' } = await client.eql.search({
          index,
          query: 'process where true',
          keep_on_completion: true,
          wait_for_completion_timeout: '10s',
        });
        equal((await client.eql.get({ id })).hits.events?.[0]?._id, '1');
        equal((await client.eql.getStatus({ id })).is_running, false);
        deepEqual(await client.eql.delete({ id }), { acknowledged: true });
        equal((await refusalOf(client.eql.get({ id }))).status, 404);
      }),
  },
  {
    name: 'eql: with a time to wait there is an id, but nothing is kept unless asked',
    run: (client) =>
      onEvents(client, async (index) => {
        const search = { index, query: 'process where true' };
        const { id = '' } = await client.eql.search({
          ...search,
          wait_for_completion_timeout: '10s',
        });
        ok(id !== '');
        for (const request of [client.eql.get({ id }), client.eql.delete({ id })]) {
          equal((await refusalOf(request)).status, 404);
        }
        const waited = await client.eql.search({ ...search, keep_on_completion: true });
        equal(waited.id, undefined);
      }),
  },
  {
    name: 'eql: a search that is not waited for is done in the end',
    run: (client) =>
      onEvents(client, async (index) => {
        const { id = '' } = await client.eql.search({
          index,
          query: 'network where true',
          wait_for_completion_timeout: '0ms',
          keep_on_completion: true,
          keep_alive: '1m',
        });
        const done = await client.eql.get({ id, wait_for_completion_timeout: '30s' });
        deepEqual([done.id, done.is_running, done.is_partial], [id, false, false]);
        deepEqual(
          (done.hits.events ?? []).map(({ _id }) => _id),
          ['2', '3', '4']
        );
        await client.eql.delete({ id });
        equal((await refusalOf(client.eql.get({ id }))).status, 404);
      }),
  },
  {
    name: 'eql: a search that is not waited for fails as one that is',
    run: (client) =>
      onEvents(client, async (index) => {
        const eventually = async (): Promise<void> => {
          const { id = '' } = await client.eql.search({
            index,
            query: 'any where missing == 1',
            wait_for_completion_timeout: '0ms',
          });
          await client.eql.get({ id, wait_for_completion_timeout: '30s' });
        };
        const { status, type, reason } = await refusalOf(eventually());
        deepEqual([status, type], [400, 'verification_exception']);
        match(reason, /Unknown column \[missing\]/);
      }),
  },
  {
    name: 'eql refused: a result that is kept for less than a minute',
    run: (client) =>
      onEvents(client, async (index) => {
        const { status, type, reason } = await refusalOf(
          client.eql.search({ index, query: 'any where true', keep_alive: '59s' })
        );
        deepEqual([status, type], [400, 'action_request_validation_exception']);
        match(reason, /\[keep_alive\] must be greater than 1 minute, got:59s/);
      }),
  },
];
