import { EuiPanel, EuiSkeletonText, EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import type { AlertHit } from '../../../common/api';
import {
  focusAnswer,
  InvestigationView,
  latestResponse,
  type GuideQuestion,
  type Investigation,
} from '../../investigation_panel';
import { FailureCallout } from '../components/failure_callout';
import { useKeptFocus } from '../components/use_kept_focus';
import type { AlertDetailsLayout } from './alert_details_layout';
import { AlertEventSection } from './alert_event_section';
import { AlertFactsSection } from './alert_facts_section';
import { AlertOverview } from './alert_overview';
import { AlertOverviewSkeleton } from './alert_overview_skeleton';
import { DetailTabs } from './detail_tabs';
import { LookupEventsSection } from './lookup_events_section';
import { NoSuchAlert } from './no_such_alert';
import { PanelGrid } from './panel_grid';

/** Loaded when its tab is opened. */
const Timeline = lazy(async () => ({
  default: (await import('../../investigation_panel/timeline/timeline')).Timeline,
}));

export interface AlertDetailsViewProps {
  readonly investigation: Investigation;
  readonly layout: AlertDetailsLayout;
  /** The status of the alert, where the frame around does not show it. */
  readonly status?: ReactNode;
}

/** Shows the alert of an investigation that someone has asked for, in whichever state the answer is. */
export function AlertDetailsView(view: AlertDetailsViewProps) {
  const place = useKeptFocus();
  return (
    // The button that asks again goes with the failure.
    <div ref={place} tabIndex={-1} css={{ outline: 'none' }}>
      <Details {...view} />
    </div>
  );
}

function Details({ investigation, layout, status }: AlertDetailsViewProps) {
  const { answer, askAgain } = investigation;
  const [tab, setTab] = useState('investigation');
  const [isTimelineWanted, setTimelineWanted] = useState(false);
  const selectTab = (id: string) => {
    setTab(id);
    if (id === 'timeline') setTimelineWanted(true);
  };
  const [guide, openAnswer] = useAnswersInTab(() => setTab('investigation'));
  const response = latestResponse(investigation);
  const alert = response?.alert ?? undefined;
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
      {response === undefined || alert === undefined ? (
        <AlertOverviewSkeleton layout={layout} />
      ) : (
        <AlertOverview
          alert={alert}
          response={response}
          layout={layout}
          status={status}
          onOpenAnswer={openAnswer}
          onOpenLookup={() => setTab('event')}
        />
      )}
      <EuiSpacer size="l" />
      {/* In its place from the beginning: what is focused or opened stays so when the answer comes. */}
      <DetailTabs
        selected={tab}
        onSelect={selectTab}
        tabs={[
          {
            id: 'investigation',
            label: i18n.translate('publicIpDiscovery.alert.investigationTab', {
              defaultMessage: 'Investigation',
            }),
            content: (
              <div ref={guide}>
                <InvestigationView
                  investigation={investigation}
                  layout={layout === 'flyout' ? 'flyout' : 'section'}
                />
              </div>
            ),
          },
          {
            id: 'event',
            label: i18n.translate('publicIpDiscovery.alert.eventTab', {
              defaultMessage: 'Event',
            }),
            content:
              response === undefined || alert === undefined ? (
                <EuiSkeletonText lines={6} />
              ) : (
                <EventTab alert={alert} lookup={response.lookup} layout={layout} />
              ),
          },
          {
            id: 'timeline',
            label: i18n.translate('publicIpDiscovery.alert.timelineTab', {
              defaultMessage: 'Timeline',
            }),
            content:
              response === undefined || !isTimelineWanted ? (
                <EuiSkeletonText lines={6} />
              ) : (
                <Suspense fallback={<EuiSkeletonText lines={6} />}>
                  <Timeline response={response} />
                </Suspense>
              ),
          },
        ]}
      />
    </div>
  );
}

/**
 * Leads to answers in a tab, which is shown first.
 *
 * @returns for the element that holds the answers, and the way to one of them
 */
function useAnswersInTab(showTab: () => void) {
  const answers = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<{ readonly question: GuideQuestion }>();
  useEffect(() => {
    if (wanted !== undefined) focusAnswer(answers.current, wanted.question);
  }, [wanted]);
  const open = (question: GuideQuestion) => {
    showTab();
    // An object of its own: who wants the same again is led there again.
    setWanted({ question });
  };
  return [answers, open] as const;
}

interface EventTabProps {
  readonly alert: AlertHit;
  /** All alerts of its lookup. */
  readonly lookup: readonly AlertHit[];
  readonly layout: AlertDetailsLayout;
}

/** The events of the lookup; what this one says of process, lookup, host and user, and then every field of it. */
function EventTab({ alert, lookup, layout }: EventTabProps) {
  const { id, fields } = alert;
  return (
    <>
      {lookup.length > 1 && (
        <>
          <LookupEventsSection lookup={lookup} alertId={id} />
          <EuiSpacer size="l" />
        </>
      )}
      <PanelGrid layout={layout}>
        <EuiPanel hasBorder hasShadow={false} paddingSize="m">
          <AlertFactsSection alert={fields} groups={['process']} />
        </EuiPanel>
        <EuiPanel hasBorder hasShadow={false} paddingSize="m">
          <AlertFactsSection alert={fields} groups={['dns', 'host', 'user']} />
        </EuiPanel>
      </PanelGrid>
      <EuiSpacer size="m" />
      <AlertEventSection alert={fields} />
    </>
  );
}
