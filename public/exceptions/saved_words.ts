import { i18n } from '@kbn/i18n';
import type { StoredException } from '../../common/api';
import type { ExceptionEffect } from '../../common/history';
import { exceptionState } from './exception_state';

/**
 * What an exception does from the moment on that it is saved, which depends on its state.
 *
 * @param effect undefined if nothing of the past is known
 */
export function savedWords(
  exception: StoredException,
  effect: Pick<ExceptionEffect, 'hidden' | 'alerts'> | undefined,
  now: Date
): string {
  const { kind } = exceptionState(exception, now);
  switch (kind) {
    case 'applies':
    case 'expires':
      if (effect === undefined) {
        return i18n.translate('publicIpDiscovery.exceptionForm.savedUnknownEffect', {
          defaultMessage:
            'From its next run on the rule raises no alert for what it covers. How much that is was not searched.',
        });
      }
      return i18n.translate('publicIpDiscovery.exceptionForm.savedEffect', {
        defaultMessage:
          'From its next run on the rule raises no alert for what it covers: of the past that was searched {events, plural, one {# event} other {# events}} and {alerts, plural, one {# alert} other {# alerts}}.',
        values: { events: effect.hidden.length, alerts: effect.alerts },
      });
    case 'disabled':
      return i18n.translate('publicIpDiscovery.exceptionForm.savedDisabled', {
        defaultMessage: 'It is disabled: what it covers raises alerts until you enable it.',
      });
    case 'expired':
      return i18n.translate('publicIpDiscovery.exceptionForm.savedExpired', {
        defaultMessage:
          'It has expired: what it covers raises alerts until you give it a later expiry.',
      });
  }
}
