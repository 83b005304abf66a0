import { i18n } from '@kbn/i18n';
import type { PivotColumnId } from './pivot_columns';

/** The head of a column. */
export function columnLabel(id: PivotColumnId): string {
  switch (id) {
    case 'action':
      return i18n.translate('publicIpDiscovery.pivotColumn.action', { defaultMessage: 'Action' });
    case 'category':
      return i18n.translate('publicIpDiscovery.pivotColumn.category', {
        defaultMessage: 'Category',
      });
    case 'command_line':
      return i18n.translate('publicIpDiscovery.pivotColumn.commandLine', {
        defaultMessage: 'Command line',
      });
    case 'destination':
      return i18n.translate('publicIpDiscovery.pivotColumn.destination', {
        defaultMessage: 'Destination',
      });
    case 'domain':
      return i18n.translate('publicIpDiscovery.pivotColumn.domain', { defaultMessage: 'DNS name' });
    case 'executable':
      return i18n.translate('publicIpDiscovery.pivotColumn.executable', {
        defaultMessage: 'Executable',
      });
    case 'host':
      return i18n.translate('publicIpDiscovery.pivotColumn.host', { defaultMessage: 'Host' });
    case 'organization':
      return i18n.translate('publicIpDiscovery.pivotColumn.organization', {
        defaultMessage: 'Organization',
      });
    case 'parent':
      return i18n.translate('publicIpDiscovery.pivotColumn.parent', { defaultMessage: 'Parent' });
    case 'process':
      return i18n.translate('publicIpDiscovery.pivotColumn.process', { defaultMessage: 'Process' });
    case 'reason':
      return i18n.translate('publicIpDiscovery.pivotColumn.reason', { defaultMessage: 'Reason' });
    case 'resolved':
      return i18n.translate('publicIpDiscovery.pivotColumn.resolved', {
        defaultMessage: 'Resolved to',
      });
    case 'rule':
      return i18n.translate('publicIpDiscovery.pivotColumn.rule', { defaultMessage: 'Rule' });
    case 'severity':
      return i18n.translate('publicIpDiscovery.pivotColumn.severity', {
        defaultMessage: 'Severity',
      });
    case 'signer':
      return i18n.translate('publicIpDiscovery.pivotColumn.signer', { defaultMessage: 'Signer' });
    case 'status':
      return i18n.translate('publicIpDiscovery.pivotColumn.status', { defaultMessage: 'Status' });
    case 'user':
      return i18n.translate('publicIpDiscovery.pivotColumn.user', { defaultMessage: 'User' });
  }
}
