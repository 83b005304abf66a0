import { EuiPanel, EuiText, EuiTitle, useEuiTheme } from '@elastic/eui';
import type { ReactNode } from 'react';
import type { Verdict } from '../../../common/triage';
import type { GuideQuestion } from './guide_questions';
import { VerdictBadge } from './verdict_badge';
import { verdictLook } from './verdict_look';

export interface TriagePanelProps {
  /** What is answered; the disposition is the answer to the guide's last question. */
  readonly question: GuideQuestion;
  /** The question in words. */
  readonly label: string;
  /** Whether the words are to be seen: in the guide its heading stands above. */
  readonly isTitled: boolean;
  /** Absent until it is known. */
  readonly verdict?: Verdict;
  readonly children: ReactNode;
}

/** The frame of an answer: loud, between the quiet lines of the guide. */
export function TriagePanel({ question, label, isTitled, verdict, children }: TriagePanelProps) {
  const { euiTheme } = useEuiTheme();
  const edge = verdict === undefined ? 'subdued' : verdictLook(verdict).color;
  const edgeColors = {
    danger: euiTheme.colors.borderStrongDanger,
    success: euiTheme.colors.borderStrongSuccess,
    warning: euiTheme.colors.borderStrongWarning,
    subdued: euiTheme.colors.borderBaseSubdued,
  };
  return (
    <EuiPanel
      role="group"
      aria-label={label}
      // Where links to an answer lead.
      tabIndex={-1}
      hasBorder
      hasShadow={false}
      paddingSize="m"
      css={{
        color: euiTheme.colors.textParagraph,
        borderInlineStart: `${euiTheme.size.xs} solid ${edgeColors[edge]}`,
        marginBlockEnd: euiTheme.size.m,
        // Below the header of Kibana, and with the heading that asks.
        scrollMarginBlockStart: `calc(var(--euiFixedHeadersOffset, 0px) + ${4 * euiTheme.base}px)`,
      }}
      data-test-subj={question === 'disposition' ? 'dispositionCard' : 'answerCard'}
      data-question={question}
    >
      {isTitled && (
        <EuiTitle size="xxs">
          <h4>{label}</h4>
        </EuiTitle>
      )}
      {verdict !== undefined && (
        <div css={{ marginBlockEnd: euiTheme.size.s }}>
          <VerdictBadge verdict={verdict} />
        </div>
      )}
      <EuiText size="s" css={{ color: 'inherit' }}>
        {children}
      </EuiText>
    </EuiPanel>
  );
}
