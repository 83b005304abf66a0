/**
 * Where the focus goes with a key: to the next or previous mark in the order of time, or to the first or last one.
 *
 * @param ids of the marks, in the order of time
 * @returns `undefined` for keys that move nothing
 */
export function markAfterKey(
  ids: readonly string[],
  focused: string,
  key: string
): string | undefined {
  const at = ids.indexOf(focused);
  switch (key) {
    case 'ArrowLeft':
      return ids[Math.max(at - 1, 0)];
    case 'ArrowRight':
      return ids[Math.min(at + 1, ids.length - 1)];
    case 'Home':
      return ids[0];
    case 'End':
      return ids[ids.length - 1];
    default:
      return undefined;
  }
}
