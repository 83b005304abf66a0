import { i18n } from '@kbn/i18n';
import type { RuleTypeModel } from '@kbn/triggers-actions-ui-plugin/public';
import { lazy } from 'react';
import { RULE_TYPE_ID } from '../../common/api/rule_type_id';
import { defaultActionMessage } from './default_action_message';
import type { ParameterErrors } from './validate_parameters';

/** Elastic's reference of the published rule. */
const DOCUMENTATION_URL =
  'https://www.elastic.co/guide/en/security/current/system-public-ip-discovery-via-dns-query.html';

/** The rule type in Kibana's own rule form. It is part of what Kibana loads at its start, hence small. */
export function ruleTypeModel(): RuleTypeModel {
  // Comes with the form: before it is shown there is nothing to correct, and the server checks what is saved anyway.
  let check: ((parameters: unknown) => ParameterErrors) | undefined;
  return {
    id: RULE_TYPE_ID,
    description: i18n.translate('publicIpDiscovery.ruleType.description', {
      defaultMessage:
        'Alert when a suspicious process on Windows asks DNS for a service that tells it its public IP address.',
    }),
    iconClass: 'logoSecurity',
    documentationUrl: DOCUMENTATION_URL,
    validate: (parameters) => ({ errors: check?.(parameters) ?? {} }),
    ruleParamsExpression: lazy(async () => {
      const form = await import('./rule_parameters_form');
      check = form.validateParameters;
      return form;
    }),
    requiresAppContext: false,
    defaultActionMessage: defaultActionMessage(),
  };
}
