import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barAt, isSelected, selectionAfterKey, spanOf } from './bar_selection';

describe('choosing bars with the keyboard', () => {
  const three = { anchor: 3, focus: 3 };
  test.each([
    ['ArrowLeft', false, three, { anchor: 2, focus: 2 }],
    ['ArrowRight', false, three, { anchor: 4, focus: 4 }],
    ['ArrowRight', true, three, { anchor: 3, focus: 4 }],
    ['ArrowLeft', true, { anchor: 3, focus: 4 }, { anchor: 3, focus: 3 }],
    ['Home', false, three, { anchor: 0, focus: 0 }],
    ['End', true, three, { anchor: 3, focus: 9 }],
    ['ArrowLeft', false, { anchor: 0, focus: 0 }, { anchor: 0, focus: 0 }],
    ['ArrowRight', false, { anchor: 9, focus: 9 }, { anchor: 9, focus: 9 }],
    ['Tab', false, three, undefined],
    ['a', false, three, undefined],
  ])('%s, with shift: %s', (key, shiftKey, before, after) => {
    expect(selectionAfterKey(before, { key, shiftKey }, 10)).toEqual(after);
  });
});

describe('the bar at a place', () => {
  test.each([
    [0, 0],
    [0.099, 0],
    [0.1, 1],
    [0.999, 9],
    [1, 9],
    [-5, 0],
    [7, 9],
  ])('%d', (place, bar) => {
    expect(barAt(place, 10)).toBe(bar);
  });
});

test('just the bars of the span are selected, in either direction', () => {
  const bar = fc.nat({ max: 20 });
  fc.assert(
    fc.property(bar, bar, bar, (anchor, focus, each) => {
      const [first, last] = spanOf({ anchor, focus });
      expect(spanOf({ anchor: focus, focus: anchor })).toEqual([first, last]);
      expect(isSelected({ anchor, focus }, each)).toBe(each >= first && each <= last);
    })
  );
  expect(isSelected(undefined, 0)).toBe(false);
});
