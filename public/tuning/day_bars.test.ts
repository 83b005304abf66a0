import { expect, test } from 'vitest';
import { dayBars } from './day_bars';

const range = { from: new Date('2026-03-01T18:00:00Z'), to: new Date('2026-03-03T06:00:00Z') };

test('every day of the range has a bar, stacked in the order of the sources', () => {
  const perDay = [
    {
      day: '2026-03-02',
      count: 5,
      bySource: new Map([['endpoint', 2] as const, ['endgame', 3] as const]),
    },
  ];
  expect(dayBars(perDay, range, ['endgame', 'endpoint', 'sysmon'])).toEqual({
    bars: [
      { day: '2026-03-01', count: 0, parts: [] },
      {
        day: '2026-03-02',
        count: 5,
        parts: [
          { source: 'endgame', count: 3 },
          { source: 'endpoint', count: 2 },
        ],
      },
      { day: '2026-03-03', count: 0, parts: [] },
    ],
    highest: 5,
    outside: 0,
  });
});

test('days that are not of the range are counted only', () => {
  const perDay = [
    { day: '1970-01-01', count: 2, bySource: new Map([['endpoint', 2] as const]) },
    { day: '2026-03-03', count: 1, bySource: new Map([['unknown', 1] as const]) },
  ];
  const { bars, highest, outside } = dayBars(perDay, range, ['endpoint', 'unknown']);
  expect(bars.map(({ count }) => count)).toEqual([0, 0, 1]);
  expect([highest, outside]).toEqual([1, 2]);
});
