import { EuiButton } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useState } from 'react';
import { Confirmation } from '../components/confirmation';
import type { RuleSwitch } from '../components/use_rule_switch';

export interface RuleSwitchButtonProps {
  readonly isEnabled: boolean;
  readonly ruleSwitch: RuleSwitch;
}

/** Enables the rule in one click. Disabling is confirmed, since nothing is detected from then on. */
export function RuleSwitchButton({ isEnabled, ruleSwitch }: RuleSwitchButtonProps) {
  const [isAsking, setAsking] = useState(false);
  const { isBusy, enable, disable } = ruleSwitch;
  return (
    <>
      {/* One button for both, so that the keyboard stays where it is when it changes. */}
      <EuiButton
        fill={!isEnabled}
        iconType={isEnabled ? 'stop' : 'play'}
        color={isEnabled ? 'text' : 'primary'}
        isLoading={isBusy}
        // Not the `disabled` of HTML, which would take the keyboard's place away.
        hasAriaDisabled
        aria-busy={isBusy}
        onClick={isEnabled ? () => setAsking(true) : enable}
        data-test-subj={isEnabled ? 'disableRule' : 'enableRule'}
      >
        {isEnabled
          ? i18n.translate('publicIpDiscovery.rulePage.disable', { defaultMessage: 'Disable' })
          : i18n.translate('publicIpDiscovery.rulePage.enable', { defaultMessage: 'Enable' })}
      </EuiButton>
      {isAsking && (
        <DisableConfirmation
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            disable();
          }}
        />
      )}
    </>
  );
}

function DisableConfirmation({
  onCancel,
  onConfirm,
}: {
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}) {
  return (
    <Confirmation
      title={i18n.translate('publicIpDiscovery.rulePage.disableTitle', {
        defaultMessage: 'Disable the rule?',
      })}
      cancelLabel={i18n.translate('publicIpDiscovery.rulePage.keepEnabled', {
        defaultMessage: 'Keep it on',
      })}
      confirmLabel={i18n.translate('publicIpDiscovery.rulePage.confirmDisable', {
        defaultMessage: 'Disable',
      })}
      isDestructive
      onCancel={onCancel}
      onConfirm={onConfirm}
      data-test-subj="disableRuleConfirmation"
    >
      {i18n.translate('publicIpDiscovery.rulePage.disableText', {
        defaultMessage:
          'From now on nothing is searched and no alert is written, for everyone in this space. Alerts that exist stay.',
      })}
    </Confirmation>
  );
}
