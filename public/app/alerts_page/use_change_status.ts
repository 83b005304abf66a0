import type { NotificationsStart } from '@kbn/core/public';
import { i18n } from '@kbn/i18n';
import { useState } from 'react';
import type { WorkflowStatus } from '../../../common/api';
import { usePluginServices } from '../../services/plugin_services';
import { workflowStatusLabel } from '../components/workflow_status_label';
import { changeStatus, type StatusChange } from './change_status';

/**
 * Changes the status of alerts and says in a toast what became of it.
 *
 * @param onChanged called afterwards, also if some failed
 */
export function useChangeStatus(onChanged: () => void) {
  const { api, core } = usePluginServices();
  const [isBusy, setBusy] = useState(false);

  async function change(ids: readonly string[], status: WorkflowStatus): Promise<void> {
    setBusy(true);
    report(core.notifications, await changeStatus(api, ids, status), status);
    setBusy(false);
    onChanged();
  }
  return {
    isBusy,
    change: (ids: readonly string[], status: WorkflowStatus) => void change(ids, status),
  };
}

function report(
  { toasts }: NotificationsStart,
  { updated, failed, failure }: StatusChange,
  status: WorkflowStatus
): void {
  const changed = i18n.translate('publicIpDiscovery.changeStatus.changed', {
    defaultMessage: '{updated, plural, one {# alert is} other {# alerts are}} now {status}',
    values: { updated, status: workflowStatusLabel(status).toLocaleLowerCase(i18n.getLocale()) },
  });
  if (failed === 0) {
    toasts.addSuccess(changed);
    return;
  }
  const title = i18n.translate('publicIpDiscovery.changeStatus.failed', {
    defaultMessage: '{failed, plural, one {# alert was} other {# alerts were}} not changed',
    values: { failed },
  });
  const why =
    failure?.message ??
    i18n.translate('publicIpDiscovery.changeStatus.failedAdvice', {
      defaultMessage: 'They were deleted, or someone changed them at the same time. Try again.',
    });
  toasts.addWarning({ title, text: `${changed}. ${why}` });
}
