import { i18n } from '@kbn/i18n';
import { useState } from 'react';
import { usePluginServices } from '../../services/plugin_services';
import { requestFailure } from '../../services/request_failure';

/**
 * Turns the rule on and says so in a toast.
 *
 * @param onEnabled called when it is on
 */
export function useEnableRule(onEnabled: () => void) {
  const { api, core } = usePluginServices();
  const [isBusy, setBusy] = useState(false);

  async function enable(): Promise<void> {
    setBusy(true);
    try {
      await api.enableRule();
      core.notifications.toasts.addSuccess({
        title: i18n.translate('publicIpDiscovery.enableRule.done', {
          defaultMessage: 'The rule is on',
        }),
        text: i18n.translate('publicIpDiscovery.enableRule.doneText', {
          defaultMessage: 'Its first run starts within seconds and searches the last minutes.',
        }),
      });
      onEnabled();
    } catch (error) {
      core.notifications.toasts.addDanger({
        title: i18n.translate('publicIpDiscovery.enableRule.failed', {
          defaultMessage: 'The rule could not be turned on',
        }),
        text: requestFailure(error).message,
      });
    } finally {
      setBusy(false);
    }
  }
  return { isBusy, enable: () => void enable() };
}
