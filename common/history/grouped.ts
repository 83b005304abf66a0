/** Puts what has the same key into one list, in the order of the first of each. */
export function grouped<T>(
  items: readonly T[],
  key: (item: T) => string
): readonly (readonly [T, ...T[]])[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
