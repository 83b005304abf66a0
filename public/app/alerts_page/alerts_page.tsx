import { EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useCallback } from 'react';
import type { RuleStatusResponse } from '../../../common/api';
import { usePluginServices } from '../../services/plugin_services';
import { useAnswer } from '../../services/use_answer';
import { AnswerContent } from '../components/answer_content';
import { AppPage } from '../components/app_page';
import { Notice } from '../components/notice';
import { useUrlState } from '../components/use_url_state';
import { AlertFlyout } from './alert_flyout';
import { AlertsList } from './alerts_list';
import { AlertsSearchBar } from './alerts_search_bar';
import { AlertsSkeleton } from './alerts_skeleton';
import { alertsState, isFiltered, NO_FILTERS } from './alerts_state';
import { EmptyAlerts } from './empty_alerts';
import { emptyState } from './empty_state';
import { FacetFilters } from './facet_filters';
import { RuleOffCallout } from './rule_off_callout';
import { useAlertPages } from './use_alert_pages';

const LONG_TIME = 'now-30d';

/** The list of alerts. All of what it shows stands in its address. */
export function AlertsPage() {
  const { api } = usePluginServices();
  const { state, faults, change } = useUrlState(alertsState);
  const { answer, refresh, retry, loadMore } = useAlertPages(state);
  const [rule, askRuleAgain] = useAnswer((signal) => api.rule(signal), [api]);

  const found = answer.kind === 'answered' ? answer.value : answer.previous;
  const ruleStatus = rule.kind === 'answered' ? rule.value : rule.previous;
  const refreshAll = useCallback(() => {
    refresh();
    askRuleAgain();
  }, [refresh, askRuleAgain]);

  return (
    <AppPage
      title={i18n.translate('publicIpDiscovery.alerts.title', { defaultMessage: 'Alerts' })}
      description={i18n.translate('publicIpDiscovery.alerts.description', {
        defaultMessage:
          'Suspicious processes that asked DNS for a service that tells them their public IP address.',
      })}
    >
      <AddressFaults faults={faults} />
      <RuleOffCallout
        isOff={found !== undefined && found.first.total > 0 && isOff(ruleStatus)}
        onEnabled={refreshAll}
      />
      <AlertsSearchBar
        state={state}
        change={change}
        isLoading={answer.kind === 'loading'}
        onRefresh={refreshAll}
      />
      <EuiSpacer size="s" />
      <FacetFilters state={state} change={change} facets={found?.first.facets} />
      <EuiSpacer size="m" />
      <AnswerContent answer={answer} onRetry={retry} skeleton={<AlertsSkeleton />}>
        {(pages) =>
          pages.first.total > 0 ? (
            <AlertsList
              pages={pages}
              state={state}
              change={change}
              isLoading={answer.kind === 'loading'}
              onRefresh={refresh}
              onLoadMore={loadMore}
            />
          ) : (
            <AnswerContent answer={rule} onRetry={askRuleAgain}>
              {(status) => (
                <EmptyAlerts
                  state={emptyState(status, isFiltered(state))}
                  onEnabled={refreshAll}
                  onResetFilters={() => change(NO_FILTERS)}
                  {...(state.from !== LONG_TIME && {
                    onLookFurther: () => change({ from: LONG_TIME, to: 'now' }),
                  })}
                />
              )}
            </AnswerContent>
          )
        }
      </AnswerContent>
      {state.alert !== '' && (
        <AlertFlyout
          alertId={state.alert}
          onClose={() => change({ alert: '' })}
          onStatusChanged={refresh}
        />
      )}
    </AppPage>
  );
}

function isOff(status: RuleStatusResponse | undefined): boolean {
  return status !== undefined && status.rule?.enabled !== true;
}

/** What of the address could not be read, for those who wrote or were sent it. */
function AddressFaults({ faults }: { readonly faults: readonly string[] }) {
  if (faults.length === 0) return null;
  return (
    <>
      <Notice
        tone="warning"
        isSudden
        title={i18n.translate('publicIpDiscovery.alerts.addressFaults', {
          defaultMessage: 'Parts of the address were left out',
        })}
        data-test-subj="addressFaults"
      >
        <ul css={{ overflowWrap: 'anywhere' }}>
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      </Notice>
      <EuiSpacer size="m" />
    </>
  );
}
