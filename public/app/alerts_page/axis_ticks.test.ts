import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axisTicks } from './axis_ticks';

test.each([
  [0, 6, []],
  [1, 6, [0]],
  [6, 6, [0, 1, 2, 3, 4, 5]],
  [7, 6, [0, 2, 4, 6]],
  [48, 6, [0, 8, 16, 24, 32, 40]],
])('%d bars with room for %d times', (bars, most, expected) => {
  expect(axisTicks(bars, most)).toEqual(expected);
});

test('there are never more than find room, and each is a bar', () => {
  fc.assert(
    fc.property(fc.nat({ max: 300 }), fc.integer({ min: 1, max: 10 }), (bars, most) => {
      const ticks = axisTicks(bars, most);
      expect(ticks.length).toBeLessThanOrEqual(most);
      for (const tick of ticks) expect(tick).toBeLessThan(bars);
    })
  );
});
