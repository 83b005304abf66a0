import type { EventCount } from '../../../common/api';

/** A count as a button shows it: with separators, and a plus where there are more than were counted. */
export function countText({ count, isAtLeast }: EventCount, locale: string): string {
  return `${new Intl.NumberFormat(locale).format(count)}${isAtLeast ? '+' : ''}`;
}
