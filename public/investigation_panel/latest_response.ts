import type { InvestigationResponse } from '../../common/api';
import type { Investigation } from './use_investigation';

/** The answer of an investigation, or the last one while it is asked again; `undefined` until there is one. */
export function latestResponse({
  answer,
}: Pick<Investigation, 'answer'>): InvestigationResponse | undefined {
  return answer.kind === 'answered' ? answer.value : answer.previous;
}
