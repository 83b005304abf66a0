import { processPhase } from '../../../common/triage';
import type { AskablePlan } from './pivot_plan';
import type { ProcessStart } from './pivot_keys';
import type { PivotAnswers } from './pivot_state';

/** The start of the process among what the button about its process events found, or else another event of it. */
export function processStart(
  plans: readonly AskablePlan[],
  answers: readonly PivotAnswers[]
): ProcessStart {
  const at = plans.findIndex(({ pivotId }) => pivotId === 'process_events');
  const answer = answers[at];
  const events = [answer?.before, answer?.after].flatMap((side) =>
    side?.kind === 'answered' ? side.events : []
  );
  const start = events.find(({ fields }) => processPhase(fields) === 'start') ?? events[0];
  return start === undefined ? { kind: 'not_found' } : { kind: 'found', fields: start.fields };
}
