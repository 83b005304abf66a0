import type { InvestigationResponse, Pivot, PivotWindowMode } from '../../../common/api';
import type { Answer } from '../../services/use_answer';

/** What is known of a button of the guide at this moment. */
export type ShownPivot =
  | { readonly kind: 'counting' }
  /** The request as a whole failed, which the panel says once. */
  | { readonly kind: 'unanswered' }
  /** The guide has more buttons than are asked. */
  | { readonly kind: 'not_asked' }
  | { readonly kind: 'answered'; readonly pivot: Pivot };

/**
 * Picks the answer of one button. While the same is asked again, what was answered stays, except for failures: they are
 * what is being retried.
 *
 * @param place among the buttons of the guide, from 0
 */
export function shownPivot(
  answer: Answer<InvestigationResponse>,
  window: PivotWindowMode,
  place: number
): ShownPivot {
  switch (answer.kind) {
    case 'answered':
      return answered(answer.value, place);
    case 'loading': {
      const shown = previous(answer.previous, window, place);
      const isRetried = shown?.kind === 'answered' && shown.pivot.state.kind === 'failed';
      return shown === undefined || isRetried ? { kind: 'counting' } : shown;
    }
    case 'failed':
      return previous(answer.previous, window, place) ?? { kind: 'unanswered' };
  }
}

function answered({ pivots }: InvestigationResponse, place: number): ShownPivot {
  const pivot = pivots[place];
  return pivot === undefined ? { kind: 'not_asked' } : { kind: 'answered', pivot };
}

/** Counts of another window would be taken for those of this one. */
function previous(
  response: InvestigationResponse | undefined,
  window: PivotWindowMode,
  place: number
): ShownPivot | undefined {
  return response?.window === window ? answered(response, place) : undefined;
}
