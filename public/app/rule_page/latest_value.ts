import type { Answer } from '../../services/use_answer';

/** The last answer there was, also while it is asked again or after that has failed. */
export function latestValue<T>(answer: Answer<T>): T | undefined {
  return answer.kind === 'answered' ? answer.value : answer.previous;
}
