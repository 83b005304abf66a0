import type { EventDocument } from '../event';
import { canApply, isBeforeExpiry } from './applies_at';
import { coveringExceptions } from './covering_exceptions';
import type { AppliedException } from './exception_item';

/**
 * Makes the search for the exceptions that hide an event: those that cover it and expire after it happened. What the
 * time is now does not matter, so that an event which is found again after the expiry is judged as it was before.
 *
 * @returns gives all of them, in the order of the items, so that each can be counted; none means that the event raises
 *   its alert
 */
export function hidingExceptions<T extends AppliedException>(
  items: readonly T[]
): (event: EventDocument) => readonly T[] {
  const covering = coveringExceptions(items.filter(canApply));
  return (event) => covering(event).filter((item) => isBeforeExpiry(item, event));
}
