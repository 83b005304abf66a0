import { i18n } from '@kbn/i18n';
import type { Lane } from './timeline_entries';

/** What a lane is called. */
export function laneTitle(lane: Lane): string {
  switch (lane) {
    case 'dns':
      return i18n.translate('publicIpDiscovery.timeline.dnsLane', { defaultMessage: 'DNS' });
    case 'connections':
      return i18n.translate('publicIpDiscovery.timeline.connectionsLane', {
        defaultMessage: 'Connections',
      });
    case 'processes':
      return i18n.translate('publicIpDiscovery.timeline.processesLane', {
        defaultMessage: 'Processes',
      });
    case 'alerts':
      return i18n.translate('publicIpDiscovery.timeline.alertsLane', { defaultMessage: 'Alerts' });
  }
}

/** The icon beside its title. */
export function laneIcon(lane: Lane): string {
  switch (lane) {
    case 'dns':
      return 'globe';
    case 'connections':
      return 'link';
    case 'processes':
      return 'gear';
    case 'alerts':
      return 'bell';
  }
}
