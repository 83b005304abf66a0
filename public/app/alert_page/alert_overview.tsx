import { EuiHorizontalRule, EuiPanel, EuiSpacer } from '@elastic/eui';
import type { ReactNode } from 'react';
import type { AlertHit, InvestigationResponse } from '../../../common/api';
import type { GuideQuestion } from '../../investigation_panel';
import type { AlertDetailsLayout } from './alert_details_layout';
import { AlertSummary } from './alert_summary';
import { DispositionSection } from './disposition_section';
import { LineageSection } from './lineage_section';
import { PanelGrid } from './panel_grid';
import { WhyItFiredSection } from './why_it_fired_section';

export interface AlertOverviewProps {
  readonly alert: AlertHit;
  readonly response: InvestigationResponse;
  readonly layout: AlertDetailsLayout;
  /** The status of the alert, where the frame around does not show it. */
  readonly status: ReactNode;
  /** Shows an answer in the guide. */
  readonly onOpenAnswer: (question: GuideQuestion) => void;
  /** Shows the events of the lookup. */
  readonly onOpenLookup: () => void;
}

/** What is seen first of an alert: what happened, why the rule fired, what the evidence says, and the picture. */
export function AlertOverview(props: AlertOverviewProps) {
  const { alert, response, layout, status, onOpenAnswer, onOpenLookup } = props;
  const { lookup, triage } = response;
  return (
    <>
      <AlertSummary
        alert={alert.fields}
        lookupSize={lookup.length}
        onOpenLookup={onOpenLookup}
        status={status}
      />
      <EuiHorizontalRule margin="m" />
      <PanelGrid layout={layout}>
        <EuiPanel hasBorder hasShadow={false} paddingSize="m">
          <WhyItFiredSection alert={alert.fields} />
        </EuiPanel>
        <EuiPanel hasBorder hasShadow={false} paddingSize="m">
          <DispositionSection triage={triage} onOpen={onOpenAnswer} />
        </EuiPanel>
      </PanelGrid>
      <EuiSpacer size="m" />
      <LineageSection response={response} layout={layout} />
    </>
  );
}
