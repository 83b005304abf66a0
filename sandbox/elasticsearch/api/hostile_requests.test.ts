import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Client } from '@elastic/elasticsearch';
import { addDocuments } from '../contract/contract_test';
import { spokenAggregations } from '../aggregations/aggregate';
import { spokenQueries } from '../query/compile_query';
import { startEventStore, type StartedEventStore } from '../start_event_store';
import { routes } from './routes';

let started: StartedEventStore;

beforeAll(async () => {
  started = await startEventStore();
  const client = new Client({ node: started.url });
  await client.indices.create({
    index: 'all-types',
    mappings: {
      properties: {
        '@timestamp': { type: 'date' },
        keyword: { type: 'keyword' },
        text: { type: 'text' },
        long: { type: 'long' },
        boolean: { type: 'boolean' },
        ip: { type: 'ip' },
        range: { type: 'date_range' },
        labels: { type: 'flattened' },
        point: { type: 'geo_point' },
      },
    },
  });
  await addDocuments(client, 'all-types', [
    {
      '@timestamp': '2026-01-01',
      keyword: 'a',
      text: 'b',
      long: 1,
      boolean: true,
      ip: '::1',
      range: { gte: 0 },
      labels: { a: 'b' },
    },
  ]);
  await client.close();
});

afterAll(() => started.close());

async function status(
  path: string,
  body: unknown,
  method = 'POST'
): Promise<readonly [number, string]> {
  const response = await fetch(`${started.url}${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(method !== 'GET' &&
      method !== 'HEAD' && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return [response.status, await response.text()];
}

const FIELDS = [
  '@timestamp',
  'keyword',
  'text',
  'long',
  'boolean',
  'ip',
  'range',
  'labels',
  'labels.a',
  'point',
  'nowhere',
  '_id',
  '_index',
];

const VALUES: readonly unknown[] = [
  null,
  true,
  -1,
  1.5,
  1e300,
  '',
  'x',
  '1',
  '2026',
  '2026-01-01',
  'now-1d/d',
  '::1',
  '10.0.0.0/8',
  '*',
  '\\',
  '[',
  [],
  [1],
  {},
  { value: 'x' },
  { query: 'x y' },
  { gte: 'x' },
  { gte: 1 },
];

describe('whatever is asked, the answer is never a 500', () => {
  test.each(spokenQueries)('query %s', async (name) => {
    const bodies = [
      ...VALUES,
      ...FIELDS.flatMap((field) => VALUES.map((value) => ({ [field]: value }))),
    ];
    const more = FIELDS.map((field) => ({
      query: field,
      fields: [field],
      field,
      values: [field],
      path: field,
      must: [{ term: field }],
    }));
    for (const body of [...bodies, ...more]) {
      const [code, text] = await status('/all-types/_search', { query: { [name]: body } });
      expect(code, `${JSON.stringify(body)}: ${text}`).toBeLessThan(500);
    }
  });

  test.each(spokenAggregations)('aggregation %s', async (name) => {
    const options = [
      {},
      { fixed_interval: '1h' },
      { fixed_interval: '1' },
      { calendar_interval: 'day' },
      { size: 0 },
      { order: 'x' },
      { ranges: [{ to: 'x' }] },
      { ranges: [{ to: 5 }] },
      { missing: 'x' },
      { filters: 7 },
      { sources: 7 },
      { sources: [{}] },
    ];
    for (const field of FIELDS) {
      for (const option of options) {
        const [code, text] = await status('/all-types/_search', {
          aggs: { a: { [name]: { field, ...option } } },
        });
        expect(code, `${field} ${JSON.stringify(option)}: ${text}`).toBeLessThan(500);
      }
    }
  });

  test('sorting, paging and fields', async () => {
    for (const field of FIELDS) {
      for (const value of VALUES) {
        for (const body of [
          { sort: [{ [field]: value }] },
          { sort: [field], search_after: [value] },
          { fields: [{ field, format: value }] },
          { _source: value, size: value },
          { from: value },
          { track_total_hits: value },
        ]) {
          const [code, text] = await status('/all-types/_search', body);
          expect(code, `${JSON.stringify(body)}: ${text}`).toBeLessThan(500);
        }
      }
    }
  });

  test('EQL', async () => {
    for (const field of FIELDS) {
      for (const condition of [
        `${field} == "x"`,
        `${field} : "x*"`,
        `${field} > 1`,
        `length(${field}) > 0`,
        `${field} == null`,
        `cidrMatch(${field}, "10.0.0.0/8")`,
      ]) {
        const [code, text] = await status('/all-types/_eql/search', {
          query: `any where ${condition}`,
        });
        expect(code, `${condition}: ${text}`).toBeLessThan(500);
      }
    }
  });

  test('documents and mappings of any JSON', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.jsonValue({ maxDepth: 4 }),
        fc.jsonValue({ maxDepth: 4 }),
        async (document, mappings) => {
          for (const [path, body] of [
            ['/any/_doc', document],
            [
              '/all-types/_doc',
              {
                keyword: document,
                long: document,
                ip: document,
                range: document,
                labels: document,
                point: document,
              },
            ],
            [
              '/_index_template/any',
              { index_patterns: ['never'], template: { mappings: { properties: mappings } } },
            ],
            ['/all-types/_mapping', mappings],
            ['/_aliases', { actions: document }],
            ['/_bulk', `${JSON.stringify(document)}\n${JSON.stringify(mappings)}\n`],
            ['/_msearch', `${JSON.stringify(document)}\n${JSON.stringify(mappings)}\n`],
          ] as const) {
            const [code, text] = await status(path, body);
            expect(code, `${path} ${JSON.stringify(body)}: ${text}`).toBeLessThan(500);
          }
        }
      ),
      {
        numRuns: 60,
        // Numbers that are exact only beyond what JSON's are.
        examples: [[[9007199254740992], { '': [9007199254740992] }]],
      }
    );
  });

  test('every route without a body and with strange names', async () => {
    for (const { path, methods } of routes) {
      for (const method of methods) {
        for (const name of [
          'none',
          '*',
          '_all',
          'A b',
          '%2e%2e',
          'a,-b',
          '-a',
          'x:y',
          '*:y',
          '%3Cx-%7Bnow%7D%3E',
          'ü',
        ]) {
          const filled = path.replaceAll(/\{\w+\}/g, name);
          const [code, text] = await status(filled, '', method);
          expect(code, `${method} ${filled}: ${text}`).toBeLessThan(500);
        }
      }
    }
  });
});
