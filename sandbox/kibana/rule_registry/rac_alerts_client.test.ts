import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fixtureKibana, setExecutor, type FixtureKibana } from '../test_support/fixture_kibana';

let fixture: FixtureKibana;
let uuid = '';

const ALIAS = '.alerts-fixture.alerts-default';
const INDEX = `.internal${ALIAS}-000001`;

beforeAll(async () => {
  fixture = await fixtureKibana();
});
beforeEach(async () => {
  fixture.fake.documents.clear();
  setExecutor(({ services }) => {
    services.alertsClient?.report({ id: 'a', actionGroup: 'hit' });
    return { state: {} };
  });
  if (fixture.kibana.rules.length === 0) await fixture.createRule('rule');
  await fixture.kibana.runRule('rule');
  [uuid = ''] = [...fixture.fake.documents.keys()];
});
afterAll(() => fixture.close());

const rac = (method: string, argument: unknown, user?: string) =>
  fixture.client('rac', method, argument, user);

describe('find', () => {
  test('adds what the user may see, the space and the types, and sorts by time', async () => {
    const query = { term: { 'host.name': 'h' } };
    const { status, result } = await rac(
      'find',
      { ruleTypeIds: ['fixture.type'], query, size: 7, track_total_hits: true },
      'analyst'
    );
    expect(status).toBe(200);
    expect(result).toMatchObject({ hits: { hits: [{ _id: uuid }] } });
    const sent = fixture.fake.to(/_search$/).at(-1);
    expect(sent?.path).toBe(`/${ALIAS}/_search`);
    expect(sent?.query.get('ignore_unavailable')).toBe('true');
    expect(sent?.body).toMatchObject({
      size: 7,
      sort: [{ '@timestamp': { order: 'asc', unmapped_type: 'date' } }],
      query: {
        bool: {
          filter: [
            {
              bool: {
                should: [
                  {
                    bool: {
                      filter: [
                        { term: { 'kibana.alert.rule.rule_type_id': 'fixture.type' } },
                        { terms: { 'kibana.alert.rule.consumer': ['fixture', 'alerts'] } },
                      ],
                    },
                  },
                ],
              },
            },
            { terms: { 'kibana.space_ids': ['default', '*'] } },
            { terms: { 'kibana.alert.rule.rule_type_id': ['fixture.type'] } },
          ],
          must: [query],
        },
      },
    });
  });

  test('searches all alert indices if no type is asked for', async () => {
    await rac('find', {});
    expect(fixture.fake.to(/_search$/).at(-1)?.path).toBe('/.alerts-*/_search');
  });

  test.each<[string, () => void, string]>([
    ['no privilege', () => {}, 'outsider'],
    [
      'a failure of Elasticsearch',
      () => {
        fixture.fake.answer = ({ path }) =>
          path.endsWith('_search') ? { status: 500, body: { error: 'x' } } : undefined;
      },
      'admin',
    ],
    [
      'a damaged alert',
      () => fixture.fake.documents.set('x', { index: INDEX, source: { tags: [] } }),
      'admin',
    ],
  ])('answers %s with 404, as Kibana does', async (_name, prepare, user) => {
    prepare();
    expect(await rac('find', { ruleTypeIds: ['fixture.type'] }, user)).toMatchObject({
      status: 404,
      message: expect.stringContaining('Unable to retrieve alert details'),
    });
    fixture.fake.answer = () => undefined;
  });
});

describe('get', () => {
  test('gives the source and the index', async () => {
    const { result } = await rac('get', { id: uuid, index: ALIAS }, 'analyst');
    expect(result).toMatchObject({ 'kibana.alert.uuid': uuid, _index: INDEX });
  });

  test('is 404 for what is not there', async () => {
    fixture.fake.documents.clear();
    expect(await rac('get', { id: 'none' })).toMatchObject({ status: 404 });
  });
});

describe('bulkUpdate', () => {
  const close = (ids: string[], user?: string) =>
    rac('bulkUpdate', { ids, index: INDEX, status: 'closed' }, user);

  test('sets the workflow status', async () => {
    expect(await close([uuid])).toMatchObject({ status: 200, result: { errors: false } });
    const source = fixture.fake.documents.get(uuid)?.source;
    expect(source?.['kibana.alert.workflow_status']).toBe('closed');
    expect(source?.['kibana.alert.status']).toBe('active');
  });

  test.each(['analyst', 'outsider'])('is refused to the %s', async (user) => {
    expect(await close([uuid], user)).toMatchObject({
      status: 403,
      message: 'Unauthorized by "fixture" to update "fixture.type" alert',
    });
    const source = fixture.fake.documents.get(uuid)?.source;
    expect(source?.['kibana.alert.workflow_status']).toBe('open');
  });

  test.each([
    ['no ids', []],
    ['too many', Array.from({ length: 1_001 }, String)],
  ])('refuses %s', async (_name, ids) => {
    expect(await close(ids)).toMatchObject({ status: 400 });
  });
});

test.each([
  ['analyst', [ALIAS]],
  ['outsider', []],
])('the indices the %s may read', async (user, indices) => {
  const { result } = await rac('getAuthorizedAlertsIndices', ['fixture.type', 'other'], user);
  expect(result).toEqual(indices);
});

test('alert indices roll over with the mappings of the first', async () => {
  expect(await fixture.kibana.rolloverAlerts()).toEqual([`.internal${ALIAS}-000002`]);
  const [created] = fixture.fake.to(/^\/\.internal/, 'PUT');
  const [rolled] = fixture.fake.to(/_rollover/);
  expect(created?.body).toMatchObject({
    aliases: { [ALIAS]: { is_write_index: true } },
    mappings: {
      dynamic: false,
      properties: {
        fixture: { properties: { note: { type: 'keyword' } } },
        host: { properties: { name: { type: 'keyword' } } },
        kibana: { properties: { alert: { properties: { uuid: { type: 'keyword' } } } } },
      },
    },
  });
  expect(rolled?.body).toHaveProperty('mappings.properties.fixture');
});

test("after a rollover the alias is no index to change alerts in: Kibana's reading of single documents fails", async () => {
  const next = await fixtureKibana();
  await next.createRule('rule');
  await next.kibana.tick();
  await next.kibana.rolloverAlerts();
  const [id = ''] = [...next.fake.documents.keys()];
  const close = (index: string) =>
    next.client('rac', 'bulkUpdate', { ids: [id], index, status: 'closed' });
  const status = () => next.fake.documents.get(id)?.source['kibana.alert.workflow_status'];
  expect(await close(ALIAS)).toMatchObject({ result: { errors: true } });
  expect(status()).toBe('open');
  expect(await close(INDEX)).toMatchObject({ result: { errors: false } });
  expect(status()).toBe('closed');
  await next.close();
});
