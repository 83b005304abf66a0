import { i18n } from '@kbn/i18n';
import type { AlertHit, InvestigationResponse } from '../../../common/api';
import { firstText, values, type EventDocument } from '../../../common/event';
import { describeLookup } from '../../../common/sources';
import { alertStatus } from '../../app/alert_page/lookup_alerts';
import { oneStatus } from '../../app/alert_page/status_words';
import { fact, heading, list, type MarkdownBlock } from './markdown_blocks';
import { codeSpan, markdownText } from './markdown_text';
import { placeSpan, timeSpan, valueSpan, valueSpans } from './value_span';

/** Who asked for what, where and when, as the alert has it. */
export function alertPart(
  { alert, anchor, source }: InvestigationResponse,
  alertUrl: string | undefined
): readonly MarkdownBlock[] {
  return [
    heading(2, i18n.translate('publicIpDiscovery.export.alert', { defaultMessage: 'Alert' })),
    ...list([
      ...(alert === null ? [fact(eventTimeName(), timeSpan(anchor))] : alertFacts(alert)),
      ...(source === null ? [] : [fact(sourceName(), markdownText(source))]),
      ...(alertUrl === undefined ? [] : [fact(addressName(), link(alertUrl))]),
    ]),
  ];
}

function alertFacts(alert: AlertHit): readonly string[] {
  const { fields } = alert;
  const { host, user, process, domain } = describeLookup(fields);
  const eventTime = firstText(fields, 'kibana.alert.original_time');
  const alertTime = firstText(fields, '@timestamp');
  const reason = firstText(fields, 'kibana.alert.reason');
  return [
    ...optional(reason, (text) => fact(reasonName(), markdownText(text))),
    ...optional(eventTime, (text) => fact(eventTimeName(), timeSpan(text))),
    ...optional(alertTime, (text) => fact(alertTimeName(), timeSpan(text))),
    fact(hostName(), valueSpans(some(host))),
    fact(userName(), valueSpans(some(user))),
    fact(processName(), valueSpans(some(process))),
    ...processFields(fields),
    fact(domainName(), valueSpans(some(domain))),
    ...severityFact(fields),
    fact(statusName(), markdownText(oneStatus(alertStatus(alert)))),
    fact(storedName(), placeSpan(alert)),
  ];
}

/** What identifies the process, by the names of the fields: they are what one searches by. */
const PROCESS_FIELDS = [
  'process.executable',
  'process.command_line',
  'process.entity_id',
  'process.hash.sha256',
  'process.code_signature.subject_name',
  'process.code_signature.trusted',
  'process.parent.executable',
  'process.parent.command_line',
];

function processFields(fields: EventDocument): readonly string[] {
  return PROCESS_FIELDS.flatMap((name) => {
    const texts = values(fields, name).map(String);
    return texts.length === 0 ? [] : [`${codeSpan(name)}: ${valueSpans(texts)}`];
  });
}

function severityFact(fields: EventDocument): readonly string[] {
  const severity = firstText(fields, 'kibana.alert.severity');
  const score = firstText(fields, 'kibana.alert.risk_score');
  if (severity === undefined) return [];
  const value =
    score === undefined
      ? valueSpan(severity)
      : i18n.translate('publicIpDiscovery.export.severityValue', {
          defaultMessage: '{severity}, risk score {score} of 100',
          values: { severity: valueSpan(severity), score: valueSpan(score) },
        });
  return [fact(severityName(), value)];
}

/** An address of ours; what an address cannot hold keeps it from being one. */
function link(url: string): string {
  return /^https?:\/\/[^\s<>]+$/.test(url) ? `<${url}>` : codeSpan(url);
}

function optional(text: string | undefined, toItem: (text: string) => string): readonly string[] {
  return text === undefined ? [] : [toItem(text)];
}

function some(text: string | undefined): readonly string[] {
  return text === undefined ? [] : [text];
}

const reasonName = () =>
  i18n.translate('publicIpDiscovery.export.reason', { defaultMessage: 'Reason' });

const eventTimeName = () =>
  i18n.translate('publicIpDiscovery.export.eventTime', { defaultMessage: 'Event' });

const alertTimeName = () =>
  i18n.translate('publicIpDiscovery.export.alertTime', { defaultMessage: 'Alert raised' });

const hostName = () => i18n.translate('publicIpDiscovery.export.host', { defaultMessage: 'Host' });

const userName = () => i18n.translate('publicIpDiscovery.export.user', { defaultMessage: 'User' });

const processName = () =>
  i18n.translate('publicIpDiscovery.export.process', { defaultMessage: 'Process' });

const domainName = () =>
  i18n.translate('publicIpDiscovery.export.domain', { defaultMessage: 'Domain' });

const sourceName = () =>
  i18n.translate('publicIpDiscovery.export.source', { defaultMessage: 'Data source' });

const severityName = () =>
  i18n.translate('publicIpDiscovery.export.severity', { defaultMessage: 'Severity' });

const statusName = () =>
  i18n.translate('publicIpDiscovery.export.status', { defaultMessage: 'Status' });

const storedName = () =>
  i18n.translate('publicIpDiscovery.export.stored', { defaultMessage: 'Stored as' });

const addressName = () =>
  i18n.translate('publicIpDiscovery.export.address', { defaultMessage: 'In Kibana' });
