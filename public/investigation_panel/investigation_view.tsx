import { EuiFlexGroup, EuiFlexItem, EuiSpacer, EuiTitle } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useCallback, useMemo, useRef } from 'react';
import { parseGuide } from '../../common/guide';
import { rule } from '../../common/rule';
import type { QuestionId } from '../../common/triage';
import { FailureCallout } from '../app/components/failure_callout';
import { guideSlots } from './guide/guide_slots';
import { GuideText } from './guide/guide_text';
import { GuideSlotView } from './guide_slot_view';
import { latestResponse } from './latest_response';
import { PanelProvider, type PanelState } from './panel_context';
import { AnswerList } from './triage/answer_list';
import { AnswerView } from './triage/answer_view';
import { focusAnswer } from './triage/focus_answer';
import type { Investigation } from './use_investigation';
import { WindowSwitch } from './window_switch';

export interface InvestigationViewProps {
  readonly investigation: Investigation;
  /** `flyout`: less room than a page has. */
  readonly layout: 'section' | 'flyout';
}

/** Shows an investigation that someone has asked for: the guide with the answers in it. */
export function InvestigationView({ investigation, layout }: InvestigationViewProps) {
  const { subject, answer, askAgain } = investigation;
  const response = latestResponse(investigation);
  // Until the answer names the guide, the buttons already stand where they will be.
  const guide = response?.guide ?? investigation.guide ?? rule.guide;
  const parts = useMemo(() => parseGuide(guide), [guide]);
  const slots = useMemo(() => guideSlots(parts), [parts]);
  const document = 'document' in subject ? subject.document : response?.alert?.fields;
  const isNarrow = layout === 'flyout';
  const isOwnGuide = guide === rule.guide;
  const section = useRef<HTMLElement>(null);
  const openAnswer = useCallback(
    (question: QuestionId) => focusAnswer(section.current, question),
    []
  );
  const panel = useMemo<PanelState>(
    () => ({ investigation, response, slots, document, isNarrow, openAnswer }),
    [investigation, response, slots, document, isNarrow, openAnswer]
  );
  return (
    <PanelProvider value={panel}>
      <section ref={section} data-test-subj="investigationPanel">
        <EuiFlexGroup gutterSize="m" justifyContent="spaceBetween" wrap responsive={false}>
          <EuiFlexItem grow={false}>
            <EuiTitle size="xs">
              <h2>
                {i18n.translate('publicIpDiscovery.investigation.title', {
                  defaultMessage: 'Investigation guide',
                })}
              </h2>
            </EuiTitle>
          </EuiFlexItem>
          <EuiFlexItem grow={false}>
            <WindowSwitch investigation={investigation} />
          </EuiFlexItem>
        </EuiFlexGroup>
        <EuiSpacer size="s" />
        {answer.kind === 'failed' && (
          <>
            <FailureCallout failure={answer.failure} onRetry={askAgain} />
            <EuiSpacer size="m" />
          </>
        )}
        {!isOwnGuide && <AnswerList />}
        <GuideText
          parts={parts}
          textSize={isNarrow ? 'xs' : 's'}
          slot={GuideSlotView}
          {...(isOwnGuide && { answer: AnswerView })}
        />
      </section>
    </PanelProvider>
  );
}
