import { EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { usePluginServices } from '../../services/plugin_services';
import { Notice } from '../components/notice';
import { EnableRuleButton } from './enable_rule_button';

/** Above alerts of earlier: there will be no new ones. */
export function RuleOffCallout({ onEnabled }: { readonly onEnabled: () => void }) {
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
