import { EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { usePluginServices } from '../../services/plugin_services';
import { Notice } from '../components/notice';
import { useKeptFocus } from '../components/use_kept_focus';
import { EnableRuleButton } from './enable_rule_button';

export interface RuleOffCalloutProps {
  /** Nothing is shown otherwise. */
  readonly isOff: boolean;
  readonly onEnabled: () => void;
}

/** Above alerts of earlier: there will be no new ones. */
export function RuleOffCallout({ isOff, onEnabled }: RuleOffCalloutProps) {
  const place = useKeptFocus();
  return (
    // The button goes away when it has worked, so its place stays.
    <div ref={place} tabIndex={-1} css={{ outline: 'none' }}>
      {isOff && <RuleIsOff onEnabled={onEnabled} />}
    </div>
  );
}

function RuleIsOff({ onEnabled }: Pick<RuleOffCalloutProps, 'onEnabled'>) {
  const { canWrite } = usePluginServices().permissions;
  return (
    <>
      <Notice
        tone="warning"
        iconType="bellSlash"
        title={i18n.translate('publicIpDiscovery.ruleOff.title', {
          defaultMessage: 'The rule is off: new lookups raise no alert',
        })}
        {...(canWrite && { actions: <EnableRuleButton size="s" onEnabled={onEnabled} /> })}
        data-test-subj="ruleOff"
      />
      <EuiSpacer size="m" />
    </>
  );
}
