import { eventInstant, isoInstant, type EventDocument } from '../event';
import type { AppliedException } from './exception_item';

type Conditions = Omit<AppliedException, 'id' | 'name'>;

/**
 * Whether an exception can hide anything, whatever the time: it is enabled and says what it is about. Whenever that is not
 * clear it hides nothing, for an alert too many does less harm than one too few: an expiry that is no date has always
 * passed, and an entry without values, which Elasticsearch would take for one that everything satisfies, disables the
 * exception.
 */
export function canApply({ entries, expiresAt, isEnabled = true }: Conditions): boolean {
  return (
    isEnabled &&
    entries.length > 0 &&
    entries.every(({ values }) => values.length > 0) &&
    (expiresAt === undefined || isoInstant(expiresAt) !== undefined)
  );
}

/** Whether an exception applies to what happens now: it can, and has not expired. */
export function appliesAt(item: Conditions, now: Date): boolean {
  return canApply(item) && now.getTime() < expiryOf(item);
}

/**
 * Whether an event happened before an exception expired. One that has no time of its own is not excepted by an exception
 * that expires: nothing tells that it was in time.
 */
export function isBeforeExpiry(
  item: Pick<AppliedException, 'expiresAt'>,
  event: EventDocument
): boolean {
  if (item.expiresAt === undefined) return true;
  return (eventInstant(event) ?? Infinity) < expiryOf(item);
}

function expiryOf({ expiresAt }: Pick<AppliedException, 'expiresAt'>): number {
  return expiresAt === undefined ? Infinity : (isoInstant(expiresAt) ?? -Infinity);
}
