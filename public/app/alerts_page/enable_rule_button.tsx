import { EuiButton } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { useEnableRule } from './use_enable_rule';

export interface EnableRuleButtonProps {
  readonly onEnabled: () => void;
  /** Beside a text rather than below it. */
  readonly size?: 's' | 'm';
}

/** For those who may; others are told whom to ask. */
export function EnableRuleButton({ onEnabled, size = 'm' }: EnableRuleButtonProps) {
  const { isBusy, enable } = useEnableRule(onEnabled);
  return (
    <EuiButton
      fill={size === 'm'}
      size={size}
      isLoading={isBusy}
      onClick={enable}
      data-test-subj="enableRule"
    >
      {i18n.translate('publicIpDiscovery.enableRule.button', { defaultMessage: 'Enable' })}
    </EuiButton>
  );
}
