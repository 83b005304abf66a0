import { i18n } from '@kbn/i18n';
import { useState } from 'react';
import { usePluginServices } from '../../services/plugin_services';
import { requestFailure, type RequestFailure } from '../../services/request_failure';

export interface RuleSwitch {
  /** Whether a change is under way. */
  readonly isBusy: boolean;
  readonly enable: () => void;
  readonly disable: () => void;
}

/**
 * Turns the rule on and off, and says in a toast what became of it.
 *
 * @param onChanged called when its state has changed, by this or by someone else's doing
 */
export function useRuleSwitch(onChanged: () => void): RuleSwitch {
  const { api, core } = usePluginServices();
  const { toasts } = core.notifications;
  const [isBusy, setBusy] = useState(false);

  async function change(request: () => Promise<unknown>, done: Toast, failed: string) {
    setBusy(true);
    try {
      await request();
      toasts.addSuccess(done);
      onChanged();
    } catch (error) {
      const failure = requestFailure(error);
      if (failure.kind === 'conflict') {
        toasts.addWarning(conflictToast());
        onChanged();
      } else {
        toasts.addDanger({ title: failed, text: adviceOf(failure) });
      }
    } finally {
      setBusy(false);
    }
  }

  return {
    isBusy,
    enable: () => void change(() => api.enableRule(), enabledToast(), enablingFailed()),
    disable: () => void change(() => api.disableRule(), disabledToast(), disablingFailed()),
  };
}

interface Toast {
  readonly title: string;
  readonly text: string;
}

function enabledToast(): Toast {
  return {
    title: i18n.translate('publicIpDiscovery.ruleSwitch.enabled', {
      defaultMessage: 'The rule is on',
    }),
    text: i18n.translate('publicIpDiscovery.ruleSwitch.enabledText', {
      defaultMessage: 'Its first run starts within seconds and searches the last minutes.',
    }),
  };
}

function disabledToast(): Toast {
  return {
    title: i18n.translate('publicIpDiscovery.ruleSwitch.disabled', {
      defaultMessage: 'The rule is off',
    }),
    text: i18n.translate('publicIpDiscovery.ruleSwitch.disabledText', {
      defaultMessage: 'Nothing is searched until it is enabled again. Its alerts stay.',
    }),
  };
}

function conflictToast(): Toast {
  return {
    title: i18n.translate('publicIpDiscovery.ruleSwitch.conflict', {
      defaultMessage: 'Someone changed the rule at the same time',
    }),
    text: i18n.translate('publicIpDiscovery.ruleSwitch.conflictText', {
      defaultMessage: 'Its state has been loaded again. Repeat the change if it is still needed.',
    }),
  };
}

function enablingFailed(): string {
  return i18n.translate('publicIpDiscovery.ruleSwitch.enablingFailed', {
    defaultMessage: 'The rule could not be enabled',
  });
}

function disablingFailed(): string {
  return i18n.translate('publicIpDiscovery.ruleSwitch.disablingFailed', {
    defaultMessage: 'The rule could not be disabled',
  });
}

function adviceOf({ kind, message }: RequestFailure): string {
  if (kind !== 'denied') return message;
  return i18n.translate('publicIpDiscovery.ruleSwitch.switchDenied', {
    defaultMessage:
      'Ask for the privilege All of the feature Public IP Discovery in this space. {message}',
    values: { message },
  });
}
