/**
 * The bars below which a time is written: evenly spaced, the first one included.
 *
 * @param most times that find room
 */
export function axisTicks(bars: number, most: number): readonly number[] {
  if (bars === 0) return [];
  const step = Math.ceil(bars / most);
  return Array.from({ length: Math.ceil(bars / step) }, (_, at) => at * step);
}
