import { describe, expect, test } from 'vitest';
import { historyEvent } from '../../test/support/history_event';
import { exceptionHits, type DatedException } from './exception_hits';

const exception = (parts: Partial<DatedException> = {}): DatedException => ({
  id: 'x1',
  name: 'One',
  entries: [{ field: 'dns.question.name', operator: 'is', values: ['API.ipify.org'] }],
  createdAt: '2026-03-05T00:00:00Z',
  ...parts,
});

const events = ['03-01', '03-06', '03-08', '03-10'].map((day) =>
  historyEvent({ id: day, time: `2026-${day}T00:00:00Z` })
);

describe('what an exception hid', () => {
  test.each<[string, Partial<DatedException>, number, string | null]>([
    ['since it was made', {}, 3, '2026-03-10T00:00:00Z'],
    ['from that very time on', { createdAt: '2026-03-01T00:00:00Z' }, 4, '2026-03-10T00:00:00Z'],
    ['until it expired', { expiresAt: '2026-03-10T00:00:00Z' }, 2, '2026-03-08T00:00:00Z'],
    ['nothing if it expired before', { expiresAt: '2026-03-05T00:00:00Z' }, 0, null],
    ['nothing if its expiry is no date', { expiresAt: 'soon' }, 0, null],
    ['nothing if nobody knows when it was made', { createdAt: 'once' }, 0, null],
    ['also if it is disabled', { isEnabled: false }, 3, '2026-03-10T00:00:00Z'],
    ['nothing if it says nothing', { entries: [] }, 0, null],
  ])('%s', (_title, parts, count, lastTime) => {
    expect(exceptionHits([exception(parts)], events).get('x1')).toEqual({
      events: count,
      lookups: count,
      alerts: 0,
      lastTime,
    });
  });

  test('an event without a time counts for none', () => {
    const hits = exceptionHits([exception()], [historyEvent({ time: null })]);
    expect(hits.get('x1')?.events).toBe(0);
  });

  test('each exception counts by itself, with what the start of the process tells', () => {
    const parent = { 'process.parent.executable': 'C:\\a.exe' };
    const started = historyEvent({ id: 's', time: '2026-03-07T00:00:00Z', processStart: parent });
    const byParent = exception({
      id: 'x2',
      entries: [{ field: 'process.parent.executable', operator: 'matches', values: ['*\\A.exe'] }],
    });
    const hits = exceptionHits([exception(), byParent], [...events, started]);
    expect([...hits].map(([id, hit]) => [id, hit.events])).toEqual([
      ['x1', 4],
      ['x2', 1],
    ]);
  });
});
