import { i18n } from '@kbn/i18n';
import type { WorkflowStatus } from '../../../common/api';

/** The name of a status for people. */
export function workflowStatusLabel(status: WorkflowStatus): string {
  switch (status) {
    case 'open':
      return i18n.translate('publicIpDiscovery.workflowStatus.open', { defaultMessage: 'Open' });
    case 'acknowledged':
      return i18n.translate('publicIpDiscovery.workflowStatus.acknowledged', {
        defaultMessage: 'Acknowledged',
      });
    case 'closed':
      return i18n.translate('publicIpDiscovery.workflowStatus.closed', {
        defaultMessage: 'Closed',
      });
  }
}
