import {
  EuiScreenReaderOnly,
  EuiSpacer,
  EuiTable,
  EuiTableBody,
  EuiTableHeader,
  EuiTableHeaderCell,
  EuiTitle,
  useGeneratedHtmlId,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { AlertHit } from '../../../common/api';
import { LookupEventRow } from './lookup_event_row';

export interface LookupEventsSectionProps {
  /** The alerts of the lookup, oldest first. */
  readonly lookup: readonly AlertHit[];
  /** The one that is shown around this section. */
  readonly alertId: string;
}

/** The events of one lookup, request and result, IPv4 and IPv6; absent where there is only one. */
export function LookupEventsSection({ lookup, alertId }: LookupEventsSectionProps) {
  const titleId = useGeneratedHtmlId({ prefix: 'lookupEvents' });
  if (lookup.length < 2) return null;
  return (
    <section aria-labelledby={titleId} data-test-subj="lookupEvents">
      <EuiTitle size="xs">
        <h2 id={titleId}>
          {i18n.translate('publicIpDiscovery.lookupEvents.title', {
            defaultMessage: '{events, number} events of one lookup',
            values: { events: lookup.length },
          })}
        </h2>
      </EuiTitle>
      <EuiSpacer size="s" />
      <div css={{ overflowX: 'auto' }}>
        <EuiTable
          compressed
          responsiveBreakpoint={false}
          tableLayout="auto"
          css={{ minInlineSize: '50em' }}
        >
          <EuiTableHeader>
            <EuiTableHeaderCell width="2.5em">
              <EuiScreenReaderOnly>
                <span>{fieldsHeader()}</span>
              </EuiScreenReaderOnly>
            </EuiTableHeaderCell>
            {columnHeaders().map((header) => (
              // Values may break anywhere, which would let a column shrink to one letter.
              <EuiTableHeaderCell key={header} css={{ minInlineSize: '8em' }}>
                {header}
              </EuiTableHeaderCell>
            ))}
          </EuiTableHeader>
          <EuiTableBody>
            {lookup.map((alert) => (
              <LookupEventRow key={alert.id} alert={alert} isAtHand={alert.id === alertId} />
            ))}
          </EuiTableBody>
        </EuiTable>
      </div>
    </section>
  );
}

const fieldsHeader = () =>
  i18n.translate('publicIpDiscovery.lookupEvents.fields', { defaultMessage: 'All fields' });

/** In the order of the cells of a row. */
function columnHeaders(): readonly string[] {
  return [
    i18n.translate('publicIpDiscovery.lookupEvents.time', { defaultMessage: 'Time' }),
    i18n.translate('publicIpDiscovery.lookupEvents.questionType', {
      defaultMessage: 'Question type',
    }),
    i18n.translate('publicIpDiscovery.lookupEvents.outcome', { defaultMessage: 'Outcome' }),
    i18n.translate('publicIpDiscovery.lookupEvents.addresses', { defaultMessage: 'Addresses' }),
    i18n.translate('publicIpDiscovery.lookupEvents.status', { defaultMessage: 'Status' }),
  ];
}
