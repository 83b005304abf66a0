import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { histogramOf } from './histogram_bars';

const HOUR = 3_600_000;
const at = (time: string) => Date.parse(`2026-03-01T${time}Z`);
const bar = (time: string, bySource: Record<string, number>) => ({
  time: `2026-03-01T${time}Z`,
  count: Object.values(bySource).reduce((sum, count) => sum + count, 0),
  bySource,
});

describe('the bars of the histogram', () => {
  const range = { from: at('10:20:00'), to: at('13:10:00') };

  test('fill the range, also where nothing happened', () => {
    const histogram = [bar('11:00:00', { winlogbeat: 1, endpoint: 2 })];
    const { bars, sources, highest } = histogramOf({ histogram, histogramInterval: HOUR }, range);
    expect(bars.map(({ start, count }) => [new Date(start).toISOString(), count])).toEqual([
      ['2026-03-01T10:00:00.000Z', 0],
      ['2026-03-01T11:00:00.000Z', 3],
      ['2026-03-01T12:00:00.000Z', 0],
      ['2026-03-01T13:00:00.000Z', 0],
    ]);
    expect(bars[1]).toMatchObject({
      end: at('12:00:00') - 1,
      parts: [
        { source: 'endpoint', count: 2 },
        { source: 'winlogbeat', count: 1 },
      ],
    });
    expect(sources).toEqual([
      { source: 'endpoint', count: 2 },
      { source: 'winlogbeat', count: 1 },
    ]);
    expect(highest).toBe(3);
  });

  test('of an empty answer are all empty', () => {
    const { bars, sources, highest } = histogramOf(
      { histogram: [], histogramInterval: HOUR },
      range
    );
    expect(bars).toHaveLength(4);
    expect(sources).toEqual([]);
    expect(highest).toBe(0);
  });

  test('are only those with alerts where the range has too many', () => {
    const histogram = [bar('11:00:00', { endpoint: 2 })];
    const { bars } = histogramOf({ histogram, histogramInterval: 1_000 }, range);
    expect(bars).toHaveLength(1);
  });

  test('hold every alert of the answer once', () => {
    const answer = fc.uniqueArray(fc.nat({ max: 40 }), { maxLength: 20 }).chain((hours) =>
      fc.tuple(
        ...hours.map((hour) =>
          fc
            .dictionary(fc.constantFrom('endpoint', 'endgame', 'unknown'), fc.nat({ max: 9 }))
            .map((bySource) => ({
              time: new Date(hour * HOUR).toISOString(),
              count: Object.values(bySource).reduce((sum, count) => sum + count, 0),
              bySource,
            }))
        )
      )
    );
    fc.assert(
      fc.property(
        answer,
        fc.nat({ max: 40 * HOUR }),
        fc.nat({ max: 9 * HOUR }),
        (all, from, length) => {
          const histogram = histogramOf(
            { histogram: all, histogramInterval: HOUR },
            { from, to: from + length }
          );
          const total = all.reduce((sum, { count }) => sum + count, 0);
          const sum = (counts: readonly { readonly count: number }[]) =>
            counts.reduce((so, { count }) => so + count, 0);
          expect(sum(histogram.bars)).toBe(total);
          expect(sum(histogram.sources)).toBe(total);
          expect(sum(histogram.bars.flatMap(({ parts }) => parts))).toBe(total);
          expect(histogram.bars.map(({ start }) => start)).toEqual(
            histogram.bars.map((_, place) => (histogram.bars[0]?.start ?? 0) + place * HOUR)
          );
        }
      )
    );
  });
});
