import { EuiSkeletonRectangle, EuiSkeletonText } from '@elastic/eui';
import { dispositionQuestion, questionWords } from './question_words';
import type { GuideQuestion } from './guide_questions';
import { TriagePanel } from './triage_panel';

export interface AnswerSkeletonProps {
  readonly question: GuideQuestion;
  readonly isTitled: boolean;
}

/** Stands where an answer will be, about as high as it: what stands below should not move much. */
export function AnswerSkeleton({ question, isTitled }: AnswerSkeletonProps) {
  const isDisposition = question === 'disposition';
  return (
    <TriagePanel
      question={question}
      label={isDisposition ? dispositionQuestion() : questionWords(question)}
      isTitled={isTitled}
    >
      <div data-test-subj="answerLoading">
        {isDisposition ? (
          <EuiSkeletonRectangle width="100%" height="26em" />
        ) : (
          <EuiSkeletonText lines={6} size="s" />
        )}
      </div>
    </TriagePanel>
  );
}
