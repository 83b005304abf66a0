import { EuiButton } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useRuleSwitch } from '../components/use_rule_switch';

export interface EnableRuleButtonProps {
  readonly onEnabled: () => void;
  /** Beside a text rather than below it. */
  readonly size?: 's' | 'm';
}

/** For those who may; others are told whom to ask. */
export function EnableRuleButton({ onEnabled, size = 'm' }: EnableRuleButtonProps) {
  const { isBusy, enable } = useRuleSwitch(onEnabled);
  return (
    <EuiButton
      fill={size === 'm'}
      size={size}
      isLoading={isBusy}
      // Not the `disabled` of HTML, which would take the keyboard's place away.
      hasAriaDisabled
      aria-busy={isBusy}
      onClick={enable}
      data-test-subj="enableRule"
    >
      {i18n.translate('publicIpDiscovery.enableRule.button', { defaultMessage: 'Enable' })}
    </EuiButton>
  );
}
