import type {
  ChosenKey,
  PivotEvent,
  PivotEventsResponse,
  PivotSide,
  PivotWindowMode,
} from '../../../common/api';
import { MAX_COUNTED_EVENTS } from '../../../common/api';
import { guideButtons } from '../../../common/guide';
import { alertPivotPage } from './alert_pivots';
import { askEventPivots } from './event_pivots';
import { chosenKey, pivotTime, type Investigator } from './investigate';
import type { InvestigationSubject } from './investigation_subject';
import type { ProcessStart } from './pivot_keys';
import { pivotPlan, type AskablePlan } from './pivot_plan';
import { sideSearch } from './pivot_searches';
import { processStart } from './process_start';
import { searchAnswer } from './search_answer';

/** Which events of which button are asked for. */
export interface PivotPage {
  readonly guide: string;
  readonly window: PivotWindowMode;
  readonly pivot: number;
  /** The keys that the analyst chose. */
  readonly keys: readonly ChosenKey[];
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
  { guide, window, pivot, keys, side, after, size }: PivotPage & { readonly size: number },
  investigator: Investigator
): Promise<PivotEvent[]> {
  const { elasticsearch, alerts, signal, limits } = investigator;
  const plan = await askablePlan(subject, { guide, window, pivot, keys }, investigator);
  if (plan.kind === 'alerts') {
    return alertPivotPage(alerts, plan, { side, size, after, subject });
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

/** The plan of the button. A key of two steps needs the start of the process, which is searched for first. */
async function askablePlan(
  subject: InvestigationSubject,
  { guide, window, pivot, keys }: Pick<PivotPage, 'guide' | 'window' | 'pivot' | 'keys'>,
  investigator: Investigator
): Promise<AskablePlan> {
  const buttons = guideButtons(guide);
  const time = pivotTime(window, investigator);
  const planOf = (place: number, start: ProcessStart) => {
    const button = buttons[place];
    if (button === undefined) throw new PivotPageError(404, `The guide has no button ${place}.`);
    return pivotPlan(button, subject, time, chosenKey(keys, place), start);
  };
  let plan = planOf(pivot, { kind: 'not_asked' });
  if (plan.step === 'after_start') {
    const aboutProcess = buttons
      .map((_button, place) => planOf(place, { kind: 'not_asked' }))
      .filter((each) => each.step === 'askable')
      .filter(({ pivotId }) => pivotId === 'process_events');
    const { pivots } = await askEventPivots(investigator, aboutProcess, subject);
    plan = planOf(pivot, processStart(aboutProcess, pivots));
  }
  if (plan.step === 'askable') return plan;
  const missing = plan.step === 'unaskable' ? plan.missing : [];
  const fields = missing.map(({ field }) => field).join(', ');
  throw new PivotPageError(400, `The button cannot be asked: ${fields} is missing.`);
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
