/** Bars that are being chosen: from where it began to where it is, in either direction. */
export interface BarSelection {
  readonly anchor: number;
  readonly focus: number;
}

/** The first and the last bar of a selection. */
export function spanOf({ anchor, focus }: BarSelection): readonly [number, number] {
  return [Math.min(anchor, focus), Math.max(anchor, focus)];
}

export function isSelected(selection: BarSelection | undefined, bar: number): boolean {
  if (selection === undefined) return false;
  const [first, last] = spanOf(selection);
  return first <= bar && bar <= last;
}

/**
 * The selection after a key of the keyboard; `undefined` if the key means nothing here. With the shift key it grows from
 * where it began.
 *
 * @param count bars that there are, at least one
 */
export function selectionAfterKey(
  { anchor, focus }: BarSelection,
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  count: number
): BarSelection | undefined {
  const target = targetOf(key, focus, count);
  if (target === undefined) return undefined;
  return { anchor: shiftKey ? anchor : target, focus: target };
}

/** The bar at a place of the plot, from 0 (left) to 1 (right); places outside are those at the edge. */
export function barAt(place: number, count: number): number {
  return Math.min(count - 1, Math.max(0, Math.floor(place * count)));
}

function targetOf(key: string, focus: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowLeft':
      return Math.max(0, focus - 1);
    case 'ArrowRight':
      return Math.min(count - 1, focus + 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
