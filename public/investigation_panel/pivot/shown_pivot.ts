import type { InvestigationResponse, Pivot } from '../../../common/api';
import { latestResponse } from '../latest_response';
import type { Investigation } from '../use_investigation';
import { chosenKeyOf } from './chosen_keys';

/** What is known of a button of the guide at this moment. */
export type ShownPivot =
  | { readonly kind: 'counting' }
  /** The request as a whole failed, which the panel says once. */
  | { readonly kind: 'unanswered' }
  /** The guide has more buttons than are asked. */
  | { readonly kind: 'not_asked' }
  | { readonly kind: 'answered'; readonly pivot: Pivot };

/** What is asked, and the answer at hand, which may be one to an earlier question. */
export type AskedAndAnswered = Pick<
  Investigation,
  'answer' | 'answeredKeys' | 'chosenKeys' | 'window'
>;

/**
 * Picks the answer of one button. While the same is asked again, what was answered stays, except for failures: they are
 * what is being retried. Counts of another window or by another key of the button would be taken for those of this one:
 * they do not stay.
 *
 * @param place among the buttons of the guide, from 0
 */
export function shownPivot(asked: AskedAndAnswered, place: number): ShownPivot {
  const shown = answered(asked, place);
  switch (asked.answer.kind) {
    case 'answered':
      return shown ?? { kind: 'counting' };
    case 'loading': {
      const isRetried = shown?.kind === 'answered' && shown.pivot.state.kind === 'failed';
      return shown === undefined || isRetried ? { kind: 'counting' } : shown;
    }
    case 'failed':
      return shown ?? { kind: 'unanswered' };
  }
}

/** What the answer at hand says of a button; `undefined` if it does not answer what is asked. */
function answered(asked: AskedAndAnswered, place: number): ShownPivot | undefined {
  const response = latestResponse(asked);
  if (response === undefined || !isAnswerTo(asked, response, place)) return undefined;
  const pivot = response.pivots[place];
  return pivot === undefined ? { kind: 'not_asked' } : { kind: 'answered', pivot };
}

function isAnswerTo(
  { window, chosenKeys, answeredKeys }: AskedAndAnswered,
  response: InvestigationResponse,
  place: number
): boolean {
  return (
    response.window === window &&
    chosenKeyOf(answeredKeys, place) === chosenKeyOf(chosenKeys, place)
  );
}
