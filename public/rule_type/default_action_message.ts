import { i18n } from '@kbn/i18n';
import { APP_ID } from '../services/app_id';

/** Where the alert can be opened, if Kibana has been told its own address. */
const ALERT_LINK = `{{#kibanaBaseUrl}}{{{kibanaBaseUrl}}}/s/{{rule.spaceId}}/app/${APP_ID}/alerts/{{alert.uuid}}{{/kibanaBaseUrl}}`;

/** What an action says of an alert unless its author writes something else: Mustache over the alert's variables. */
export function defaultActionMessage(): string {
  return i18n.translate('publicIpDiscovery.ruleType.defaultActionMessage', {
    defaultMessage:
      '{reason}\n\nProcess: {process}\nDomain: {domain}\nHost: {host}\nUser: {user}\nSource: {source}\nTime of the event: {eventTime}\n{link}',
    values: {
      reason: variable('reason'),
      process: variable('process'),
      domain: variable('domain'),
      host: variable('host'),
      user: variable('user'),
      source: variable('source'),
      eventTime: variable('eventTime'),
      link: ALERT_LINK,
    },
  });
}

/** Two braces escape the value as the connector needs it: it comes from an event. */
function variable(name: string): string {
  return `{{context.${name}}}`;
}
