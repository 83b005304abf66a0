import { i18n } from '@kbn/i18n';
import type { AlertHit, InvestigationResponse } from '../../../common/api';
import { firstText, values } from '../../../common/event';
import { alertStatus, lookupAlerts } from '../../app/alert_page/lookup_alerts';
import {
  lookupOutcome,
  outcomeAddresses,
  outcomeLabel,
  outcomeStatus,
} from '../../app/alert_page/lookup_outcome';
import { oneStatus } from '../../app/alert_page/status_words';
import { fact, heading, list, type ListItem, type MarkdownBlock } from './markdown_blocks';
import { markdownText } from './markdown_text';
import { placeSpan, timeSpan, valueSpan, valueSpans } from './value_span';

/** The events of the lookup with how each ended, and the addresses that the name resolved to. */
export function lookupPart(response: InvestigationResponse): readonly MarkdownBlock[] {
  const alerts = lookupAlerts(response);
  if (alerts.length === 0) return [];
  const addresses = new Set(
    alerts.flatMap(({ fields }) => outcomeAddresses(lookupOutcome(fields)))
  );
  return [
    heading(
      2,
      i18n.translate('publicIpDiscovery.export.lookup', {
        defaultMessage: '{events, plural, one {# event} other {# events}} of one lookup',
        values: { events: alerts.length },
      })
    ),
    ...list(alerts.map(eventItem)),
    fact(
      i18n.translate('publicIpDiscovery.export.addresses', {
        defaultMessage: 'Resolved addresses',
      }),
      addresses.size > 0
        ? valueSpans([...addresses])
        : i18n.translate('publicIpDiscovery.export.noAddresses', {
            defaultMessage: 'none in these events',
          })
    ),
  ];
}

function eventItem(alert: AlertHit): ListItem {
  const { fields } = alert;
  const outcome = lookupOutcome(fields);
  const status = outcomeStatus(outcome);
  return [
    timeSpan(firstText(fields, 'kibana.alert.original_time') ?? ''),
    [
      fact(
        i18n.translate('publicIpDiscovery.export.questionType', {
          defaultMessage: 'Question type',
        }),
        valueSpans(values(fields, 'dns.question.type').map(String))
      ),
      fact(
        i18n.translate('publicIpDiscovery.export.outcome', { defaultMessage: 'Outcome' }),
        status === undefined
          ? outcomeLabel(outcome)
          : i18n.translate('publicIpDiscovery.export.outcomeWithStatus', {
              defaultMessage: '{outcome} ({status})',
              values: { outcome: outcomeLabel(outcome), status: valueSpan(status) },
            })
      ),
      fact(
        i18n.translate('publicIpDiscovery.export.eventAddresses', { defaultMessage: 'Addresses' }),
        valueSpans(outcomeAddresses(outcome))
      ),
      fact(
        i18n.translate('publicIpDiscovery.export.alertOfEvent', { defaultMessage: 'Its alert' }),
        i18n.translate('publicIpDiscovery.export.alertOfEventValue', {
          defaultMessage: '{place}, {status}',
          values: { place: placeSpan(alert), status: markdownText(oneStatus(alertStatus(alert))) },
        })
      ),
    ],
  ];
}
