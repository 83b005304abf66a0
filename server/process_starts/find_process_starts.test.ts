import { Client } from '@elastic/elasticsearch';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startEventStore } from '../../sandbox/elasticsearch';
import { indexTemplates } from '../../sandbox/scenario';
import { values } from '../../common/event';
import { findProcessStarts, LONGEST_RUN_DAYS, type EventOfProcess } from './find_process_starts';

const INDEX = 'logs-endpoint.events.process-default';
const options = {
  indices: ['logs-*', 'winlogbeat-*'],
  fields: ['process.parent.executable'],
  timeout: '10s',
};

let store: Awaited<ReturnType<typeof startEventStore>>;
let client: Client;

beforeEach(async () => {
  store = await startEventStore();
  client = new Client({ node: store.url, maxRetries: 0 });
  for (const { name, body } of indexTemplates) {
    await client.transport.request({ method: 'PUT', path: `/_index_template/${name}`, body });
  }
});

afterEach(async () => {
  await client.close();
  await store.close();
});

interface Process {
  readonly entityId?: string;
  readonly host?: string;
  readonly time?: string;
}

/** A lookup of Elastic Defend by a process. */
function lookup({ entityId = 'e-1', host = 'h-1', time = '12:00' }: Process = {}): EventOfProcess {
  return {
    index: 'logs-endpoint.events.network-default',
    event: {
      '@timestamp': `2026-03-01T${time}:00.000Z`,
      event: { category: ['network'], dataset: 'endpoint.events.network' },
      host: { id: host },
      process: { entity_id: entityId },
    },
  };
}

/** An event of a process, with a parent that tells which one it is. */
async function indexProcess(
  parent: string,
  { entityId = 'e-1', host = 'h-1', time = '11:00' }: Process = {},
  changes: Readonly<Record<string, unknown>> = {}
): Promise<void> {
  await client.bulk({
    refresh: true,
    operations: [
      { create: { _index: INDEX } },
      {
        '@timestamp': time.includes('T') ? time : `2026-03-01T${time}:00.000Z`,
        event: { category: ['process'], type: ['start'], dataset: 'endpoint.events.process' },
        host: { id: host },
        process: { entity_id: entityId, parent: { executable: parent } },
        ...changes,
      },
    ],
  });
}

async function parentOf(event: EventOfProcess): Promise<unknown> {
  const { startOf } = await findProcessStarts(client, [event], options);
  const start = startOf(event);
  return start === undefined ? undefined : values(start, 'process.parent.executable')[0];
}

describe('the start of a process', () => {
  test('is that of the same id on the same host', async () => {
    await indexProcess('other process', { entityId: 'e-2' });
    await indexProcess('other host', { host: 'h-2' });
    await indexProcess('right');
    expect(await parentOf(lookup())).toBe('right');
  });

  test.each<[string, () => Promise<void>]>([
    ['nothing', () => Promise.resolve()],
    [
      'its end only',
      () =>
        indexProcess('x', {}, { event: { category: ['process'], type: ['end'], dataset: 'x' } }),
    ],
    ['a start after the lookup', () => indexProcess('x', { time: '12:06' })],
    [
      'a start too long ago',
      () =>
        indexProcess('x', {
          time: new Date(
            Date.parse('2026-03-01T11:59:00Z') - LONGEST_RUN_DAYS * 86_400_000
          ).toISOString(),
        }),
    ],
  ])('is not found where there is %s', async (_name, prepare) => {
    // Its mapping is there in any case.
    await indexProcess('unrelated', { entityId: 'unrelated' });
    await prepare();
    expect(await parentOf(lookup())).toBeUndefined();
  });

  test('of several is the first', async () => {
    await indexProcess('second', { time: '11:30' });
    await indexProcess('first', { time: '11:00' });
    expect(await parentOf(lookup())).toBe('first');
  });

  test('is not told by a process id, which Windows gives out again', async () => {
    await indexProcess('x', {}, { process: { pid: 4711, parent: { executable: 'x' } } });
    const { event } = lookup();
    expect(
      await parentOf({ index: INDEX, event: { ...event, process: { pid: 4711 } } })
    ).toBeUndefined();
  });
});

test('of hundreds of lookups by two hundred and fifty processes is found with one request', async () => {
  await client.bulk({
    refresh: true,
    operations: Array.from({ length: 250 }, (_, number) => [
      { create: { _index: INDEX } },
      {
        '@timestamp': '2026-03-01T11:00:00.000Z',
        event: { category: ['process'], type: ['start'], dataset: 'endpoint.events.process' },
        host: { id: 'h-1' },
        process: { entity_id: `e-${number}`, parent: { executable: `parent ${number}` } },
      },
    ]).flat(),
  });
  const events = Array.from({ length: 600 }, (_, number) =>
    lookup({ entityId: `e-${number % 250}` })
  );
  const { startOf, problems, requests } = await findProcessStarts(client, events, options);
  expect(
    events.map((event) => values(startOf(event) ?? {}, 'process.parent.executable')[0])
  ).toEqual(events.map((_, number) => `parent ${number % 250}`));
  expect({ problems, requests }).toEqual({ problems: [], requests: 1 });
});

test('of few processes is found among thousands of their other events', async () => {
  const imageLoads = Array.from({ length: 1_200 }, () => [
    { create: { _index: INDEX } },
    {
      '@timestamp': '2026-03-01T10:59:00.000Z',
      event: { category: ['process'], type: ['info'], dataset: 'endpoint.events.library' },
      host: { id: 'h-1' },
      process: { entity_id: 'e-1' },
    },
  ]);
  await client.bulk({ operations: imageLoads.flat() });
  await indexProcess('right');
  expect(await parentOf(lookup())).toBe('right');
});

test.each([
  ['the year 10000', 253_402_300_800_000],
  ['the last that a Date holds', 8_640_000_000_000_000],
  ['beyond it', 8_640_000_000_000_001],
  ['before the epoch', -1],
])(
  'is found for others where an event says that it happened at a time that is none: %s',
  async (_name, time) => {
    await indexProcess('right');
    const odd = lookup({ entityId: 'e-2' });
    const events = [{ ...odd, event: { ...odd.event, '@timestamp': time } }, lookup()];
    const { startOf, problems } = await findProcessStarts(client, events, options);
    expect(events.map((event) => startOf(event) !== undefined)).toEqual([false, true]);
    expect(problems).toEqual([]);
  }
);

test('nothing is asked for events whose process cannot be told', async () => {
  const event = { index: 'logs-x', event: { '@timestamp': '2026-03-01T12:00:00Z' } };
  const { requests, startOf } = await findProcessStarts(client, [event], options);
  expect(requests).toBe(0);
  expect(startOf(event)).toBeUndefined();
});

describe('what keeps starts from being found is told, and is no error', () => {
  test.each([
    ['a failed search', { kind: 'error', status: 503, type: 'x', reason: 'too busy', search: 0 }],
    ['a failed request', { kind: 'error', status: 503, type: 'x', reason: 'too busy' }],
    ['a timeout', { kind: 'timeout' }],
    ['failed shards', { kind: 'partial' }],
  ] as const)('%s', async (_name, fault) => {
    await indexProcess('unrelated', { entityId: 'unrelated' });
    store.store.injectFault({ on: 'msearch', ...fault });
    const { startOf, problems } = await findProcessStarts(client, [lookup()], options);
    expect(startOf(lookup())).toBeUndefined();
    expect(problems).toEqual([
      expect.stringMatching(/too busy|ran out of time|1 of 2 shards failed/),
    ]);
  });

  test('but whoever no longer waits is not answered', async () => {
    const cancellation = new AbortController();
    cancellation.abort();
    await expect(
      findProcessStarts(client, [lookup()], { ...options, signal: cancellation.signal })
    ).rejects.toThrow();
  });
});
