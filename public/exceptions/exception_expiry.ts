import { isoInstant } from '../../common/event';

/** When an exception is to expire, as a person chooses it. */
export type ExceptionExpiry =
  | { readonly kind: 'in_days'; readonly days: number }
  /** At the end of a day of the browser's time zone: `2026-03-31`, or empty as long as none is chosen. */
  | { readonly kind: 'on_date'; readonly date: string }
  /** As it was saved. */
  | { readonly kind: 'kept'; readonly expiresAt: string }
  | { readonly kind: 'never' };

/** Choices of the form, in days; the last one is suggested. */
export const EXPIRY_DAYS = [30, 90] as const;
export const SUGGESTED_EXPIRY: ExceptionExpiry = { kind: 'in_days', days: 90 };

const DAY = 86_400_000;

/**
 * The instant of an expiry, ISO 8601; `undefined` if there is none. A date that is not chosen yet is given as it is, for
 * the guard rails to refuse.
 */
export function expiryInstant(expiry: ExceptionExpiry, now: Date): string | undefined {
  switch (expiry.kind) {
    case 'in_days':
      return new Date(now.getTime() + expiry.days * DAY).toISOString();
    case 'on_date':
      return endOfDay(expiry.date);
    case 'kept':
      return expiry.expiresAt;
    case 'never':
      return undefined;
  }
}

function endOfDay(date: string): string {
  const [year = NaN, month = NaN, day = NaN] = date.split('-').map(Number);
  const end = new Date(year, month - 1, day + 1);
  return isoInstant(date) === undefined || Number.isNaN(end.getTime()) ? date : end.toISOString();
}
