import { EuiFlexGroup, EuiFlexItem, EuiSpacer, EuiTitle } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useMemo } from 'react';
import { parseGuide } from '../../common/guide';
import { rule } from '../../common/rule';
import { FailureCallout } from '../app/components/failure_callout';
import { guideSlots } from './guide/guide_slots';
import { GuideText } from './guide/guide_text';
import { GuideSlotView } from './guide_slot_view';
import { PanelProvider, type PanelState } from './panel_context';
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
  const response = answer.kind === 'answered' ? answer.value : answer.previous;
  // Until the answer names the guide, the buttons already stand where they will be.
  const guide = response?.guide ?? investigation.guide ?? rule.guide;
  const parts = useMemo(() => parseGuide(guide), [guide]);
  const slots = useMemo(() => guideSlots(parts), [parts]);
  const document = 'document' in subject ? subject.document : response?.alert?.fields;
  const isNarrow = layout === 'flyout';
  const panel = useMemo<PanelState>(
    () => ({ investigation, slots, document, isNarrow }),
    [investigation, slots, document, isNarrow]
  );
  return (
    <PanelProvider value={panel}>
      <section data-test-subj="investigationPanel">
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
        <GuideText parts={parts} textSize={isNarrow ? 'xs' : 's'} slot={GuideSlotView} />
      </section>
    </PanelProvider>
  );
}
