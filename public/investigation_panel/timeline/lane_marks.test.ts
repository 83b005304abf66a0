import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { laneMarks } from './lane_marks';
import { markId } from './mark_id';
import type { DatedEntry } from './timeline_entries';

const entry = (instant: number): DatedEntry => ({
  id: `${instant}`,
  lane: 'connections',
  instant,
  isInvestigated: false,
  subject: { kind: 'connection', destination: undefined },
  events: [],
});

/** A pixel is a millisecond. */
const range = { from: 0, to: 1_000 };
const space = { width: 1_000, rows: 2, markWidth: () => 100 };

const placed = (...instants: readonly number[]) =>
  laneMarks(instants.map(entry), range, space).map(({ left, row, side, entries }) => [
    left,
    row,
    side,
    entries.map(({ instant }) => instant),
  ]);

describe('marks', () => {
  test.each<[string, readonly number[], unknown[]]>([
    ['none', [], []],
    [
      'far apart, in one row',
      [100, 300],
      [
        [100, 0, 'start', [100]],
        [300, 0, 'start', [300]],
      ],
    ],
    [
      'near, in two rows',
      [100, 150],
      [
        [100, 0, 'start', [100]],
        [150, 1, 'start', [150]],
      ],
    ],
    [
      'back in the first row when there is room',
      [100, 150, 210],
      [
        [100, 0, 'start', [100]],
        [150, 1, 'start', [150]],
        [210, 0, 'start', [210]],
      ],
    ],
    [
      'nearer than rows can hold, together',
      [100, 150, 160, 170],
      [
        [100, 0, 'start', [100]],
        [150, 1, 'start', [150, 160, 170]],
      ],
    ],
    ['at the end, turned round', [980], [[880, 0, 'end', [980]]]],
    [
      'at the end over another, in another row',
      [850, 980],
      [
        [850, 0, 'start', [850]],
        [880, 1, 'end', [980]],
      ],
    ],
    [
      'all at once',
      [500, 500, 500],
      [
        [500, 0, 'start', [500]],
        [500, 1, 'start', [500, 500]],
      ],
    ],
  ])('%s', (_case, instants, expected) => {
    expect(placed(...instants)).toEqual(expected);
  });

  test.each([
    [900, { left: 0, width: 72, side: 'end' }],
    [250, { left: 20, width: 60, side: 'start' }],
  ])('wider than the lane, at %i, are cut to the side with more room', (instant, expected) => {
    const [mark] = laneMarks([entry(instant)], range, { width: 80, rows: 1, markWidth: () => 100 });
    expect(mark).toMatchObject(expected);
  });

  test('never cover each other, stay on the lane, and hold every entry once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1_000 }), { maxLength: 40 }),
        fc.integer({ min: 24, max: 1_200 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 24, max: 260 }),
        (instants, width, rows, markWidth) => {
          const entries = instants.toSorted((one, other) => one - other).map(entry);
          const marks = laneMarks(entries, range, {
            width,
            rows,
            markWidth: (all) => (all.length === 1 ? markWidth : 90),
          });
          expect(marks.flatMap((mark) => mark.entries)).toEqual(entries);
          for (const mark of marks) {
            expect(mark.left).toBeGreaterThanOrEqual(0);
            expect(mark.left + mark.width).toBeLessThanOrEqual(width + 0.001);
            expect(mark.row).toBeLessThan(rows);
            const others = marks.filter((other) => other !== mark && other.row === mark.row);
            for (const other of others) {
              const areApart =
                other.left + other.width <= mark.left || mark.left + mark.width <= other.left;
              expect(areApart).toBe(true);
            }
          }
        }
      ),
      { numRuns: 300 }
    );
  });

  test('have the ids of their entries', () => {
    const marks = laneMarks([entry(1), entry(2), entry(3)], range, space);
    expect(marks.map(({ id, entries }) => id === markId(entries))).toEqual([true, true]);
  });
});
