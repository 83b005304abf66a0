import { EuiButton, EuiContextMenuItem, EuiContextMenuPanel, EuiPopover } from '@elastic/eui';
import type { NotificationsStart } from '@kbn/core/public';
import { i18n } from '@kbn/i18n';
import { useState } from 'react';
import type { WorkflowStatus } from '../../../common/api';
import { usePluginServices } from '../../services/plugin_services';
import { changeStatus, type StatusChange } from '../alerts_page/change_status';
import { WorkflowStatusBadge } from '../components/workflow_status_badge';
import { distinctStatuses, oneStatus, statusWords, WORKFLOW_STATUSES } from './status_words';

export interface AlertStatusMenuProps {
  /** All alerts of the lookup: they are one thing to decide on. */
  readonly alertIds: readonly string[];
  /** Of each of them, in any order. */
  readonly statuses: readonly string[];
  /** All of them have the status. */
  readonly onChanged: (status: WorkflowStatus) => void;
  /** Some of them have it, and only the server knows which. */
  readonly onPartlyChanged: () => void;
  readonly size?: 's' | 'm';
}

/**
 * The status of the alerts of a lookup and, for those who may, a menu to change it for all of them. The change is shown
 * when the server has made it.
 */
export function AlertStatusMenu({
  alertIds,
  statuses,
  onChanged,
  onPartlyChanged,
  size = 'm',
}: AlertStatusMenuProps) {
  const { api, core, permissions } = usePluginServices();
  const [isOpen, setOpen] = useState(false);
  const [isChanging, setChanging] = useState(false);
  if (!permissions.canWrite) return <StatusBadges statuses={statuses} />;

  const change = async (next: WorkflowStatus) => {
    setOpen(false);
    setChanging(true);
    const result = await changeStatus(api, alertIds, next);
    setChanging(false);
    report(core.notifications, result, next);
    if (result.failed === 0) onChanged(next);
    else if (result.updated > 0) onPartlyChanged();
  };

  const [only, ...others] = distinctStatuses(statuses);
  return (
    <EuiPopover
      isOpen={isOpen}
      closePopover={() => setOpen(false)}
      panelPaddingSize="none"
      anchorPosition="downRight"
      aria-label={menuLabel()}
      button={
        <EuiButton
          size={size}
          iconType="chevronSingleDown"
          iconSide="right"
          isLoading={isChanging}
          // Not the `disabled` of HTML, which would take the keyboard's place away.
          hasAriaDisabled
          aria-busy={isChanging}
          onClick={() => setOpen(!isOpen)}
          aria-expanded={isOpen}
          data-test-subj="alertStatusMenu"
        >
          {i18n.translate('publicIpDiscovery.alertStatus.current', {
            defaultMessage: 'Status: {status}',
            values: { status: statusWords(statuses) },
          })}
        </EuiButton>
      }
    >
      <EuiContextMenuPanel
        {...(alertIds.length > 1 && { title: appliesToAll(alertIds.length) })}
        items={WORKFLOW_STATUSES.filter((each) => others.length > 0 || each !== only).map(
          (each) => (
            <EuiContextMenuItem
              key={each}
              onClick={() => void change(each)}
              data-test-subj={`setAlertStatus-${each}`}
            >
              {i18n.translate('publicIpDiscovery.alertStatus.mark', {
                defaultMessage: 'Mark as {status}',
                values: { status: oneStatus(each) },
              })}
            </EuiContextMenuItem>
          )
        )}
      />
    </EuiPopover>
  );
}

function StatusBadges({ statuses }: { readonly statuses: readonly string[] }) {
  return (
    <>
      {distinctStatuses(statuses).map((status) => (
        <WorkflowStatusBadge key={status} status={status} />
      ))}
    </>
  );
}

function report({ toasts }: NotificationsStart, change: StatusChange, next: WorkflowStatus): void {
  const { updated, failed, failure } = change;
  if (failed === 0) {
    toasts.addSuccess(changedMessage(updated, next));
  } else if (updated === 0) {
    toasts.addDanger({
      title: notChangedMessage(),
      text: failure?.message ?? nothingChangedAdvice(),
    });
  } else {
    toasts.addWarning({
      title: partlyChangedMessage(updated, updated + failed, next),
      text: failure?.message ?? partlyChangedAdvice(failed),
    });
  }
}

const menuLabel = () =>
  i18n.translate('publicIpDiscovery.alertStatus.menu', {
    defaultMessage: 'Change the status of the alert',
  });

const appliesToAll = (alerts: number) =>
  i18n.translate('publicIpDiscovery.alertStatus.appliesToAll', {
    defaultMessage: 'Applies to all {alerts, number} alerts of this lookup',
    values: { alerts },
  });

const changedMessage = (alerts: number, status: WorkflowStatus) =>
  i18n.translate('publicIpDiscovery.alertStatus.changed', {
    defaultMessage:
      '{alerts, plural, one {The alert is} other {All # alerts of the lookup are}} marked as {status}',
    values: { alerts, status: oneStatus(status) },
  });

const notChangedMessage = () =>
  i18n.translate('publicIpDiscovery.alertStatus.notChanged', {
    defaultMessage: 'The status was not changed',
  });

const nothingChangedAdvice = () =>
  i18n.translate('publicIpDiscovery.alertStatus.nothingChanged', {
    defaultMessage: 'The alert is gone, or you may not change it. Load the page again.',
  });

const partlyChangedMessage = (updated: number, alerts: number, status: WorkflowStatus) =>
  i18n.translate('publicIpDiscovery.alertStatus.partlyChanged', {
    defaultMessage:
      'Only {updated, number} of {alerts, number} alerts of the lookup {updated, plural, one {is} other {are}} marked as {status}',
    values: { updated, alerts, status: oneStatus(status) },
  });

const partlyChangedAdvice = (failed: number) =>
  i18n.translate('publicIpDiscovery.alertStatus.partlyChangedAdvice', {
    defaultMessage:
      '{failed, plural, one {# alert was} other {# alerts were}} deleted, or changed by someone else at the same time. The page is loaded again: look at their status, then try again.',
    values: { failed },
  });
