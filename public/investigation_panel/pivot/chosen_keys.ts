import type { ChosenKey } from '../../../common/api';

/** The key that the analyst wants a button to go by; `null` for the first that the alert can fill. */
export function chosenKeyOf(keys: readonly ChosenKey[], pivot: number): number | null {
  return keys.find((each) => each.pivot === pivot)?.key ?? null;
}

/** The choices with another one for a button. They are the same list if they were so already: nothing is asked anew. */
export function withChosenKey(
  keys: readonly ChosenKey[],
  pivot: number,
  key: number | null
): readonly ChosenKey[] {
  if (chosenKeyOf(keys, pivot) === key) return keys;
  const others = keys.filter((each) => each.pivot !== pivot);
  return key === null ? others : [...others, { pivot, key }];
}
