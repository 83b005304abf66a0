import { Client } from '@elastic/elasticsearch';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addDocuments, refusalOf } from '../contract/contract_test';
import { startEventStore, type StartedEventStore } from '../start_event_store';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const query = 'any where true';

let started: StartedEventStore;
let client: Client;
let now = 0;

beforeEach(async () => {
  now = Date.UTC(2026, 0, 1);
  started = await startEventStore({ now: () => now });
  client = new Client({ node: started.url, maxRetries: 0 });
  await addDocuments(client, 'logs', [{ '@timestamp': '2026-01-01T00:00:00Z' }]);
});

afterEach(async () => {
  await client.close();
  await started.close();
});

type Search = Parameters<Client['eql']['search']>[0];

/** Starts a search that takes a while, and gives its id. */
async function startSlow(ms: number, changes: Partial<Search> = {}, as = client): Promise<string> {
  started.store.injectFault({ on: 'eql', kind: 'delay', ms });
  const answer = await as.eql.search({
    index: 'logs',
    query,
    wait_for_completion_timeout: '1ms',
    ...changes,
  });
  const { id, took: _took, ...rest } = answer;
  expect(rest).toEqual({ is_partial: true, is_running: true, timed_out: false, hits: {} });
  return id ?? '';
}

const finish = (id: string) => client.eql.get({ id, wait_for_completion_timeout: '10s' });

const user = (name: string) =>
  new Client({ node: started.url, auth: { username: name, password: name }, maxRetries: 0 });

test('a slow search goes on after its answer, and is asked for until it is done', async () => {
  const id = await startSlow(400);
  expect(await client.eql.getStatus({ id })).toEqual({
    id,
    is_running: true,
    is_partial: true,
    start_time_in_millis: now,
    expiration_time_in_millis: now + 5 * DAY_MS,
  });
  expect(await client.eql.get({ id })).toMatchObject({ id, is_running: true, hits: {} });
  expect(await client.eql.get({ id, wait_for_completion_timeout: '5ms' })).toMatchObject({
    is_running: true,
  });
  const done = await finish(id);
  expect(done).toMatchObject({ id, is_running: false, is_partial: false });
  expect(done.hits.events).toHaveLength(1);
  // It is kept without having been asked to be, for nobody has had it yet.
  expect(await client.eql.get({ id })).toEqual(done);
  expect(await client.eql.getStatus({ id })).toEqual({
    id,
    is_running: false,
    is_partial: false,
    expiration_time_in_millis: now + 5 * DAY_MS,
    completion_status: 200,
  });
});

test.each<[string, Partial<Search>, boolean, number]>([
  ['no time to wait', {}, false, 0],
  ['an endless time to wait', { wait_for_completion_timeout: '-1' }, false, 0],
  ['no time to wait, to be kept', { keep_on_completion: true }, false, 0],
  ['time enough', { wait_for_completion_timeout: '10s' }, true, 404],
  [
    'time enough, to be kept',
    { wait_for_completion_timeout: '10s', keep_on_completion: true },
    true,
    200,
  ],
])('with %s the answer waits for the search', async (_name, changes, hasId, status) => {
  started.store.injectFault({ on: 'eql', kind: 'delay', ms: 20 });
  const before = performance.now();
  const answer = await client.eql.search({ index: 'logs', query, ...changes });
  expect(performance.now() - before).toBeGreaterThan(18);
  expect(answer).toMatchObject({ is_running: false, hits: { events: [{ _id: '1' }] } });
  expect(answer.id !== undefined).toBe(hasId);
  if (answer.id === undefined) return;
  const kept = await client.eql.get({ id: answer.id }, { ignore: [404], meta: true });
  expect(kept.statusCode).toBe(status);
});

test('how it is executed may be said in the query string, which goes before the body', async () => {
  started.store.injectFault({ on: 'eql', kind: 'delay', ms: 50 });
  const { id } = await client.transport.request<{ id?: string }>({
    method: 'POST',
    path: '/logs/_eql/search',
    querystring: {
      wait_for_completion_timeout: '1ms',
      keep_on_completion: 'true',
      keep_alive: '2m',
    },
    body: { query, wait_for_completion_timeout: '10s', keep_alive: '1d' },
  });
  expect(await client.eql.getStatus({ id: id ?? '' })).toMatchObject({
    is_running: true,
    expiration_time_in_millis: now + 2 * MINUTE_MS,
  });
});

test.each<[string, Partial<Search>, RegExp]>([
  [
    'a short time to be kept',
    { keep_alive: '59s' },
    /\[keep_alive\] must be greater than 1 minute, got:59s/,
  ],
  [
    'an endless time to be kept',
    { keep_alive: '-1' },
    /\[keep_alive\] must be greater than 1 minute/,
  ],
  ['a time without a unit', { wait_for_completion_timeout: '5' }, /time value: unit is missing/],
])('%s is refused', async (_name, changes, message) => {
  const { status, reason } = await refusalOf(
    client.eql.search({ index: 'logs', query, ...changes })
  );
  expect(status).toBe(400);
  expect(reason).toMatch(message);
});

test('what is wrong with the request is said at once, with the search only when it has failed', async () => {
  started.store.injectFault({ on: 'eql', kind: 'delay', ms: 10_000 });
  const absent = client.eql.search({ index: 'nowhere', query, wait_for_completion_timeout: '1s' });
  expect((await refusalOf(absent)).status).toBe(404);
  const slow = { query: 'any where missing == 1', wait_for_completion_timeout: '1ms' };
  const id = await startSlow(30, slow);
  const refusal = await refusalOf(finish(id));
  expect(refusal).toEqual(await refusalOf(client.eql.search({ index: 'logs', query: slow.query })));
  expect(refusal).toMatchObject({ status: 400, type: 'verification_exception' });
  expect(await client.eql.getStatus({ id })).toMatchObject({
    is_running: false,
    is_partial: false,
    completion_status: 400,
  });
  expect(await refusalOf(client.eql.get({ id }))).toEqual(refusal);
});

test('a search that is removed is cancelled; who waits for it is told so', async () => {
  const id = await startSlow(10_000);
  const waiting = refusalOf(finish(id));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await client.eql.delete({ id })).toEqual({ acknowledged: true });
  expect(await waiting).toMatchObject({ status: 400, type: 'task_cancelled_exception' });
  for (const request of [
    client.eql.get({ id }),
    client.eql.getStatus({ id }),
    client.eql.delete({ id }),
  ]) {
    expect(await refusalOf(request)).toMatchObject({
      status: 404,
      type: 'resource_not_found_exception',
      reason: id,
    });
  }
});

test('a search belongs to who has sent it', async () => {
  const indices = [{ patterns: ['logs'], privileges: ['read' as const] }];
  started.store.registerPrincipal({ name: 'one', secret: 'one', indices });
  started.store.registerPrincipal({ name: 'other', secret: 'other', indices });
  started.store.registerPrincipal({
    name: 'chief',
    secret: 'chief',
    indices: [{ patterns: ['*'], privileges: ['all'] }],
  });
  const [one, other, chief] = [user('one'), user('other'), user('chief')];
  const id = await startSlow(30, {}, one);
  for (const stranger of [other, chief, client]) {
    expect((await refusalOf(stranger.eql.get({ id }))).status).toBe(404);
  }
  expect((await refusalOf(other.eql.delete({ id }))).status).toBe(404);
  const done = await one.eql.get({ id, wait_for_completion_timeout: '10s' });
  expect(done.hits.events).toHaveLength(1);
  expect((await refusalOf(other.eql.get({ id }))).status).toBe(404);
  // How far a search is, and removing that of another, are matters of the cluster.
  expect((await refusalOf(one.eql.getStatus({ id }))).status).toBe(403);
  expect(await chief.eql.getStatus({ id })).toMatchObject({ completion_status: 200 });
  await chief.eql.delete({ id });
  expect((await refusalOf(one.eql.get({ id }))).status).toBe(404);
  await Promise.all([one, other, chief].map((each) => each.close()));
});

test('results expire; they are kept for what the search was started with', async () => {
  const id = await startSlow(500, { keep_alive: '2m' });
  await client.eql.get({ id, keep_alive: '10m' });
  now += 9 * MINUTE_MS;
  await finish(id);
  now += 2 * MINUTE_MS;
  await client.eql.get({ id, keep_alive: '10m' });
  now += 1;
  expect((await refusalOf(client.eql.get({ id }))).status).toBe(404);
});

test('a search that runs expires too, and is cancelled', async () => {
  const id = await startSlow(10_000, { keep_alive: '1m' });
  const waiting = refusalOf(finish(id));
  await new Promise((resolve) => setTimeout(resolve, 50));
  now += MINUTE_MS + 1;
  await client.eql.search({ index: 'logs', query, wait_for_completion_timeout: '1s' });
  expect((await waiting).type).toBe('task_cancelled_exception');
});

test('other faults concern the search, and later if they are asked to', async () => {
  const search = { index: 'logs', query, wait_for_completion_timeout: '1ms' };
  started.store.injectFault({ on: 'eql', kind: 'partial', afterMs: 30 });
  const { id: partial = '' } = await client.eql.search(search);
  expect(await finish(partial)).toMatchObject({
    is_running: false,
    is_partial: true,
    shard_failures: [{ index: 'logs' }],
    hits: { events: [{ _id: '1' }] },
  });
  expect(await client.eql.getStatus({ id: partial })).toMatchObject({
    is_partial: true,
    completion_status: 200,
  });
  const error = { kind: 'error', status: 503, type: 't', reason: 'r' } as const;
  started.store.injectFault({ on: 'eql', afterMs: 30, ...error });
  const { id: failing = '' } = await client.eql.search(search);
  expect(await refusalOf(finish(failing))).toMatchObject({ status: 503, type: 't' });
  started.store.injectFault({ on: 'eql', ...error });
  expect((await refusalOf(client.eql.search(search))).status).toBe(503);
});

test('faults of asking for results leave the search as it is', async () => {
  const id = await startSlow(20);
  started.store.injectFault({
    on: 'eqlResult',
    kind: 'error',
    status: 500,
    type: 't',
    reason: 'r',
  });
  expect((await refusalOf(finish(id))).status).toBe(500);
  expect((await finish(id)).hits.events).toHaveLength(1);
});

test('there is an end to what is kept', async () => {
  const search = { index: 'logs', query, wait_for_completion_timeout: '1s' };
  const all = Array.from({ length: 1_000 }, () =>
    client.eql.search({ ...search, keep_on_completion: true })
  );
  const [first] = await Promise.all(all);
  expect(await refusalOf(client.eql.search(search))).toMatchObject({
    status: 429,
    reason: expect.stringContaining('delete those that are no longer needed'),
  });
  await client.eql.delete({ id: first?.id ?? '' });
  await client.eql.search(search);
});

test('closing the store ends what runs', async () => {
  await startSlow(600_000);
  await started.close();
});
