import { EuiBadge, EuiButtonEmpty, EuiText, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import type { ReactNode } from 'react';
import { eventInstant, firstText, values, type EventDocument } from '../../../common/event';
import { durationText, PlainValue, visibleText } from '../../investigation_panel';
import { EventTime } from '../components/event_time';
import { SeverityBadge } from '../components/severity_badge';
import { sourceLabel } from '../components/source_label';

export interface AlertSummaryProps {
  readonly alert: EventDocument;
  /** Alerts of the same lookup, this one among them. */
  readonly lookupSize?: number;
  /** Shows the events of the lookup, where they are shown at all. */
  readonly onOpenLookup?: () => void;
  /** Where the status of the alert stands, unless the page has it elsewhere. */
  readonly status?: ReactNode;
}

/** What happened in one sentence, when, how bad it is, and where it was seen. */
export function AlertSummary(props: AlertSummaryProps) {
  const { alert, lookupSize = 1, onOpenLookup, status } = props;
  const { euiTheme } = useEuiTheme();
  const row = {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${euiTheme.size.xs} ${euiTheme.size.m}`,
  } as const;
  const riskScore = Number(firstText(alert, 'kibana.alert.risk_score'));
  return (
    <div data-test-subj="alertSummary">
      <EuiText size="m">
        <p>
          <strong data-test-subj="alertReason">
            <PlainValue text={firstText(alert, 'kibana.alert.reason') ?? ''} limit={600} />
          </strong>
        </p>
      </EuiText>
      <EuiText size="s" css={{ ...row, marginBlockStart: euiTheme.size.s }}>
        <SeverityBadge
          severity={firstText(alert, 'kibana.alert.severity') ?? ''}
          {...(Number.isFinite(riskScore) && { riskScore })}
        />
        <span data-test-subj="alertSource">
          {sourceLabel(firstText(alert, 'kibana.alert.public_ip_discovery.source') ?? '')}
        </span>
        <Techniques alert={alert} />
        {status}
      </EuiText>
      <EuiText size="s" color="subdued" css={{ ...row, marginBlockStart: euiTheme.size.xs }}>
        <Times alert={alert} lookupSize={lookupSize} onOpenLookup={onOpenLookup} />
      </EuiText>
    </div>
  );
}

/** Sub-techniques where the alert names any: they say more than the technique they belong to. */
function Techniques({ alert }: { readonly alert: EventDocument }) {
  const finer = techniques(alert, 'threat.technique.subtechnique');
  const shown = finer.length > 0 ? finer : techniques(alert, 'threat.technique');
  return (
    <>
      {shown.map((technique) => (
        <EuiBadge key={technique} color="hollow" data-test-subj="alertTechnique">
          {visibleText(technique)}
        </EuiBadge>
      ))}
    </>
  );
}

function techniques(alert: EventDocument, field: string): readonly string[] {
  const names = values(alert, `${field}.name`).map(String);
  return values(alert, `${field}.id`).map((id, at) => [String(id), names[at]].join(' ').trim());
}

interface TimesProps {
  readonly alert: EventDocument;
  readonly lookupSize: number;
  readonly onOpenLookup: (() => void) | undefined;
}

function Times({ alert, lookupSize, onOpenLookup }: TimesProps) {
  const eventTime = firstText(alert, 'kibana.alert.original_time');
  const alertTime = firstText(alert, '@timestamp');
  const delay = ingestDelay(alert);
  return (
    <>
      {eventTime !== undefined && (
        <span data-test-subj="alertEventTime">
          <FormattedMessage
            id="publicIpDiscovery.alert.eventTime"
            defaultMessage="Event {time}"
            values={{ time: <EventTime iso={eventTime} /> }}
          />
        </span>
      )}
      {lookupSize > 1 && (
        <span data-test-subj="alertLookupSize">
          {onOpenLookup === undefined ? (
            lookupSizeWords(lookupSize)
          ) : (
            <EuiButtonEmpty
              size="xs"
              flush="both"
              onClick={onOpenLookup}
              data-test-subj="openLookupEvents"
            >
              {lookupSizeWords(lookupSize)}
            </EuiButtonEmpty>
          )}
        </span>
      )}
      {delay !== undefined && (
        <span data-test-subj="alertIngestDelay">
          <FormattedMessage
            id="publicIpDiscovery.alert.ingested"
            defaultMessage="ingested {delay} later"
            values={{ delay: durationText(delay, i18n.getLocale()) }}
          />
        </span>
      )}
      {alertTime !== undefined && (
        <span data-test-subj="alertTime">
          <FormattedMessage
            id="publicIpDiscovery.alert.alertTime"
            defaultMessage="alert {time}"
            values={{ time: <EventTime iso={alertTime} relative="in_title" /> }}
          />
        </span>
      )}
    </>
  );
}

const lookupSizeWords = (events: number) =>
  i18n.translate('publicIpDiscovery.alert.lookupSize', {
    defaultMessage: '{events, number} events of one lookup',
    values: { events },
  });

/** Milliseconds from the event to its ingestion; not told where a clock makes it negative. */
function ingestDelay(alert: EventDocument): number | undefined {
  const event = eventInstant(alert, 'kibana.alert.original_time');
  const ingested = eventInstant(alert, 'kibana.alert.original_event.ingested');
  if (event === undefined || ingested === undefined || ingested < event) return undefined;
  return ingested - event;
}
