import { EuiButton, EuiButtonEmpty, EuiEmptyPrompt } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { ReactNode } from 'react';
import { useHistory } from 'react-router-dom';
import { isoInstant } from '../../../common/event';
import { usePluginServices } from '../../services/plugin_services';
import { appLink } from '../components/app_link';
import { relativeTime } from '../components/format_time';
import type { EmptyState } from './empty_state';
import { EnableRuleButton } from './enable_rule_button';
import { SearchedEvents } from './searched_events';

export interface EmptyAlertsProps {
  readonly state: EmptyState;
  readonly onEnabled: () => void;
  readonly onResetFilters: () => void;
  /** Left out where no longer time is offered. */
  readonly onLookFurther?: () => void;
}

/** Why there is nothing to see, and what to do next. */
export function EmptyAlerts({ state, onEnabled, onResetFilters, onLookFurther }: EmptyAlertsProps) {
  const { canWrite } = usePluginServices().permissions;
  switch (state.kind) {
    case 'filtered':
      return (
        <Prompt
          kind={state.kind}
          icon="filter"
          title={i18n.translate('publicIpDiscovery.empty.filtered', {
            defaultMessage: 'No alert matches the filters',
          })}
          actions={[<ResetFiltersButton key="reset" onClick={onResetFilters} />]}
        >
          {i18n.translate('publicIpDiscovery.empty.filteredText', {
            defaultMessage: 'Take filters away, or look at a longer time.',
          })}
        </Prompt>
      );
    case 'never_enabled':
    case 'disabled':
      return (
        <Prompt
          kind={state.kind}
          icon="bellSlash"
          title={i18n.translate('publicIpDiscovery.empty.off', {
            defaultMessage: 'The rule is off',
          })}
          actions={canWrite ? [<EnableRuleButton key="enable" onEnabled={onEnabled} />] : []}
        >
          {i18n.translate('publicIpDiscovery.empty.offText', {
            defaultMessage:
              'It searches the DNS events of Windows hosts every few minutes and raises an alert when a suspicious process asks for a service that tells it its public IP address. It changes nothing on the hosts.',
          })}{' '}
          {!canWrite &&
            i18n.translate('publicIpDiscovery.empty.offAsk', {
              defaultMessage:
                'Ask someone with the privilege All of the feature Public IP Discovery to enable it.',
            })}
        </Prompt>
      );
    case 'failing':
      return (
        <Prompt
          kind={state.kind}
          icon="warning"
          color="danger"
          title={i18n.translate('publicIpDiscovery.empty.failing', {
            defaultMessage: 'The last run of the rule failed',
          })}
          actions={[<RuleLink key="rule" />]}
        >
          {i18n.translate('publicIpDiscovery.empty.failingText', {
            defaultMessage:
              'No alerts does not mean that nothing happened: what was not searched will be when the rule works again.',
          })}{' '}
          {state.message}
        </Prompt>
      );
    case 'not_run_yet':
      return (
        <Prompt
          kind={state.kind}
          icon="clock"
          title={i18n.translate('publicIpDiscovery.empty.notRunYet', {
            defaultMessage: 'The rule is on and has not run yet',
          })}
          actions={[<RuleLink key="rule" />]}
        >
          {i18n.translate('publicIpDiscovery.empty.notRunYetText', {
            defaultMessage: 'Its first run starts {when}. Refresh the list then.',
            values: { when: startsWhen(state.nextRunAt) },
          })}
        </Prompt>
      );
    case 'no_match':
      return (
        <Prompt
          kind={state.kind}
          icon="checkCircle"
          title={i18n.translate('publicIpDiscovery.empty.noMatch', {
            defaultMessage: 'No alerts in this time',
          })}
          actions={[
            ...(onLookFurther === undefined
              ? []
              : [<LookFurtherButton key="further" onClick={onLookFurther} />]),
            <RuleLink key="rule" />,
          ]}
        >
          {i18n.translate('publicIpDiscovery.empty.noMatchText', {
            defaultMessage: 'The rule is on and last searched {when}.',
            values: { when: timeOf(state.lastRunAt) },
          })}{' '}
          <SearchedEvents />
        </Prompt>
      );
  }
}

interface PromptProps {
  readonly kind: EmptyState['kind'];
  readonly icon: string;
  readonly color?: 'danger';
  readonly title: string;
  readonly actions: ReactNode[];
  readonly children: ReactNode;
}

function Prompt({ kind, icon, color, title, actions, children }: PromptProps) {
  return (
    <EuiEmptyPrompt
      iconType={icon}
      {...(color !== undefined && { color, iconColor: color })}
      title={<h2>{title}</h2>}
      titleSize="s"
      body={<p css={{ overflowWrap: 'anywhere' }}>{children}</p>}
      actions={actions}
      data-test-subj={`emptyAlerts-${kind}`}
    />
  );
}

function ResetFiltersButton({ onClick }: { readonly onClick: () => void }) {
  return (
    <EuiButton onClick={onClick} data-test-subj="emptyResetFilters">
      {i18n.translate('publicIpDiscovery.empty.resetFilters', { defaultMessage: 'Reset filters' })}
    </EuiButton>
  );
}

function LookFurtherButton({ onClick }: { readonly onClick: () => void }) {
  return (
    <EuiButton onClick={onClick} data-test-subj="lookFurther">
      {i18n.translate('publicIpDiscovery.empty.lookFurther', {
        defaultMessage: 'Look at the last 30 days',
      })}
    </EuiButton>
  );
}

function RuleLink() {
  const history = useHistory();
  return (
    <EuiButtonEmpty {...appLink(history, '/rule')} data-test-subj="emptyRuleLink">
      {i18n.translate('publicIpDiscovery.empty.ruleLink', {
        defaultMessage: 'See what the rule searches',
      })}
    </EuiButtonEmpty>
  );
}

/** A run that is overdue is about to start. */
function startsWhen(iso: string | null): string {
  const isAhead = iso !== null && (isoInstant(iso) ?? 0) > Date.now();
  return isAhead
    ? timeOf(iso)
    : i18n.translate('publicIpDiscovery.empty.soon', { defaultMessage: 'in a moment' });
}

function timeOf(iso: string): string {
  const instant = isoInstant(iso);
  return instant === undefined ? iso : relativeTime(instant, Date.now(), i18n.getLocale());
}
