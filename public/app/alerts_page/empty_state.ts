import type { RuleStatusResponse } from '../../../common/api';

/** Why a list has no alerts, as far as what to do next differs. */
export type EmptyState =
  /** Filters leave out whatever there is in the time range. */
  | { readonly kind: 'filtered' }
  | { readonly kind: 'never_enabled' }
  | { readonly kind: 'disabled' }
  /** No alerts does not mean no lookups: the last run did not search. */
  | { readonly kind: 'failing'; readonly message: string | null }
  | { readonly kind: 'not_run_yet'; readonly nextRunAt: string | null }
  /** It runs and finds nothing. */
  | { readonly kind: 'no_match'; readonly lastRunAt: string };

/**
 * Decides what stands in place of an empty list.
 *
 * @param isFiltered whether anything but the time leaves alerts out
 */
export function emptyState({ rule }: RuleStatusResponse, isFiltered: boolean): EmptyState {
  if (isFiltered) return { kind: 'filtered' };
  if (rule === null) return { kind: 'never_enabled' };
  if (!rule.enabled) return { kind: 'disabled' };
  if (rule.lastOutcome === 'failed') return { kind: 'failing', message: rule.message };
  if (rule.lastRunAt === null) return { kind: 'not_run_yet', nextRunAt: rule.nextRunAt };
  return { kind: 'no_match', lastRunAt: rule.lastRunAt };
}
