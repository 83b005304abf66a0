import { usePanel } from '../panel_context';
import { AnswerCard } from './answer_card';
import { AnswerSkeleton } from './answer_skeleton';
import { DispositionCard } from './disposition_card';
import type { GuideQuestion } from './guide_questions';

export interface AnswerViewProps {
  readonly question: GuideQuestion;
  readonly isTitled?: boolean;
}

/** The answer to a question of the guide, in whichever state the investigation is. What failed is said by the panel. */
export function AnswerView({ question, isTitled = false }: AnswerViewProps) {
  const { investigation, response, openAnswer } = usePanel();
  if (response === undefined) {
    return investigation.answer.kind === 'failed' ? null : (
      <AnswerSkeleton question={question} isTitled={isTitled} />
    );
  }
  const { answers, disposition, evidence } = response.triage;
  if (question === 'disposition') {
    return <DispositionCard disposition={disposition} isTitled={isTitled} onOpen={openAnswer} />;
  }
  const answer = answers.find((each) => each.question === question);
  if (answer === undefined) return null;
  return <AnswerCard answer={answer} evidence={evidence} isTitled={isTitled} />;
}
