import type { InvestigationResponse } from '../../../common/api';
import { isoInstant } from '../../../common/event';
import type { Lookup } from './lookups';

/**
 * The lookup that is investigated, among all of the same process, which may have asked for the same name before and
 * after: the one with the alerts at hand, or else the nearest to the event.
 */
export function investigatedLookup(
  lookups: readonly Lookup[],
  { alert, lookup, anchor }: Pick<InvestigationResponse, 'alert' | 'lookup' | 'anchor'>
): Lookup | undefined {
  const ofName = lookups.filter(({ isInvestigated }) => isInvestigated);
  const ids = new Set([...(alert === null ? [] : [alert]), ...lookup].map(({ id }) => id));
  const atHand = ofName.find(({ events }) => events.some(({ id }) => ids.has(id)));
  const instant = isoInstant(anchor) ?? 0;
  return (
    atHand ?? ofName.toSorted((one, other) => distance(one, instant) - distance(other, instant))[0]
  );
}

function distance({ span }: Lookup, instant: number): number {
  if (span === undefined) return Number.MAX_VALUE;
  return Math.max(span.first - instant, instant - span.last, 0);
}
