import { expect, test } from 'vitest';
import { sourceSummary } from './source_summary';

const source = { id: 'endpoint', label: 'Elastic Defend', indexPattern: 'logs-x-*' } as const;
const found = (value: number, relation: string, last: number | null) => ({
  hits: { total: { value, relation } },
  aggregations: { last: { value: last } },
  status: 200,
});
const none = new Set<string>();
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
  expect(sourceSummary(source, answer, unreadable)).toEqual({
    ...source,
    events,
    eventsAtLeast: false,
    lastEventAt,
    problem,
  });
});

test('more events than are counted', () => {
  expect(sourceSummary(source, found(10_000, 'gte', 0), none).eventsAtLeast).toBe(true);
});
