import { deepEqual, equal, match } from 'node:assert/strict';
import type { Client, estypes } from '@elastic/elasticsearch';
import { refusalOf, withIndex, type ContractTest } from './contract_test';

const MAPPINGS = {
  properties: {
    '@timestamp': { type: 'date' },
    host: { type: 'keyword' },
    size: { type: 'long' },
    ok: { type: 'boolean' },
    note: { type: 'text' },
  },
} as const;

const DOCUMENTS = [
  { '@timestamp': '2026-01-01T00:10:00Z', host: 'a', size: 1, ok: true },
  { '@timestamp': '2026-01-01T00:50:00Z', host: ['a', 'b'], size: 2, ok: false },
  { '@timestamp': '2026-01-01T03:00:00Z', host: 'c', size: 3, ok: true },
  { '@timestamp': '2026-01-01T03:30:00Z', size: 4 },
];

const hour = (number: number) => Date.UTC(2026, 0, 1, number);

/** Aggregations on {@link DOCUMENTS} with their results. */
const RESULTS: readonly (readonly [
  name: string,
  aggs: estypes.AggregationsAggregationContainer,
  result: unknown,
])[] = [
  [
    'terms',
    { terms: { field: 'host' } },
    {
      doc_count_error_upper_bound: 0,
      sum_other_doc_count: 0,
      buckets: [
        { key: 'a', doc_count: 2 },
        { key: 'b', doc_count: 1 },
        { key: 'c', doc_count: 1 },
      ],
    },
  ],
  [
    'terms: size and the rest',
    { terms: { field: 'host', size: 1 } },
    {
      doc_count_error_upper_bound: 0,
      sum_other_doc_count: 2,
      buckets: [{ key: 'a', doc_count: 2 }],
    },
  ],
  [
    'terms: by key, with missing',
    { terms: { field: 'host', missing: '-', order: { _key: 'desc' }, size: 2 } },
    {
      doc_count_error_upper_bound: 0,
      sum_other_doc_count: 3,
      buckets: [
        { key: 'c', doc_count: 1 },
        { key: 'b', doc_count: 1 },
      ],
    },
  ],
  [
    'terms on a boolean',
    { terms: { field: 'ok' } },
    {
      doc_count_error_upper_bound: 0,
      sum_other_doc_count: 0,
      buckets: [
        { key: 1, key_as_string: 'true', doc_count: 2 },
        { key: 0, key_as_string: 'false', doc_count: 1 },
      ],
    },
  ],
  [
    'date_histogram fills gaps',
    { date_histogram: { field: '@timestamp', fixed_interval: '1h' } },
    {
      buckets: [2, 0, 0, 2].map((count, at) => ({
        key_as_string: new Date(hour(at)).toISOString(),
        key: hour(at),
        doc_count: count,
      })),
    },
  ],
  [
    'date_histogram: calendar, extended bounds, min_doc_count',
    {
      date_histogram: {
        field: '@timestamp',
        calendar_interval: 'day',
        min_doc_count: 0,
        extended_bounds: { min: '2026-01-01', max: '2026-01-02' },
      },
    },
    {
      buckets: [4, 0].map((count, at) => ({
        key_as_string: new Date(hour(24 * at)).toISOString(),
        key: hour(24 * at),
        doc_count: count,
      })),
    },
  ],
  ['filter', { filter: { term: { host: 'b' } } }, { doc_count: 1 }],
  [
    'filters',
    { filters: { filters: { big: { range: { size: { gt: 2 } } }, none: { match_none: {} } } } },
    { buckets: { big: { doc_count: 2 }, none: { doc_count: 0 } } },
  ],
  ['missing', { missing: { field: 'host' } }, { doc_count: 1 }],
  ['min', { min: { field: 'size' } }, { value: 1 }],
  [
    'max of dates',
    { max: { field: '@timestamp' } },
    { value: Date.UTC(2026, 0, 1, 3, 30), value_as_string: '2026-01-01T03:30:00.000Z' },
  ],
  ['max of nothing', { max: { field: 'nowhere' } }, { value: null }],
  ['value_count', { value_count: { field: 'host' } }, { value: 4 }],
  ['cardinality', { cardinality: { field: 'host' } }, { value: 3 }],
  [
    'range on dates',
    { date_range: { field: '@timestamp', ranges: [{ key: 'early', to: '2026-01-01T01:00:00Z' }] } },
    {
      buckets: [
        { key: 'early', to: hour(1), to_as_string: '2026-01-01T01:00:00.000Z', doc_count: 2 },
      ],
    },
  ],
];

const onDocuments = (client: Client, test: (index: string) => Promise<void>) =>
  withIndex(client, MAPPINGS, DOCUMENTS, test);

/** Aggregations. */
export const aggregationContract: readonly ContractTest[] = [
  ...RESULTS.map(([name, a, result]): ContractTest => ({
    name: `aggregation: ${name}`,
    run: (client) =>
      onDocuments(client, async (index) => {
        const { aggregations } = await client.search({ index, size: 0, aggs: { a } });
        deepEqual(aggregations, { a: result });
      }),
  })),
  {
    name: 'aggregation: below another, ordered by it',
    run: (client) =>
      onDocuments(client, async (index) => {
        const { aggregations } = await client.search<
          unknown,
          Record<
            string,
            {
              buckets: {
                key: string;
                last: { value: number };
                first: { hits: { hits: { _id: string }[] } };
              }[];
            }
          >
        >({
          index,
          size: 0,
          aggs: {
            hosts: {
              terms: { field: 'host', order: { last: 'desc' } },
              aggs: {
                last: { max: { field: 'size' } },
                first: { top_hits: { size: 1, sort: [{ size: 'asc' }], _source: false } },
              },
            },
          },
        });
        deepEqual(
          aggregations?.['hosts']?.buckets.map(({ key, last, first }) => [
            key,
            last.value,
            first.hits.hits[0]?._id,
          ]),
          [
            ['c', 3, '3'],
            ['a', 2, '1'],
            ['b', 2, '2'],
          ]
        );
      }),
  },
  {
    name: 'aggregation: on text refused',
    run: (client) =>
      onDocuments(client, async (index) => {
        const { status, rootCause } = await refusalOf(
          client.search({ index, aggs: { a: { terms: { field: 'note' } } } })
        );
        equal(status, 400);
        match(rootCause.reason, /^Fielddata is disabled on \[note\]/);
      }),
  },
  {
    name: 'aggregation: composite is paged',
    run: (client) =>
      onDocuments(client, async (index) => {
        const sources = [{ host: { terms: { field: 'host' } } }];
        const first = await client.search({
          index,
          size: 0,
          aggs: { c: { composite: { sources, size: 2 } } },
        });
        deepEqual(first.aggregations, {
          c: {
            after_key: { host: 'b' },
            buckets: [
              { key: { host: 'a' }, doc_count: 2 },
              { key: { host: 'b' }, doc_count: 1 },
            ],
          },
        });
        const second = await client.search({
          index,
          size: 0,
          aggs: { c: { composite: { sources, size: 2, after: { host: 'b' } } } },
        });
        deepEqual(second.aggregations, {
          c: { after_key: { host: 'c' }, buckets: [{ key: { host: 'c' }, doc_count: 1 }] },
        });
      }),
  },
];
