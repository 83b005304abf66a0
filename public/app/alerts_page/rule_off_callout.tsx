import { EuiCallOut, EuiFlexGroup, EuiFlexItem, EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { usePluginServices } from '../../services/plugin_services';
import { EnableRuleButton } from './enable_rule_button';

/** Above alerts of earlier: there will be no new ones. */
export function RuleOffCallout({ onEnabled }: { readonly onEnabled: () => void }) {
  const { canWrite } = usePluginServices().permissions;
  return (
    <>
      <EuiCallOut
        size="s"
        color="warning"
        iconType="bellSlash"
        title={i18n.translate('publicIpDiscovery.ruleOff.title', {
          defaultMessage: 'The rule is off: new lookups raise no alert',
        })}
        data-test-subj="ruleOff"
      >
        {canWrite && (
          <EuiFlexGroup responsive={false}>
            <EuiFlexItem grow={false}>
              <EnableRuleButton size="s" onEnabled={onEnabled} />
            </EuiFlexItem>
          </EuiFlexGroup>
        )}
      </EuiCallOut>
      <EuiSpacer size="m" />
    </>
  );
}
