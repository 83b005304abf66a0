import { i18n } from '@kbn/i18n';
import type { PastedEvents } from './pasted_event';

/** Where something stands in a pasted text. */
export function positionText(position: number, countedBy: PastedEvents['countedBy']): string {
  switch (countedBy) {
    case 'line':
      return i18n.translate('publicIpDiscovery.pasted.line', {
        defaultMessage: 'Line {position, number}',
        values: { position },
      });
    case 'entry':
      return i18n.translate('publicIpDiscovery.pasted.entry', {
        defaultMessage: 'Entry {position, number}',
        values: { position },
      });
  }
}
