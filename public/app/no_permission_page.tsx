import { EuiPageTemplate } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { usePageTitle } from './components/use_page_title';

/** For people without the feature: which privilege they need, and whom to ask for it. */
export function NoPermissionPage() {
  const title = i18n.translate('publicIpDiscovery.noPermission.title', {
    defaultMessage: 'You may not see Public IP Discovery in this space',
  });
  usePageTitle(title, []);
  return (
    <EuiPageTemplate offset={0}>
      <EuiPageTemplate.EmptyPrompt
        iconType="lock"
        title={<h1>{title}</h1>}
        body={
          <>
            <p>
              {i18n.translate('publicIpDiscovery.noPermission.missing', {
                defaultMessage:
                  'Missing: the privilege Read of the feature Public IP Discovery, in this space. It lets you see the rule and its alerts and investigate them. The privilege All also lets you enable the rule and change the status of alerts.',
              })}
            </p>
            <p>
              {i18n.translate('publicIpDiscovery.noPermission.ask', {
                defaultMessage:
                  'Ask an administrator of Kibana to add it to one of your roles: Stack Management, Roles, Kibana privileges, Security. Then log in again.',
              })}
            </p>
          </>
        }
        data-test-subj="noPermissionPage"
      />
    </EuiPageTemplate>
  );
}
