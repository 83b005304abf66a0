import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FixtureKibana } from '../test_support/fixture_kibana';
import { fixturePages } from '../test_support/fixture_pages';
import { DISCOVER_PATH } from './discover_request';

let fixture: FixtureKibana;

beforeAll(async () => {
  fixture = await fixturePages();
});
afterAll(() => fixture.close());

const term = (value: string) => ({ term: { 'process.name': value } });
const filter = (value: string, change: object = {}) => ({
  meta: {
    index: 'x',
    alias: 'a',
    type: 'custom',
    key: 'query',
    negate: false,
    disabled: false,
    ...change,
  },
  query: term(value),
  $state: { store: 'appState' },
});
const asked = {
  dataViewSpec: {
    id: 'x',
    title: 'logs-a-*,logs-b-*',
    timeFieldName: '@timestamp',
    name: 'A and B',
  },
  timeRange: { from: '2026-01-01T00:00:00.000Z', to: '2026-01-02T00:00:00.000Z', mode: 'absolute' },
  filters: [
    filter('in.exe'),
    filter('out.exe', { negate: true }),
    filter('off.exe', { disabled: true }),
  ],
  query: { query: '', language: 'kuery' },
  columns: ['process.name'],
  sort: [['event.ingested', 'asc']],
};
const ask = (body: unknown, options: object = {}) =>
  fixture.call(DISCOVER_PATH, { method: 'POST', body, user: 'analyst', ...options });

test('searches what the link says, and answers with the columns as text', async () => {
  const searches: unknown[] = [];
  fixture.fake.answer = ({ path, body }) => {
    if (!path.includes('_search')) return undefined;
    searches.push(path, body);
    const _source = { '@timestamp': 't', process: { name: ['in.exe', 7] } };
    return {
      status: 200,
      body: {
        hits: { total: { value: 3, relation: 'gte' }, hits: [{ _index: 'i', _id: '1', _source }] },
      },
    };
  };
  const { status, body } = await ask(asked);
  fixture.fake.answer = () => undefined;
  expect([status, body]).toEqual([
    200,
    {
      total: 3,
      isAtLeast: true,
      events: [
        { index: 'i', id: '1', values: { '@timestamp': ['t'], 'process.name': ['in.exe', '7'] } },
      ],
    },
  ]);
  expect(searches).toEqual([
    expect.stringMatching(/logs-a-.*logs-b-/),
    expect.objectContaining({
      sort: [{ 'event.ingested': 'asc' }],
      query: {
        bool: {
          filter: [
            { range: { '@timestamp': { gte: asked.timeRange.from, lte: asked.timeRange.to } } },
            term('in.exe'),
          ],
          must_not: [term('out.exe')],
        },
      },
    }),
  ]);
});

test.each([
  ['nobody', asked, { headers: { authorization: undefined } }, 401, /Unauthorized/],
  ['an outsider', asked, { user: 'outsider' }, 403, /\[discover\]/],
  ['no xsrf header', asked, { headers: { 'kbn-xsrf': undefined } }, 400, /kbn-xsrf/],
  [
    'another origin',
    asked,
    { headers: { 'x-elastic-internal-origin': undefined } },
    400,
    /not available/,
  ],
  ['no data view', { timeRange: asked.timeRange }, {}, 400, /dataViewSpec/],
  ['a filter without query', { ...asked, filters: [{ meta: filter('x').meta }] }, {}, 400, /query/],
  ['KQL', { ...asked, query: { query: 'a: 1', language: 'kuery' } }, {}, 400, /no KQL/],
])('refuses %s', async (_name, body, options, status, message) => {
  const reply = await ask(body, options);
  expect([reply.status, reply.body]).toEqual([
    status,
    expect.objectContaining({ message: expect.stringMatching(message) }),
  ]);
});

test('says what Elasticsearch says', async () => {
  const cause = { type: 'security_exception', reason: 'not yours' };
  fixture.fake.answer = () => ({
    status: 403,
    body: { error: { ...cause, root_cause: [cause] }, status: 403 },
  });
  const reply = await ask(asked);
  fixture.fake.answer = () => undefined;
  expect([reply.status, reply.body]).toEqual([
    403,
    expect.objectContaining({ message: expect.stringContaining('not yours') }),
  ]);
});
