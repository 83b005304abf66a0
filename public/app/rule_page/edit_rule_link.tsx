import { EuiLink, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { MouseEvent } from 'react';
import { usePluginServices } from '../../services/plugin_services';

const MANAGEMENT_APP = 'management';

/** Leads to the rule in Stack Management, where its form is; newer Kibanas redirect from there. */
export function EditRuleLink({ ruleId }: { readonly ruleId: string }) {
  const { application } = usePluginServices().core;
  if (!canManageRules(application.capabilities)) return <EditRuleHint />;
  const path = `/insightsAndAlerting/triggersActions/rule/${encodeURIComponent(ruleId)}`;
  const navigate = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.altKey || event.ctrlKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    void application.navigateToApp(MANAGEMENT_APP, { path });
  };
  return (
    <EuiLink
      href={application.getUrlForApp(MANAGEMENT_APP, { path })}
      onClick={navigate}
      data-test-subj="editRule"
    >
      {i18n.translate('publicIpDiscovery.editRule.link', {
        defaultMessage: 'Edit in Stack Management',
      })}
    </EuiLink>
  );
}

function EditRuleHint() {
  return (
    <EuiText size="s" color="subdued">
      {i18n.translate('publicIpDiscovery.editRule.hint', {
        defaultMessage: 'They are edited in Stack Management, under Rules.',
      })}
    </EuiText>
  );
}

function canManageRules(capabilities: Readonly<Record<string, unknown>>): boolean {
  const { management } = capabilities;
  if (typeof management !== 'object' || management === null) return false;
  const sections = new Map<string, unknown>(Object.entries(management));
  const section = sections.get('insightsAndAlerting');
  if (typeof section !== 'object' || section === null) return false;
  return new Map<string, unknown>(Object.entries(section)).get('triggersActions') === true;
}
