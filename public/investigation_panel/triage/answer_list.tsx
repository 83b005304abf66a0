import { EuiSpacer, EuiTitle } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { AnswerView } from './answer_view';
import { guideQuestions } from './guide_questions';

/** All answers one below the other, for guides in which there are no places for them. */
export function AnswerList() {
  return (
    <div data-test-subj="answerList">
      <EuiTitle size="xxs">
        <h3>
          {i18n.translate('publicIpDiscovery.answerList.title', {
            defaultMessage: 'What the evidence answers',
          })}
        </h3>
      </EuiTitle>
      <EuiSpacer size="s" />
      {guideQuestions.map((question) => (
        <AnswerView key={question} question={question} isTitled />
      ))}
    </div>
  );
}
