import { EuiTitle } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { TriageFinding, TriageResponse } from '../../../common/api';
import type { QuestionId } from '../../../common/triage';
import { FindingList } from './finding_list';
import { nextSteps } from './next_steps';
import { dispositionQuestion } from './question_words';
import { TriagePanel } from './triage_panel';

export interface DispositionCardProps {
  readonly disposition: TriageResponse['disposition'];
  readonly isTitled: boolean;
  /** Shows the answer that a finding belongs to. */
  readonly onOpen: (question: QuestionId) => void;
}

/** The answer to the guide's last question: what all answers support together, and what to do next. */
export function DispositionCard({ disposition, isTitled, onOpen }: DispositionCardProps) {
  const { verdict, contradicts, open, binds } = disposition;
  return (
    <TriagePanel
      question="disposition"
      label={dispositionQuestion()}
      isTitled={isTitled}
      verdict={verdict}
    >
      <Findings
        title={i18n.translate('publicIpDiscovery.disposition.contradicts', {
          defaultMessage: 'What contradicts a harmless reading',
        })}
        findings={contradicts}
        onOpen={onOpen}
        testSubject="contradicts"
      />
      <Findings
        title={i18n.translate('publicIpDiscovery.disposition.open', {
          defaultMessage: 'What is open',
        })}
        findings={open}
        onOpen={onOpen}
        testSubject="open"
      />
      <Findings
        title={i18n.translate('publicIpDiscovery.disposition.binds', {
          defaultMessage: 'What binds it to a known workflow',
        })}
        findings={binds}
        onOpen={onOpen}
        testSubject="binds"
      />
      <div data-test-subj="nextSteps">
        <PartTitle>
          {i18n.translate('publicIpDiscovery.disposition.next', {
            defaultMessage: 'What to do next',
          })}
        </PartTitle>
        <ol css={{ '&&': { marginBlockEnd: 0 } }}>
          {nextSteps(disposition).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
    </TriagePanel>
  );
}

interface FindingsProps {
  readonly title: string;
  readonly findings: readonly TriageFinding[];
  readonly onOpen: (question: QuestionId) => void;
  readonly testSubject: string;
}

function Findings({ title, findings, onOpen, testSubject }: FindingsProps) {
  if (findings.length === 0) return null;
  return (
    <div data-test-subj={testSubject}>
      <PartTitle>{title}</PartTitle>
      <FindingList findings={findings} onOpen={onOpen} />
    </div>
  );
}

function PartTitle({ children }: { readonly children: string }) {
  return (
    <EuiTitle size="xxxs" css={{ '&&': { marginBlock: '0.75em 0.25em' } }}>
      <h5>{children}</h5>
    </EuiTitle>
  );
}
