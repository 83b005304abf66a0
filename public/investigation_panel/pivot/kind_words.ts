import { i18n } from '@kbn/i18n';
import type { PivotKind } from '../../../common/api';

/** What a pivot of the kind finds, within a sentence. */
export function eventsOfKind(kind: PivotKind): string {
  switch (kind) {
    case 'process_events':
    case 'child_processes':
      return i18n.translate('publicIpDiscovery.pivotKind.processEvents', {
        defaultMessage: 'process events',
      });
    case 'network_events':
      return i18n.translate('publicIpDiscovery.pivotKind.networkEvents', {
        defaultMessage: 'network events',
      });
    case 'alerts':
      return i18n.translate('publicIpDiscovery.pivotKind.alerts', { defaultMessage: 'alerts' });
    case 'events':
      return i18n.translate('publicIpDiscovery.pivotKind.events', { defaultMessage: 'events' });
  }
}

/** Ends the sentence that tells how many events there are besides. */
export function noneOfThem(kind: PivotKind): string {
  switch (kind) {
    case 'process_events':
    case 'network_events':
      return i18n.translate('publicIpDiscovery.pivotKind.noneOfProcess', {
        defaultMessage: 'none is of this process.',
      });
    case 'child_processes':
      return i18n.translate('publicIpDiscovery.pivotKind.noneStarted', {
        defaultMessage: 'none is of a process that this one started.',
      });
    case 'alerts':
    case 'events':
      return i18n.translate('publicIpDiscovery.pivotKind.noneMatches', {
        defaultMessage: 'none matches.',
      });
  }
}
