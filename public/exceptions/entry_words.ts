import { i18n } from '@kbn/i18n';
import type { ExceptionEntry, ExceptionOperator } from '../../common/exceptions';
import { visibleText } from '../investigation_panel';

/** How a condition compares, within a sentence. */
export function operatorWords(operator: ExceptionOperator): string {
  switch (operator) {
    case 'is':
      return i18n.translate('publicIpDiscovery.exceptionEntry.is', { defaultMessage: 'is' });
    case 'is one of':
      return i18n.translate('publicIpDiscovery.exceptionEntry.isOneOf', {
        defaultMessage: 'is one of',
      });
    case 'matches':
      return i18n.translate('publicIpDiscovery.exceptionEntry.matches', {
        defaultMessage: 'matches',
      });
  }
}

/** A condition in one line of plain text: `host.name is one of WS-042, WS-043`. */
export function entryWords({ field, operator, values }: ExceptionEntry): string {
  const shown = [field, operatorWords(operator), values.join(', ')].join(' ');
  return visibleText(shown);
}
