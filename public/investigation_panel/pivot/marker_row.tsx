import { EuiTableRow, EuiTableRowCell, useEuiTheme } from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';
import { firstText } from '../../../common/event';
import { EventTime } from '../../app/components/event_time';
import { usePanel } from '../panel_context';
import { PlainValue } from '../values/plain_value';

/** Stands in the table at the time of the event that is investigated. */
export function MarkerRow({ width }: { readonly width: number }) {
  const { euiTheme } = useEuiTheme();
  const { investigation, document } = usePanel();
  const { answer } = investigation;
  const response = answer.kind === 'answered' ? answer.value : answer.previous;
  const domain = document === undefined ? undefined : firstText(document, 'dns.question.name');
  const time = <EventTime iso={response?.anchor ?? ''} relative="in_title" />;
  return (
    <EuiTableRow
      css={{ '&, &:hover': { backgroundColor: euiTheme.colors.backgroundBasePrimary } }}
      data-test-subj="pivotMarker"
    >
      <EuiTableRowCell colSpan={width} textOnly={false}>
        <strong>
          {domain === undefined ? (
            <FormattedMessage
              id="publicIpDiscovery.marker.event"
              defaultMessage="{time} – the event itself"
              values={{ time }}
            />
          ) : (
            <FormattedMessage
              id="publicIpDiscovery.marker.dnsQuery"
              defaultMessage="{time} – the DNS query for {domain}"
              values={{ time, domain: <PlainValue text={domain} limit={80} /> }}
            />
          )}
        </strong>
      </EuiTableRowCell>
    </EuiTableRow>
  );
}
