import dateMath from '@elastic/datemath';
import type { FindAlertsRequest } from '../../../common/api';
import { facetOrder, type AlertsState } from './alerts_state';
import type { TimeRange } from './histogram_bars';

/** Enough to fill a screen with lookups of four events each. */
const PAGE_SIZE = 100;

/** The time that is searched: date math, as of now. Rounded ends (`now/d`) are rounded up. */
export function timeRangeOf({ from, to }: Pick<AlertsState, 'from' | 'to'>, now: Date): TimeRange {
  return {
    from: dateMath.parse(from, { forceNow: now })?.valueOf() ?? 0,
    to: dateMath.parse(to, { forceNow: now, roundUp: true })?.valueOf() ?? now.valueOf(),
  };
}

/**
 * The request for one page of alerts.
 *
 * @param after the `sort` of the last alert at hand; left out for the first page
 */
export function findRequest(
  state: AlertsState,
  { from, to }: TimeRange,
  after?: readonly (string | number)[]
): FindAlertsRequest {
  const text = state.text.trim();
  const chosen = facetOrder
    .map((facet) => [facet, [...state[facet]]] as const)
    .filter(([, values]) => values.length > 0);
  return {
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    ...(text !== '' && { text }),
    ...Object.fromEntries(chosen),
    sort: state.sort,
    size: PAGE_SIZE,
    ...(after !== undefined && { after: [...after] }),
  };
}
