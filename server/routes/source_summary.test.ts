import { expect, test } from 'vitest';
import { sourceSummary } from './source_summary';

const source = { id: 'endpoint', label: 'Elastic Defend', indexPattern: 'logs-x-*' } as const;
const found = (value: number, relation: string, last: number | null) => ({
  hits: { total: { value, relation } },
  aggregations: { last: { value: last } },
  status: 200,
});
const none = new Set<string>();
const now = new Date(0);
const denied = { kind: 'denied', reason: 'The read privilege on logs-x-* is missing.' };

test.each([
  ['events', found(3, 'eq', 0), none, 3, '1970-01-01T00:00:00.000Z', null],
  ['no events', found(0, 'eq', null), none, 0, null, null],
  ['nothing that may be read', found(0, 'eq', null), new Set(['logs-x-*']), 0, null, denied],
  [
    'events of the part that may be read',
    found(1, 'eq', 0),
    new Set(['logs-x-*']),
    1,
    '1970-01-01T00:00:00.000Z',
    null,
  ],
  [
    'a refusal',
    { status: 403, error: { type: 'security_exception', reason: 'not allowed' } },
    none,
    0,
    null,
    { kind: 'denied', reason: 'not allowed' },
  ],
  [
    'an error',
    { status: 500, error: { root_cause: [{ reason: 'out of memory' }] } },
    none,
    0,
    null,
    { kind: 'failed', reason: 'out of memory' },
  ],
  [
    'failed shards',
    { ...found(2, 'eq', 0), _shards: { failed: 1, failures: [{ reason: { reason: 'corrupt' } }] } },
    none,
    2,
    '1970-01-01T00:00:00.000Z',
    { kind: 'failed', reason: 'corrupt' },
  ],
  ['no answer', undefined, none, 0, null, null],
])('%s', (_title, answer, unreadable, events, lastEventAt, problem) => {
  expect(sourceSummary(source, { day: answer, week: undefined }, unreadable, now)).toEqual({
    ...source,
    events,
    eventsAtLeast: false,
    lastEventAt,
    ingestDelay: null,
    silentSince: null,
    problem,
  });
});

test('more events than are counted', () => {
  const answers = { day: found(10_000, 'gte', 0), week: undefined };
  expect(sourceSummary(source, answers, none, now).eventsAtLeast).toBe(true);
});

const at = (minute: number) => new Date(minute * 60_000).toISOString();
const documents = (...sources: readonly object[]) => ({
  hits: { hits: sources.map((_source) => ({ _source })) },
});

test.each<[string, readonly object[], unknown]>([
  ['none', [], null],
  ['events without a time of ingestion', [{ '@timestamp': at(1) }], null],
  [
    'the one in the middle and the longest',
    [
      { '@timestamp': at(0), event: { ingested: at(1) } },
      { '@timestamp': at(0), event: { ingested: at(8) } },
      { '@timestamp': at(0), 'event.ingested': at(2) },
    ],
    { typicalMs: 120_000, longestMs: 480_000 },
  ],
  [
    'a clock that is ahead',
    [{ '@timestamp': at(5), event: { ingested: at(1) } }],
    { typicalMs: 0, longestMs: 0 },
  ],
  ['no documents', [{ '@timestamp': 'x', event: 5 }], null],
])('the delay of %s', (_title, events, delay) => {
  const { hits } = documents(...events);
  const day = { hits: { ...hits, total: { value: 1, relation: 'eq' } } };
  expect(sourceSummary(source, { day, week: undefined }, none, now).ingestDelay).toEqual(delay);
});

test.each<[string, number, number | null, readonly object[], string | null]>([
  ['sends', 1_000, 50, [], null],
  ['sends seldom, so that an hour says nothing', 95, 0, [], null],
  ['sent until an hour and more ago', 96, 60, [], at(60)],
  ['sent until the day before', 0, null, [{ '@timestamp': at(7) }], at(7)],
  ['has never sent', 0, null, [], null],
])('a source that %s', (_title, events, lastMinute, before, silentSince) => {
  const answers = {
    day: found(events, 'eq', lastMinute === null ? null : lastMinute * 60_000),
    week: documents(...before),
  };
  const later = new Date((lastMinute === 50 ? 100 : 121) * 60_000);
  expect(sourceSummary(source, answers, none, later).silentSince).toBe(silentSince);
});
