import { EuiEmptyPrompt, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { ReactElement } from 'react';
import { dataSources } from '../../../common/sources';

/** What stands in place of the rule's state before it is enabled for the first time. */
export function NeverEnabled({ enableButton }: { readonly enableButton: ReactElement | null }) {
  return (
    <EuiEmptyPrompt
      iconType="logoSecurity"
      title={
        <h2>
          {i18n.translate('publicIpDiscovery.neverEnabled.title', {
            defaultMessage: 'The rule has not been enabled yet',
          })}
        </h2>
      }
      body={
        <EuiText size="s">
          <p>
            {i18n.translate('publicIpDiscovery.neverEnabled.what', {
              defaultMessage:
                'Once enabled it looks every five minutes for suspicious processes on Windows that ask DNS for a service which tells them their public IP address. Each such lookup becomes an alert that says why it fired and what to look at next.',
            })}
          </p>
          <p>
            {i18n.translate('publicIpDiscovery.neverEnabled.needs', {
              defaultMessage:
                'It needs DNS events of at least one of these sources: {sources}. Below you see which of them send events here, and what the rule can do with them.',
              values: {
                sources: new Intl.ListFormat(i18n.getLocale(), { type: 'disjunction' }).format(
                  dataSources.map(({ label }) => label)
                ),
              },
            })}
          </p>
          {enableButton === null && (
            <p>
              {i18n.translate('publicIpDiscovery.neverEnabled.ask', {
                defaultMessage:
                  'You may look at the rule but not enable it. Ask someone who has the privilege All of the feature Public IP Discovery.',
              })}
            </p>
          )}
        </EuiText>
      }
      {...(enableButton !== null && { actions: enableButton })}
      data-test-subj="ruleNeverEnabled"
    />
  );
}
