import { expect, test } from 'vitest';
import type { SourceId } from '../../common/sources';
import { sourceTotals } from './source_totals';

test('sources are summed over the days, in the order of the charts', () => {
  const day = (name: string, bySource: [SourceId | 'unknown', number][]) => ({
    day: name,
    count: 0,
    bySource: new Map(bySource),
  });
  const perDay = [
    day('2026-03-01', [
      ['unknown', 1],
      ['endpoint', 2],
    ]),
    day('2026-03-02', [
      ['endpoint', 3],
      ['endgame', 4],
    ]),
  ];
  expect(sourceTotals(perDay)).toEqual([
    { source: 'endgame', count: 4 },
    { source: 'endpoint', count: 5 },
    { source: 'unknown', count: 1 },
  ]);
});
