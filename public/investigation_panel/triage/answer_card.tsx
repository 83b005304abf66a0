import type { ShownEvidence, TriageAnswer } from '../../../common/api';
import { CoverageFolds } from './coverage_folds';
import { questionWords } from './question_words';
import { ReasonList } from './reason_list';
import { TriagePanel } from './triage_panel';

export interface AnswerCardProps {
  readonly answer: TriageAnswer;
  /** The events among which those that are cited are found. */
  readonly evidence: readonly ShownEvidence[];
  /** Whether the card says which question it answers: in the guide its heading stands above. */
  readonly isTitled: boolean;
}

/** The answer to one of the guide's questions: the verdict, its reasons with their evidence, and what was covered. */
export function AnswerCard({ answer, evidence, isTitled }: AnswerCardProps) {
  const { question, verdict, reasons } = answer;
  return (
    <TriagePanel
      question={question}
      label={questionWords(question)}
      isTitled={isTitled}
      verdict={verdict}
    >
      <ReasonList reasons={reasons} evidence={evidence} />
      <CoverageFolds answer={answer} />
    </TriagePanel>
  );
}
