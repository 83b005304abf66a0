import type { EventDocument } from '../event';
import { appliesAt, isBeforeExpiry } from './applies_at';
import { coveringExceptions } from './covering_exceptions';
import type { AppliedException } from './exception_item';

/**
 * Makes the search for the exceptions that hide an event, among those that apply. An event that happened after the
 * expiry of one is not hidden by it.
 *
 * @param now items that have expired by then are left out
 * @returns gives all of them, in the order of the items, so that each can be counted; none means that the event raises
 *   its alert
 */
export function hidingExceptions<T extends AppliedException>(
  items: readonly T[],
  now: Date
): (event: EventDocument) => readonly T[] {
  const covering = coveringExceptions(items.filter((item) => appliesAt(item, now)));
  return (event) => covering(event).filter((item) => isBeforeExpiry(item, event));
}
