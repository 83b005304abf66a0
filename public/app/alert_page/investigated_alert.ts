import type { EventDocument } from '../../../common/event';
import type { Investigation } from '../../investigation_panel';

/** The alert of an investigation, `undefined` until it is there. */
export function investigatedAlert({ answer }: Investigation): EventDocument | undefined {
  const response = answer.kind === 'answered' ? answer.value : answer.previous;
  return response?.alert?.fields;
}
