import type { GuideQuestion } from './guide_questions';

/** Brings the answer to a question into view, and the keyboard to it. */
export function focusAnswer(within: HTMLElement | null, question: GuideQuestion): void {
  const card = within?.querySelector<HTMLElement>(`[data-question="${question}"]`);
  card?.scrollIntoView();
  card?.focus({ preventScroll: true });
}
