import { EuiButtonEmpty, EuiText, EuiTitle, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { TriageResponse } from '../../../common/api';
import {
  decidingFindings,
  FindingList,
  VerdictBadge,
  type GuideQuestion,
} from '../../investigation_panel';

/** Findings that stand beside the sentence; the guide has all of them. */
const MAX_FINDINGS = 6;

export interface DispositionSectionProps {
  readonly triage: TriageResponse;
  /** Shows an answer in the guide. */
  readonly onOpen: (question: GuideQuestion) => void;
}

/** What the answers support together, in short: the verdict, what it rests on, and the way to the answers. */
export function DispositionSection({ triage, onOpen }: DispositionSectionProps) {
  const { euiTheme } = useEuiTheme();
  const { shown, others } = decidingFindings(triage.disposition, MAX_FINDINGS);
  return (
    <section data-test-subj="dispositionSection">
      <div css={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: euiTheme.size.s }}>
        <EuiTitle size="xs">
          <h2>
            {i18n.translate('publicIpDiscovery.dispositionSection.title', {
              defaultMessage: 'Disposition',
            })}
          </h2>
        </EuiTitle>
        <VerdictBadge verdict={triage.disposition.verdict} />
      </div>
      <EuiText size="s" css={{ marginBlock: euiTheme.size.s }}>
        <p data-test-subj="answeredQuestions">{answeredWords(triage)}</p>
      </EuiText>
      <EuiText size="s">
        <FindingList findings={shown} onOpen={onOpen} />
      </EuiText>
      <EuiButtonEmpty
        size="s"
        flush="both"
        iconType="chevronSingleDown"
        onClick={() => onOpen('disposition')}
        data-test-subj="openDisposition"
      >
        {others > 0
          ? i18n.translate('publicIpDiscovery.dispositionSection.more', {
              defaultMessage: 'And {others, number} more, and what to do next',
              values: { others },
            })
          : i18n.translate('publicIpDiscovery.dispositionSection.next', {
              defaultMessage: 'What to do next',
            })}
      </EuiButtonEmpty>
    </section>
  );
}

function answeredWords({ answers }: TriageResponse): string {
  const unresolved = answers.filter(({ verdict }) => verdict === 'unresolved').length;
  return i18n.translate('publicIpDiscovery.dispositionSection.answered', {
    defaultMessage: '{answered} of {all} questions answered, {unresolved} unresolved',
    values: { answered: answers.length - unresolved, all: answers.length, unresolved },
  });
}
