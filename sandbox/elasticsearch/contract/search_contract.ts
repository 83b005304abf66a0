import { deepEqual, equal, match } from 'node:assert/strict';
import type { Client, estypes } from '@elastic/elasticsearch';
import { freshName, idsOf, refusalOf, withIndex, type ContractTest } from './contract_test';

const MAPPINGS = {
  properties: {
    '@timestamp': { type: 'date' },
    name: { type: 'keyword' },
    lower: { type: 'keyword', normalizer: 'lowercase' },
    size: { type: 'long' },
    ratio: { type: 'double' },
    active: { type: 'boolean' },
    ip: { type: 'ip' },
    text: { type: 'text' },
    kind: { type: 'constant_keyword', value: 'event' },
    labels: { type: 'flattened' },
    cut: { type: 'keyword', ignore_above: 3 },
    lenient: { type: 'long', ignore_malformed: true },
    parts: { type: 'nested', properties: { name: { type: 'keyword' } } },
    hidden: { type: 'object', dynamic: false },
  },
} as const;

const DOCUMENTS = [
  {
    '@timestamp': '2026-01-01T00:00:00.000Z',
    name: 'Alpha',
    lower: 'ALPHA',
    size: 1,
    active: true,
    ip: '10.0.0.1',
    text: 'The quick brown fox',
    labels: { env: 'prod', 'a.b': 'c' },
  },
  {
    '@timestamp': '2026-01-02T10:30:00.123456Z',
    name: ['beta', 'gamma'],
    size: 20,
    ratio: 0.5,
    active: 'false',
    ip: '2001:db8::1',
    text: 'quick as lightning',
    cut: 'long',
  },
  {
    '@timestamp': '2026-01-03T00:00:00+02:00',
    name: 'a*b',
    size: '300',
    lenient: 'abc',
    parts: [{ name: 'x' }, { name: 'y' }],
    hidden: { x: 'y' },
  },
  { '@timestamp': 1767571200000, name: null, 'deep.name': 'dotted', text: 'fox' },
];

type Query = estypes.QueryDslQueryContainer;

const QUERIES: readonly (readonly [name: string, query: Query, ids: readonly string[]])[] = [
  ['match_all', { match_all: {} }, ['1', '2', '3', '4']],
  ['match_none', { match_none: {} }, []],
  ['term', { term: { name: 'Alpha' } }, ['1']],
  ['term is case-sensitive', { term: { name: 'alpha' } }, []],
  ['term case_insensitive', { term: { name: { value: 'ALPHA', case_insensitive: true } } }, ['1']],
  ['term on a normalized keyword', { term: { lower: 'AlPhA' } }, ['1']],
  ['term on any of several values', { term: { name: 'gamma' } }, ['2']],
  ['term knows no wildcard', { term: { name: 'a*b' } }, ['3']],
  ['term on numbers in quotes', { term: { size: '300' } }, ['3']],
  ['term on a boolean', { term: { active: false } }, ['2']],
  ['term on a block of addresses', { term: { ip: '10.0.0.0/8' } }, ['1']],
  ['term on an address in another form', { term: { ip: '2001:0db8:0000::0001' } }, ['2']],
  ['term on a constant', { term: { kind: 'event' } }, ['1', '2', '3', '4']],
  ['term on a key of a flattened field', { term: { 'labels.env': 'prod' } }, ['1']],
  ['term on any key of a flattened field', { term: { labels: 'c' } }, ['1']],
  ['term on what is not mapped', { term: { nowhere: 'x' } }, []],
  ['term on a word of a text', { term: { text: 'quick' } }, ['1', '2']],
  ['term on a text is not analyzed', { term: { text: 'Quick' } }, []],
  ['term on a day', { term: { '@timestamp': '2026-01-02' } }, ['2', '3']],
  ['terms', { terms: { name: ['Alpha', 'beta'] } }, ['1', '2']],
  ['ids', { ids: { values: ['2', '9'] } }, ['2']],
  ['prefix', { prefix: { name: { value: 'AL', case_insensitive: true } } }, ['1']],
  ['wildcard', { wildcard: { name: { value: '*a' } } }, ['1', '2']],
  ['wildcard with an escape', { wildcard: { name: { value: 'a\\*b' } } }, ['3']],
  [
    'wildcard case_insensitive',
    { wildcard: { name: { value: 'BE?A', case_insensitive: true } } },
    ['2'],
  ],
  ['regexp', { regexp: { name: { value: '[A-Z]lph.' } } }, ['1']],
  ['exists', { exists: { field: 'name' } }, ['1', '2', '3']],
  ['exists on an object', { exists: { field: 'deep' } }, ['4']],
  ['exists on what is longer than ignore_above', { exists: { field: 'cut' } }, []],
  ['exists on what is malformed', { exists: { field: 'lenient' } }, []],
  ['exists below dynamic: false', { exists: { field: 'hidden.x' } }, []],
  ['range on numbers', { range: { size: { gt: 1, lte: 20.5 } } }, ['2']],
  [
    'range on dates',
    { range: { '@timestamp': { gte: '2026-01-02', lt: '2026-01-03' } } },
    ['2', '3'],
  ],
  ['range rounds lte up', { range: { '@timestamp': { lte: '2026-01-01' } } }, ['1']],
  [
    'range with date math',
    { range: { '@timestamp': { gte: '2026-01-01||+1d/d', lte: '2026-01-02||/d' } } },
    ['2', '3'],
  ],
  ['range in the past', { range: { '@timestamp': { lt: 'now-1y/d+100y' } } }, ['1', '2', '3', '4']],
  ['range on addresses', { range: { ip: { gte: '10.0.0.0', lt: '10.0.1.0' } } }, ['1']],
  ['range on keywords', { range: { name: { gte: 'b' } } }, ['2']],
  ['match: any word', { match: { text: 'Quick Fox' } }, ['1', '2', '4']],
  ['match: all words', { match: { text: { query: 'Quick Fox', operator: 'and' } } }, ['1']],
  ['match on a keyword', { match: { name: 'Alpha' } }, ['1']],
  ['match_phrase', { match_phrase: { text: 'brown fox' } }, ['1']],
  ['match_phrase in the wrong order', { match_phrase: { text: 'fox brown' } }, []],
  [
    'query_string',
    { query_string: { query: 'quick fox', default_operator: 'AND', fields: ['text'] } },
    ['1'],
  ],
  ['simple_query_string', { simple_query_string: { query: 'light*', fields: ['text'] } }, ['2']],
  ['nested', { nested: { path: 'parts', query: { term: { 'parts.name': 'y' } } } }, ['3']],
  [
    'bool: should of a filter is optional',
    { bool: { filter: [{ exists: { field: 'size' } }], should: [{ term: { name: 'x' } }] } },
    ['1', '2', '3'],
  ],
  [
    'bool: one should has to match',
    { bool: { should: [{ term: { size: 1 } }, { term: { size: 20 } }] } },
    ['1', '2'],
  ],
  [
    'bool: minimum_should_match',
    {
      bool: {
        should: [{ term: { size: 1 } }, { term: { name: 'Alpha' } }, { term: { size: 20 } }],
        minimum_should_match: 2,
      },
    },
    ['1'],
  ],
  ['bool: must_not', { bool: { must_not: [{ exists: { field: 'size' } }] } }, ['4']],
  ['bool: empty', { bool: {} }, ['1', '2', '3', '4']],
  ['constant_score', { constant_score: { filter: { term: { size: 1 } } } }, ['1']],
];

const onDocuments = (client: Client, test: (index: string) => Promise<void>) =>
  withIndex(client, MAPPINGS, DOCUMENTS, test);

async function rawRefusal(client: Client, index: string, body: Record<string, unknown>) {
  return refusalOf(client.transport.request({ method: 'POST', path: `/${index}/_search`, body }));
}

const REFUSALS: readonly (readonly [
  name: string,
  body: Record<string, unknown>,
  type: string,
  reason: RegExp,
])[] = [
  ['an unknown query', { query: { foo: {} } }, 'parsing_exception', /unknown query \[foo\]/],
  [
    'two queries in one',
    { query: { match_all: {}, match_none: {} } },
    'parsing_exception',
    /malformed query, expected \[END_OBJECT\] but found \[FIELD_NAME\]/,
  ],
  [
    'an unknown member of bool',
    { query: { bool: { mustt: [] } } },
    'parsing_exception|x_content_parse_exception',
    /mustt/,
  ],
  [
    'an unknown member',
    { frm: 1 },
    'parsing_exception',
    /Unknown key for a VALUE_NUMBER in \[frm\]/,
  ],
  [
    'an unknown aggregation',
    { aggs: { a: { foo: {} } } },
    'parsing_exception',
    /Unknown aggregation type \[foo\]/,
  ],
  [
    'text for a number',
    { query: { term: { size: 'abc' } } },
    'query_shard_exception',
    /failed to create query: For input string: "abc"/,
  ],
  [
    'no address',
    { query: { term: { ip: 'abc' } } },
    'query_shard_exception',
    /'abc' is not an IP string literal/,
  ],
  [
    'more than 10,000',
    { from: 9_990, size: 11 },
    'illegal_argument_exception',
    /Result window is too large, from \+ size must be less than or equal to: \[10000\] but was \[10001\]/,
  ],
  [
    'sorting on text',
    { sort: ['text'] },
    'illegal_argument_exception',
    /Fielddata is disabled on \[text\]/,
  ],
  [
    'sorting on what is not mapped',
    { sort: ['nowhere'] },
    'query_shard_exception',
    /No mapping found for \[nowhere\] in order to sort on/,
  ],
  [
    'search_after of another length',
    { sort: ['size'], search_after: [1, 2] },
    'illegal_argument_exception',
    /search_after has 2 value\(s\) but sort has 1/,
  ],
];

/** Query DSL, hits and their order. */
export const searchContract: readonly ContractTest[] = [
  ...QUERIES.map(([name, query, ids]): ContractTest => ({
    name: `query: ${name}`,
    run: (client) =>
      onDocuments(client, async (index) => {
        deepEqual(await idsOf(client, index, query), ids);
      }),
  })),
  ...REFUSALS.map(([name, body, types, reason]): ContractTest => ({
    name: `search refused: ${name}`,
    run: (client) =>
      onDocuments(client, async (index) => {
        const { status, rootCause } = await rawRefusal(client, index, body);
        equal(status, 400);
        match(types, new Set(types.split('|')).has(rootCause.type) ? /./ : /^$/);
        match(rootCause.reason, reason);
      }),
  })),
  {
    name: 'search: sorted, with missing values and search_after',
    run: (client) =>
      onDocuments(client, async (index) => {
        const page = async (after?: estypes.SortResults) =>
          (
            await client.search({
              index,
              size: 2,
              sort: [{ size: 'desc' }, { '@timestamp': 'asc' }],
              ...(after !== undefined && { search_after: after }),
            })
          ).hits.hits;
        const first = await page();
        deepEqual(
          first.map(({ _id, sort }) => [_id, sort]),
          [
            ['3', [300, Date.parse('2026-01-02T22:00:00Z')]],
            ['2', [20, Date.parse('2026-01-02T10:30:00.123Z')]],
          ]
        );
        deepEqual(
          (await page(first.at(-1)?.sort)).map(({ _id }) => _id),
          ['1', '4']
        );
        const { hits } = await client.search({
          index,
          sort: [{ size: { order: 'asc', missing: '_first' } }],
        });
        deepEqual(
          hits.hits.map(({ _id }) => _id),
          ['4', '1', '2', '3']
        );
      }),
  },
  {
    name: 'search: totals are tracked as asked',
    run: (client) =>
      onDocuments(client, async (index) => {
        const total = async (tracked: boolean | number) =>
          (await client.search({ index, size: 0, track_total_hits: tracked })).hits.total;
        deepEqual(await total(true), { value: 4, relation: 'eq' });
        deepEqual(await total(3), { value: 3, relation: 'gte' });
        deepEqual(await total(4), { value: 4, relation: 'eq' });
        equal(await total(false), undefined);
      }),
  },
  {
    name: 'search: parts of _source and fields',
    run: (client) =>
      onDocuments(client, async (index) => {
        const { hits } = await client.search({
          index,
          query: { ids: { values: ['3'] } },
          _source: ['parts.*', 'size'],
          fields: ['@timestamp', 'size', { field: '@time*', format: 'epoch_millis' }, 'kin*'],
          sort: ['_doc'],
        });
        deepEqual(hits.hits[0]?._source, { size: '300', parts: [{ name: 'x' }, { name: 'y' }] });
        deepEqual(hits.hits[0].fields?.['size'], [300]);
        deepEqual(hits.hits[0].fields['kind'], ['event']);
        equal((await client.search({ index, _source: false })).hits.hits[0]?._source, undefined);
      }),
  },
  {
    name: 'search: a missing index is refused unless unavailable ones are ignored',
    run: async (client) => {
      const index = freshName('missing');
      const { status, type, reason } = await refusalOf(client.search({ index }));
      deepEqual(
        [status, type, reason],
        [404, 'index_not_found_exception', `no such index [${index}]`]
      );
      equal((await client.search({ index, ignore_unavailable: true })).hits.hits.length, 0);
      equal((await client.search({ index: `${index}*` })).hits.hits.length, 0);
      equal(
        (await refusalOf(client.search({ index: `${index}*`, allow_no_indices: false }))).status,
        404
      );
    },
  },
  {
    name: 'msearch: one failure does not fail the others',
    run: (client) =>
      onDocuments(client, async (index) => {
        const { responses } = await client.msearch({
          searches: [
            { index },
            { size: 0 },
            { index: freshName('missing') },
            { size: 0 },
            { index: [index] },
            { query: { term: { size: 1 } } },
          ],
        });
        deepEqual(
          responses.map(({ status }) => status),
          [200, 404, 200]
        );
      }),
  },
  {
    name: 'count',
    run: (client) =>
      onDocuments(client, async (index) => {
        equal((await client.count({ index, query: { exists: { field: 'size' } } })).count, 3);
        equal((await client.count({ index })).count, 4);
      }),
  },
  {
    name: 'field_caps: types, sub-fields and what is not mapped',
    run: (client) =>
      onDocuments(client, (index) =>
        withIndex(
          client,
          { properties: { name: { type: 'wildcard' }, other: { type: 'match_only_text' } } },
          [],
          async (second) => {
            const { fields } = await client.fieldCaps({
              index: [index, second],
              fields: ['name', 'size', 'oth*', 'nowhere'],
              include_unmapped: true,
            });
            deepEqual(Object.keys(fields).sort(), ['name', 'other', 'size']);
            deepEqual(Object.keys(fields['name'] ?? {}), ['keyword']);
            deepEqual(Object.keys(fields['size'] ?? {}).sort(), ['long', 'unmapped']);
            deepEqual(fields['size']?.['unmapped']?.indices, [second]);
            equal(fields['other']?.['text']?.aggregatable, false);
          }
        )
      ),
  },
];
