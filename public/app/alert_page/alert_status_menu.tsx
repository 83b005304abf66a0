import { EuiButton, EuiContextMenuItem, EuiContextMenuPanel, EuiPopover } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useState } from 'react';
import type { WorkflowStatus } from '../../../common/api';
import { usePluginServices } from '../../services/plugin_services';
import { requestFailure } from '../../services/request_failure';
import { WorkflowStatusBadge } from '../components/workflow_status_badge';
import { workflowStatusLabel } from '../components/workflow_status_label';

const STATUSES: readonly WorkflowStatus[] = ['open', 'acknowledged', 'closed'];

export interface AlertStatusMenuProps {
  readonly alertId: string;
  readonly status: string;
  readonly onChanged: (status: WorkflowStatus) => void;
  readonly size?: 's' | 'm';
}

/** The status of an alert and, for those who may, a menu to change it. The change is shown when the server has made it. */
export function AlertStatusMenu({ alertId, status, onChanged, size = 'm' }: AlertStatusMenuProps) {
  const { api, core, permissions } = usePluginServices();
  const [isOpen, setOpen] = useState(false);
  const [isChanging, setChanging] = useState(false);
  if (!permissions.canWrite) return <WorkflowStatusBadge status={status} />;

  const change = async (next: WorkflowStatus) => {
    const { toasts } = core.notifications;
    setOpen(false);
    setChanging(true);
    try {
      const { updated } = await api.setAlertStatus([alertId], next);
      if (updated > 0) {
        onChanged(next);
        toasts.addSuccess(changedMessage(next));
      } else {
        toasts.addDanger({ title: notChangedMessage(), text: nothingChangedAdvice() });
      }
    } catch (error) {
      toasts.addDanger({ title: notChangedMessage(), text: requestFailure(error).message });
    } finally {
      setChanging(false);
    }
  };

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
          onClick={() => setOpen(!isOpen)}
          aria-expanded={isOpen}
          data-test-subj="alertStatusMenu"
        >
          {i18n.translate('publicIpDiscovery.alertStatus.current', {
            defaultMessage: 'Status: {status}',
            values: { status: statusText(status) },
          })}
        </EuiButton>
      }
    >
      <EuiContextMenuPanel
        items={STATUSES.filter((each) => each !== status).map((each) => (
          <EuiContextMenuItem
            key={each}
            onClick={() => void change(each)}
            data-test-subj={`setAlertStatus-${each}`}
          >
            {i18n.translate('publicIpDiscovery.alertStatus.mark', {
              defaultMessage: 'Mark as {status}',
              values: { status: workflowStatusLabel(each).toLowerCase() },
            })}
          </EuiContextMenuItem>
        ))}
      />
    </EuiPopover>
  );
}

function statusText(status: string): string {
  const known = STATUSES.find((each) => each === status);
  return known === undefined ? status : workflowStatusLabel(known).toLowerCase();
}

const menuLabel = () =>
  i18n.translate('publicIpDiscovery.alertStatus.menu', {
    defaultMessage: 'Change the status of the alert',
  });

const changedMessage = (status: WorkflowStatus) =>
  i18n.translate('publicIpDiscovery.alertStatus.changed', {
    defaultMessage: 'The alert is marked as {status}',
    values: { status: workflowStatusLabel(status).toLowerCase() },
  });

const notChangedMessage = () =>
  i18n.translate('publicIpDiscovery.alertStatus.notChanged', {
    defaultMessage: 'The status was not changed',
  });

const nothingChangedAdvice = () =>
  i18n.translate('publicIpDiscovery.alertStatus.nothingChanged', {
    defaultMessage: 'The alert is gone, or you may not change it. Load the page again.',
  });
