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
  if (!isEnabled) {
    return (
      <EuiButton
        fill
        iconType="play"
        isLoading={isBusy}
        onClick={enable}
        data-test-subj="enableRule"
      >
        {i18n.translate('publicIpDiscovery.rulePage.enable', { defaultMessage: 'Enable' })}
      </EuiButton>
    );
  }
  return (
    <>
      <EuiButton
        iconType="stop"
        color="text"
        isLoading={isBusy}
        onClick={() => setAsking(true)}
        data-test-subj="disableRule"
      >
        {i18n.translate('publicIpDiscovery.rulePage.disable', { defaultMessage: 'Disable' })}
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
