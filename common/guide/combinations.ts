/** One entry of each list. */
export interface Combinations<T> {
  readonly combinations: readonly (readonly T[])[];
  /** Whether there are more than the limit. */
  readonly isCut: boolean;
}

/** All ways to take one entry of each list, the last list changing fastest, but no more than the limit. */
export function combinations<T>(lists: readonly (readonly T[])[], limit: number): Combinations<T> {
  const total = lists.reduce((product, { length }) => product * length, 1);
  return {
    combinations: Array.from({ length: Math.min(total, limit) }, (_, number) =>
      combination(lists, number)
    ),
    isCut: total > limit,
  };
}

function combination<T>(lists: readonly (readonly T[])[], number: number): readonly T[] {
  let remaining = number;
  return lists
    .toReversed()
    .flatMap((list) => {
      const at = remaining % list.length;
      remaining = Math.floor(remaining / list.length);
      return list.slice(at, at + 1);
    })
    .toReversed();
}
