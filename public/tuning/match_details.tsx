import { EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { HistoryEvent } from '../../common/history';
import { AnswerContent } from '../app/components/answer_content';
import { AlertLink } from '../exceptions/evidence_links';
import { PlainValue } from '../investigation_panel';
import type { GivenParameters } from '../rule_type/parameter_value';
import { usePluginServices } from '../services/plugin_services';
import { useAnswer } from '../services/use_answer';
import { ExplanationList } from './explanation_list';

export interface MatchDetailsProps {
  readonly match: HistoryEvent;
  /** Those that the match is explained by. */
  readonly parameters: GivenParameters;
}

/** What stands below a match: its alert, what could not be evaluated, and all clauses of the query. */
export function MatchDetails({ match, parameters }: MatchDetailsProps) {
  const { api } = usePluginServices();
  const [answer, askAgain] = useAnswer(
    (signal) => api.explain({ events: [match.event], parameters }, signal),
    [api, match, parameters]
  );
  return (
    <div css={{ inlineSize: '100%' }} data-test-subj="matchDetails">
      {match.alert !== null && (
        <>
          <EuiText size="s">
            {/* The preview and the draft stay beside it. */}
            <AlertLink alertId={match.alert.id}>
              {i18n.translate('publicIpDiscovery.preview.openAlert', {
                defaultMessage: 'Open the alert that it raised',
              })}
            </AlertLink>
          </EuiText>
          <EuiSpacer size="s" />
        </>
      )}
      {match.couldNotEvaluate.map((sentence) => (
        <EuiText key={sentence} size="s">
          <p>
            <PlainValue text={sentence} limit={300} />
          </p>
        </EuiText>
      ))}
      <AnswerContent answer={answer} onRetry={askAgain}>
        {({ events: [explained] }) => <ExplanationList explanation={explained?.explanation} />}
      </AnswerContent>
    </div>
  );
}
