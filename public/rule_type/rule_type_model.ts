import { i18n } from '@kbn/i18n';
import type { RuleTypeModel } from '@kbn/triggers-actions-ui-plugin/public';
import { lazy } from 'react';

/** The rule type in Kibana's own rule form. */
export function ruleTypeModel(): RuleTypeModel {
  return {
    id: 'publicIpDiscovery.dnsQuery',
    description: i18n.translate('publicIpDiscovery.ruleType.description', {
      defaultMessage:
        'Alert when a suspicious process on Windows asks DNS for a service that tells it its public IP address.',
    }),
    iconClass: 'logoSecurity',
    documentationUrl: null,
    validate: () => ({ errors: {} }),
    ruleParamsExpression: lazy(() => import('./rule_parameters_form')),
    requiresAppContext: false,
  };
}
