import { describe, expect, test } from 'vitest';
import type { ChosenKey } from '../../../common/api';
import { chosenKeyOf, withChosenKey } from './chosen_keys';

const keys: readonly ChosenKey[] = [
  { pivot: 0, key: 2 },
  { pivot: 3, key: 0 },
];

describe('chosen keys', () => {
  test.each([
    [0, 2],
    [3, 0],
    [1, null],
  ])('of button %i: %s', (pivot, key) => {
    expect(chosenKeyOf(keys, pivot)).toBe(key);
  });

  test.each<[string, number, number | null, readonly ChosenKey[]]>([
    ['first choice', 1, 1, [...keys, { pivot: 1, key: 1 }]],
    ['guide’s own', 1, 0, [...keys, { pivot: 1, key: 0 }]],
    ['another one', 0, 1, [keys[1] ?? { pivot: 3, key: 0 }, { pivot: 0, key: 1 }]],
    ['taken back', 0, null, [{ pivot: 3, key: 0 }]],
  ])('with a %s', (_name, pivot, key, expected) => {
    expect(withChosenKey(keys, pivot, key)).toEqual(expected);
  });

  test.each([
    [0, 2],
    [3, 0],
    [1, null],
  ])('the same choice changes nothing: button %i, key %s', (pivot, key) => {
    expect(withChosenKey(keys, pivot, key)).toBe(keys);
  });
});
