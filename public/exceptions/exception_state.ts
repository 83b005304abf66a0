import { isoInstant } from '../../common/event';
import { appliesAt, type AppliedException } from '../../common/exceptions';

/** Whether an exception applies, and for how long. */
export type ExceptionState =
  | { readonly kind: 'applies' }
  | { readonly kind: 'expires'; readonly days: number }
  | { readonly kind: 'expired' }
  | { readonly kind: 'disabled' };

const DAY = 86_400_000;

/** The state of an exception; one that is disabled and has expired would not apply if it were enabled. */
export function exceptionState(item: AppliedException, now: Date): ExceptionState {
  if (!appliesAt({ ...item, isEnabled: true }, now)) return { kind: 'expired' };
  if (item.isEnabled === false) return { kind: 'disabled' };
  if (item.expiresAt === undefined) return { kind: 'applies' };
  const left = (isoInstant(item.expiresAt) ?? now.getTime()) - now.getTime();
  return { kind: 'expires', days: Math.ceil(left / DAY) };
}
