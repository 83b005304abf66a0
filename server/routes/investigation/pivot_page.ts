import type {
  PivotEvent,
  PivotEventsResponse,
  PivotSide,
  PivotWindowMode,
} from '../../../common/api';
import { MAX_COUNTED_EVENTS } from '../../../common/api';
import { guideButtons } from '../../../common/guide';
import { alertPivotPage } from './alert_pivots';
import { pivotTime, type Investigator } from './investigate';
import type { InvestigationSubject } from './investigation_subject';
import { pivotPlan } from './pivot_plan';
import { sideSearch } from './pivot_searches';
import { searchAnswer } from './search_answer';

/** Which events of which button are asked for. */
export interface PivotPage {
  readonly guide: string;
  readonly window: PivotWindowMode;
  readonly pivot: number;
  readonly side: PivotSide;
  readonly after: PivotEvent['sort'] | undefined;
  /** How many are asked for; as many as a page may have if undefined. */
  readonly size: number | undefined;
}

/** A page that cannot be given, with the status of the answer. */
export class PivotPageError extends Error {
  constructor(
    readonly statusCode: number,
    message: string
  ) {
    super(message);
  }
}

/**
 * The events of one side of a pivot that follow those at hand, away from the event.
 *
 * @throws PivotPageError if there is no such button, it cannot be asked, or the search fails
 */
export async function pivotPage(
  subject: InvestigationSubject,
  page: PivotPage,
  investigator: Investigator
): Promise<PivotEventsResponse> {
  const { pageSize } = investigator.limits;
  const size = Math.min(page.size ?? pageSize, pageSize);
  const events = await pivotEvents(subject, { ...page, size }, investigator);
  return { events, hasMore: events.length === size };
}

async function pivotEvents(
  subject: InvestigationSubject,
  { guide, window, pivot, side, after, size }: PivotPage & { readonly size: number },
  investigator: Investigator
): Promise<PivotEvent[]> {
  const { elasticsearch, alerts, signal, limits } = investigator;
  const button = guideButtons(guide)[pivot];
  if (button === undefined) throw new PivotPageError(404, `The guide has no button ${pivot}.`);
  const plan = pivotPlan(button, subject, pivotTime(window, investigator));
  if (!plan.askable) {
    const fields = plan.missing.map(({ field }) => field).join(', ');
    throw new PivotPageError(400, `The button cannot be asked: ${fields} is missing.`);
  }
  if (plan.kind === 'alerts') {
    return alertPivotPage(alerts, plan, { side, size, after, alertId: subject.alertId });
  }
  const offset = offsetOf(after);
  if (offset + size > MAX_COUNTED_EVENTS) {
    throw new PivotPageError(
      400,
      `No more than ${MAX_COUNTED_EVENTS} events of a button are shown. Narrow the window, or open it in Discover.`
    );
  }
  const paging = { side, size, offset, timeout: limits.searchTimeout, isCounted: false };
  const { responses } = await elasticsearch.msearch<Record<string, unknown>>(
    { searches: [...sideSearch({ ...plan, ...paging })] },
    { signal }
  );
  const answer = searchAnswer(responses[0], offset);
  switch (answer.kind) {
    case 'answered':
      return [...answer.events];
    case 'denied':
      throw new PivotPageError(403, answer.reason);
    case 'failed':
      throw new PivotPageError(502, answer.reason);
  }
}

/** Events are counted off from the event: its place is where the next page begins. */
function offsetOf(after: PivotEvent['sort'] | undefined): number {
  if (after === undefined) return 0;
  const [offset] = after;
  if (after.length !== 1 || typeof offset !== 'number' || !Number.isInteger(offset) || offset < 0) {
    throw new PivotPageError(400, 'after: give the sort of the last event at hand.');
  }
  return offset;
}
