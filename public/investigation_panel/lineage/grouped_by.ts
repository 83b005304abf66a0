/** Puts together what has the same key, in the order in which keys first occur. */
export function groupedBy<T>(
  all: readonly T[],
  keyOf: (one: T) => string
): readonly (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups];
}
