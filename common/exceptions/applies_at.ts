import { eventInstant, isoInstant, type EventDocument } from '../event';
import type { AppliedException } from './exception_item';

/**
 * Whether an exception applies at all: it is enabled, has not expired, and says what it is about. Whenever that is not
 * clear it does not apply, for an alert too many does less harm than one too few: an expiry that is no date has passed,
 * and an entry without values, which Elasticsearch would take for one that everything satisfies, disables the exception.
 */
export function appliesAt(
  { entries, expiresAt, isEnabled = true }: Omit<AppliedException, 'id' | 'name'>,
  now: Date
): boolean {
  return (
    isEnabled &&
    entries.length > 0 &&
    entries.every(({ values }) => values.length > 0) &&
    (expiresAt === undefined || (isoInstant(expiresAt) ?? -Infinity) > now.getTime())
  );
}

/**
 * Whether an event happened before an exception expired. One that has no time of its own is not excepted by an exception
 * that expires: nothing tells that it was in time.
 */
export function isBeforeExpiry(
  { expiresAt }: Pick<AppliedException, 'expiresAt'>,
  event: EventDocument
): boolean {
  if (expiresAt === undefined) return true;
  return (eventInstant(event) ?? Infinity) < (isoInstant(expiresAt) ?? -Infinity);
}
