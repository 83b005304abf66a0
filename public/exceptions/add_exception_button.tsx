import { EuiButton, EuiToolTip } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useState } from 'react';
import { usePluginServices } from '../services/plugin_services';
import { ExceptionFlyout } from './exception_flyout';

/** Opens the form of an exception for an alert. Who may not write learns why it does not. */
export function AddExceptionButton({ alertId }: { readonly alertId: string }) {
  const { canWrite } = usePluginServices().permissions;
  const [isOpen, setOpen] = useState(false);
  const button = (
    <EuiButton
      iconType="plusCircle"
      onClick={() => {
        if (canWrite) setOpen(true);
      }}
      // Not the `disabled` of HTML: the reason must be reachable by keyboard.
      {...(!canWrite && { isDisabled: true, hasAriaDisabled: true })}
      data-test-subj="addException"
    >
      {i18n.translate('publicIpDiscovery.addException.label', { defaultMessage: 'Add exception' })}
    </EuiButton>
  );
  return (
    <>
      {canWrite ? button : <EuiToolTip content={deniedReason()}>{button}</EuiToolTip>}
      {isOpen && (
        <ExceptionFlyout task={{ kind: 'create', alertId }} onClose={() => setOpen(false)} />
      )}
    </>
  );
}

const deniedReason = () =>
  i18n.translate('publicIpDiscovery.addException.denied', {
    defaultMessage:
      'You may look at alerts but add no exceptions. Ask an administrator of this space for the privilege All of the feature Public IP Discovery.',
  });
