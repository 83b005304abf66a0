import { EuiHorizontalRule, EuiPanel, EuiSkeletonText, EuiSpacer, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { ReactNode } from 'react';
import type { EventDocument } from '../../../common/event';
import { InvestigationView, type Investigation } from '../../investigation_panel';
import { FailureCallout } from '../components/failure_callout';
import { AlertEventSection } from './alert_event_section';
import { AlertFactsSection } from './alert_facts_section';
import { AlertSummary } from './alert_summary';
import { DetailTabs } from './detail_tabs';
import { investigatedAlert } from './investigated_alert';
import { NoSuchAlert } from './no_such_alert';
import { WhyItFiredSection } from './why_it_fired_section';

/** `flyout`: everything in one column. */
export type AlertDetailsLayout = 'page' | 'flyout';

export interface AlertDetailsViewProps {
  readonly investigation: Investigation;
  readonly layout: AlertDetailsLayout;
  /** The status of the alert, where the frame around does not show it. */
  readonly status?: ReactNode;
}

/** Shows the alert of an investigation that someone has asked for, in whichever state the answer is. */
export function AlertDetailsView({ investigation, layout, status }: AlertDetailsViewProps) {
  const { answer, askAgain } = investigation;
  const alert = investigatedAlert(investigation);
  if (alert === undefined && answer.kind === 'failed') {
    return answer.failure.kind === 'not_found' ? (
      <NoSuchAlert />
    ) : (
      <FailureCallout failure={answer.failure} onRetry={askAgain} />
    );
  }
  if (alert === undefined && answer.kind === 'answered') return <NoSuchAlert />;
  return (
    <div data-test-subj="alertDetails">
      {alert === undefined ? (
        <EuiSkeletonText lines={6} data-test-subj="alertDetailsLoading" />
      ) : (
        <Facts alert={alert} layout={layout} status={status} />
      )}
      <EuiSpacer size="l" />
      {/* In its place from the beginning: what is focused or opened stays so when the answer comes. */}
      <DetailTabs
        tabs={[
          {
            id: 'investigation',
            label: i18n.translate('publicIpDiscovery.alert.investigationTab', {
              defaultMessage: 'Investigation',
            }),
            content: (
              <InvestigationView
                investigation={investigation}
                layout={layout === 'flyout' ? 'flyout' : 'section'}
              />
            ),
          },
          {
            id: 'event',
            label: i18n.translate('publicIpDiscovery.alert.eventTab', {
              defaultMessage: 'Event',
            }),
            content:
              alert === undefined ? (
                <EuiSkeletonText lines={6} />
              ) : (
                <AlertEventSection alert={alert} />
              ),
          },
        ]}
      />
    </div>
  );
}

interface FactsProps {
  readonly alert: EventDocument;
  readonly layout: AlertDetailsLayout;
  readonly status: ReactNode;
}

function Facts({ alert, layout, status }: FactsProps) {
  const { euiTheme } = useEuiTheme();
  return (
    <>
      <AlertSummary alert={alert} status={status} />
      <EuiHorizontalRule margin="m" />
      <div
        css={{
          display: 'grid',
          gap: euiTheme.size.m,
          // Side by side where there is room for both.
          gridTemplateColumns:
            layout === 'page' ? 'repeat(auto-fit, minmax(min(24em, 100%), 1fr))' : 'minmax(0, 1fr)',
        }}
      >
        <EuiPanel hasBorder hasShadow={false} paddingSize="m">
          <WhyItFiredSection alert={alert} />
        </EuiPanel>
        <EuiPanel hasBorder hasShadow={false} paddingSize="m">
          <AlertFactsSection alert={alert} groups={['process']} />
        </EuiPanel>
        <EuiPanel hasBorder hasShadow={false} paddingSize="m">
          <AlertFactsSection alert={alert} groups={['dns', 'host', 'user']} />
        </EuiPanel>
      </div>
    </>
  );
}
