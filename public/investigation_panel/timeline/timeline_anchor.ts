import type { InvestigationResponse } from '../../../common/api';
import { isoInstant } from '../../../common/event';
import { timeSpan } from '../lineage/time_span';
import type { TimelineEntry } from './timeline_entries';

/**
 * When the event investigated happened, by the clock that the entries go by: searches go by `@timestamp`, which on
 * CrowdStrike is that of the cloud.
 *
 * @returns milliseconds since the epoch; `undefined` if nothing tells
 */
export function timelineAnchor(
  entries: readonly TimelineEntry[],
  { anchor }: Pick<InvestigationResponse, 'anchor'>
): number | undefined {
  const searched = isoInstant(anchor);
  const investigated = entries.find(({ isInvestigated }) => isInvestigated);
  const span = timeSpan(investigated?.events ?? []);
  if (span === undefined) return searched;
  const isWithin = searched !== undefined && span.first <= searched && searched <= span.last;
  return isWithin ? searched : span.first;
}
